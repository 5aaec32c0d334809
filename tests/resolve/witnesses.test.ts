import { renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { TempProject } from '../support/temp-project.js';

import { beginTurn, currentPeriod } from '../../src/resolve/freshness.js';
import { diskHost } from '../../src/resolve/host.js';
import { createModuleGraph } from '../../src/resolve/module-graph.js';
import { createResolver } from '../../src/resolve/resolver.js';
import { startPeriod, waitForClock } from '../support/periods.js';
import { createTempProject } from '../support/temp-project.js';

let project: TempProject;
let ahead = 0;

/** A turn of the same file, as after an edit of it. */
function edit(): number {
	beginTurn('edited.ts');
	return currentPeriod();
}

beforeEach(() => {
	const now = Date.now;
	ahead = 3_600_000;
	vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
	vi.spyOn(performance, 'now').mockReturnValue(1000);
	vi.spyOn(performance, 'eventLoopUtilization').mockReturnValue({ idle: 0, active: 0, utilization: 0 });
});
afterEach(() => project.cleanUp());

const manifest = (fields: object) => ({ name: 'own', ...fields });

/** What a specifier means in `src/x.ts`, before and after a change; each is one look at the disk that must not be missed. */
const changes: readonly (readonly [
	title: string,
	files: Readonly<Record<string, unknown>>,
	specifier: string,
	before: string,
	change: (disk: TempProject) => void,
	after: string,
])[] = [
	['a file that is written', {}, './a', 'src/a', disk => disk.write('src/a.ts'), 'src/a.ts'],
	['a file that is deleted', { 'src/a.ts': '' }, './a', 'src/a.ts', disk => disk.remove('src/a.ts'), 'src/a'],
	[
		'a file that is renamed',
		{ 'src/a.ts': '' },
		'./a',
		'src/a.ts',
		disk => renameSync(disk.path('src/a.ts'), disk.path('src/a.tsx')),
		'src/a.tsx',
	],
	[
		'a file that comes before another',
		{ 'src/a.js': '' },
		'./a',
		'src/a.js',
		disk => disk.write('src/a.ts'),
		'src/a.ts',
	],
	['a folder that is made', {}, '../b/c', 'b/c', disk => disk.write('b/c.ts'), 'b/c.ts'],
	['an index', { 'src/a/b.ts': '' }, './a', 'src/a', disk => disk.write('src/a/index.ts'), 'src/a/index.ts'],
	[
		'the manifest of a folder',
		{ 'src/a/index.ts': '', 'src/a/b.ts': '' },
		'./a',
		'src/a/index.ts',
		disk => disk.write('src/a/package.json', { main: './b.ts' }),
		'src/a/b.ts',
	],
	[
		'the entry of a folder, changed',
		{ 'src/a/package.json': { main: './b.ts' }, 'src/a/b.ts': '', 'src/a/long.ts': '' },
		'./a',
		'src/a/b.ts',
		disk => disk.write('src/a/package.json', { main: './long.ts' }),
		'src/a/long.ts',
	],
	[
		'the entry of a folder, built',
		{ 'src/a/package.json': { main: './lib/b.js' } },
		'./a',
		'src/a',
		disk => disk.write('src/a/lib/b.js'),
		'src/a/lib/b.js',
	],
	[
		'a link that leads elsewhere',
		{ 'one/a.ts': '', 'two/b.ts': '' },
		'../linked/b',
		'one/b',
		disk => {
			rmSync(disk.path('linked'));
			disk.link('linked', 'two');
		},
		'two/b.ts',
	],
	[
		'a package that is installed',
		{},
		'pkg',
		'npm:pkg',
		disk => {
			disk.write('node_modules/pkg/package.json', { name: 'pkg', main: './m.js' });
			disk.write('node_modules/pkg/m.js');
		},
		'npm:pkg/m.js',
	],
	[
		'a package that is installed beside others',
		{ 'node_modules/other/package.json': {} },
		'@s/pkg',
		'npm:@s/pkg',
		disk => {
			disk.write('node_modules/@s/pkg/package.json', { name: '@s/pkg', main: './m.js' });
			disk.write('node_modules/@s/pkg/m.js');
		},
		'npm:@s/pkg/m.js',
	],
	[
		'a self reference that is built',
		{ 'package.json': manifest({ exports: './lib/main.js' }) },
		'own',
		'lib/main',
		disk => disk.write('lib/main.js'),
		'lib/main.js',
	],
	[
		'a self reference that leads elsewhere',
		{ 'package.json': manifest({ exports: './a.js' }), 'a.js': '', 'long.js': '' },
		'own',
		'a.js',
		disk => disk.write('package.json', manifest({ exports: './long.js' })),
		'long.js',
	],
	[
		'an import of the package that is written',
		{ 'package.json': manifest({ imports: { '#a': './lib/a.js' } }) },
		'#a',
		'lib/a',
		disk => disk.write('lib/a.js'),
		'lib/a.js',
	],
	[
		'a manifest that is nearer',
		{ 'package.json': manifest({ imports: { '#a': './a.js' } }), 'a.js': '', 'src/b.js': '' },
		'#a',
		'a.js',
		disk => disk.write('src/package.json', { imports: { '#a': './b.js' } }),
		'src/b.js',
	],
	[
		'a workspace that is linked',
		{ 'packages/w/package.json': { name: 'w', main: './m.ts' }, 'packages/w/m.ts': '' },
		'w',
		'npm:w',
		disk => disk.link('node_modules/w', '../packages/w'),
		'packages/w/m.ts',
	],
	[
		'a workspace whose entry changes',
		{
			'packages/v/package.json': { name: 'v', main: './m.ts' },
			'packages/v/m.ts': '',
			'packages/v/long.ts': '',
		},
		'v',
		'packages/v/m.ts',
		disk => disk.write('packages/v/package.json', { name: 'v', main: './long.ts' }),
		'packages/v/long.ts',
	],
	[
		'a tsconfig that is written',
		{ 'lib/a.ts': '' },
		'@/a',
		'npm:@/a',
		disk => disk.write('tsconfig.json', { compilerOptions: { paths: { '@/*': ['./lib/*'] } } }),
		'lib/a.ts',
	],
	[
		'a tsconfig that is extended',
		{
			'tsconfig.json': { extends: './base.json' },
			'base.json': { compilerOptions: { paths: { '@/*': ['./lib/*'] } } },
			'lib/a.ts': '',
			'other/a.ts': '',
		},
		'@/a',
		'lib/a.ts',
		disk => disk.write('base.json', { compilerOptions: { paths: { '@/*': ['./other/*'] } } }),
		'other/a.ts',
	],
	[
		'a target of tsconfig paths that is written',
		{
			'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./lib/*', './other/*'] } } },
			'other/a.ts': '',
		},
		'@/a',
		'other/a.ts',
		disk => disk.write('lib/a.ts'),
		'lib/a.ts',
	],
	[
		'a nearer tsconfig',
		{
			'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./lib/*'] } } },
			'lib/a.ts': '',
			'src/b/a.ts': '',
		},
		'@/a',
		'lib/a.ts',
		disk => disk.write('src/tsconfig.json', { compilerOptions: { paths: { '@/*': ['./b/*'] } } }),
		'src/b/a.ts',
	],
];

describe.each([true, false])('what an edit finds, native: %s', native => {
	it.each(changes)('%s', (_title, files, specifier, before, change, after) => {
		project = createTempProject({ 'src/x.ts': '', ...files });
		if ('one/a.ts' in files) {
			project.link('linked', 'one');
		}
		if ('packages/v/m.ts' in files) {
			project.link('node_modules/v', '../packages/v');
		}
		const locate = (id: string) => (id.startsWith('npm:') ? id : project.path(id));
		const resolver = createResolver({ native });
		const find = () => {
			resolver.refresh();
			return resolver.resolve(specifier, project.path('src/x.ts'));
		};
		startPeriod('edited.ts');
		expect(find().id).toBe(locate(before));
		waitForClock();
		change(project);
		edit();
		expect(find().id).toBe(locate(after));
	});

	it('is what was found before, as long as the disk says the same', () => {
		project = createTempProject({ 'src/a.ts': '', 'node_modules/pkg/package.json': { main: './m.js' } });
		project.write('node_modules/pkg/m.js');
		startPeriod('edited.ts');
		const resolver = createResolver({ native });
		const period = currentPeriod();
		const find = () =>
			['./a', './gone', 'pkg', 'gone'].map(name => resolver.resolve(name, project.path('src/x.ts')));
		const found = find();
		expect(edit()).toBe(period);
		resolver.refresh();
		expect(find().every((module, index) => module === found[index])).toBe(true);
	});
});

describe('what a module says', () => {
	it('is read again after a change', () => {
		project = createTempProject({ 'a.ts': 'export const a = 1;' });
		const graph = createModuleGraph({ host: diskHost, resolver: createResolver() });
		startPeriod('edited.ts');
		expect(graph.findExport(project.path('a.ts'), 'b').kind).toBe('missing');
		waitForClock();
		project.write('a.ts', 'export const b = 1;');
		edit();
		expect(graph.findExport(project.path('a.ts'), 'b').kind).toBe('found');
	});
});

describe('a period', () => {
	beforeEach(() => {
		project = createTempProject({ 'a.ts': '' });
		startPeriod('edited.ts');
	});

	it('ends where a file has changed just now: another change may not show', () => {
		ahead = 0;
		const period = currentPeriod();
		diskHost.stat(project.path('a.ts'));
		expect(edit()).toBe(period + 1);
		ahead = 3000;
		diskHost.stat(project.path('a.ts'));
		expect(edit()).toBe(period + 1);
	});

	it('ends where too many paths were looked at', () => {
		const period = currentPeriod();
		const look = (paths: number) =>
			Array.from({ length: paths }, (_, index) => diskHost.stat(project.path(`gone-${index}`)));
		look(500);
		expect(edit()).toBe(period);
		look(501);
		expect(edit()).toBe(period + 1);
	});

	it.each([
		['a look at a folder', () => diskHost.readFolder(project.root)],
		['the kinds of a folder', () => diskHost.readKinds(project.root)],
		['a real path', () => diskHost.realpath(project.root)],
		['a fault', () => diskHost.findFault(project.root)],
	])('ends where %s would give something else', (_title, look) => {
		const period = currentPeriod();
		look();
		expect(edit()).toBe(period);
		waitForClock();
		project.write('b.ts');
		expect(edit()).toBe(period + 1);
	});
});
