import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Project } from '../../src/registry/project.js';
import type { ResolvedModule } from '../../src/resolve/module-id.js';

import { createProject } from '../../src/registry/project.js';
import { collectPresentRefs, createRefIndex } from '../../src/registry/ref-index.js';
import { findStem } from '../../src/resolve/module-id.js';
import { createResolver } from '../../src/resolve/resolver.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';

let world: TempProject;

beforeAll(() => {
	world = createTempProject({
		'package.json': {
			name: '@acme/app',
			exports: { '.': './src/plain.ts', './own': './src/own.ts' },
			imports: { '#inner': './src/inner.ts' },
		},
		'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'], mapped: ['./src/mapped.ts'] } } },
		'src/plain.ts': '',
		'src/own.ts': '',
		'src/inner.ts': '',
		'src/mapped.ts': '',
		'src/typed.d.ts': '',
		'src/typed.js': '',
		'src/user.service.ts': '',
		'src/.hidden.ts': '',
		'src/folder/index.ts': '',
		'src/folder.ts': '',
		'src/main/package.json': { main: './deep/start.ts' },
		'src/main/deep/start.ts': '',
		'src/index.ts': '',
		'src/data.json': '{}',
		'real/inside.ts': '',
		'real/index.ts': '',
		'packages/linked/package.json': { name: '@acme/linked', main: './lib/entry.js' },
		'packages/linked/lib/entry.ts': '',
		'node_modules/both/package.json': {
			name: 'both',
			exports: { '.': { import: './a.mjs', require: './b.cjs' } },
		},
		'node_modules/both/a.mjs': '',
		'node_modules/both/b.cjs': '',
		'node_modules/@scope/there/package.json': { name: '@scope/there', main: 'x.js' },
		'node_modules/@scope/there/x.js': '',
		'node_modules/@scope/there/sub.js': '',
		'node_modules/alone.js': '',
	});
	world.link('src/link', 'real');
	world.link('src/linked.ts', 'real/inside.ts');
	world.link('node_modules/@acme/linked', 'packages/linked');
});

afterAll(() => world.cleanUp());

const paths =
	`plain plain.ts plain.js own inner mapped typed typed.d.ts user.service user.legacy .hidden folder folder/ folder/index
	folder.ts main main/deep/start link link/inside link/index link/missing linked linked.ts index index.ts data.json gone gone.js
	gone/index gone/deeper/index plain.ts/inside ../src/plain ../gone ./plain folder/../plain plain?raw`.split(
		/\s+/u,
	);
const packages =
	`both both/none @scope/there @scope/there/sub @scope/there/gone.js @scope/gone missing missing/sub.ts missing/index
	@nobody/x alone alone.js @acme/linked @acme/linked/lib/entry @acme/app @acme/app/own @acme/app/none mapped @/plain @/gone #inner
	#none node:fs fs https://example.org/x.js @scope`.split(/\s+/u);
const refs = [
	...paths.map(path => `./src/${path}`),
	'./src',
	'.',
	'./real/inside',
	'./packages/linked',
	...packages,
];

function createWorld(options: { readonly tsconfig?: string; readonly root?: string } = {}): Project {
	const { root = '.', ...rest } = options;
	return createProject({ root, ...rest }, world.root, createResolver());
}

function resolveBoth(ref: string, project: Project): ResolvedModule[] {
	return [project.resolveRef(ref), project.resolveRef(ref, 'require')];
}

function collectByResolving(module: ResolvedModule, project: Project): string[] {
	const stem = findStem(module.id);
	const modes = (ref: string): ResolvedModule[] =>
		resolveBoth(ref, project).slice(0, ref.startsWith('.') ? 1 : 2);
	return refs.filter(ref => modes(ref).some(({ id }) => findStem(id) === stem));
}

const worlds = [
	{},
	{ tsconfig: './open.json' },
	{ root: 'src' },
	{ root: 'src/link' },
	{ root: 'node_modules/both' },
];

it.each(worlds)('leaves out no reference that means a module: %o', options => {
	world.write('open.json', JSON.stringify({ compilerOptions: { baseUrl: '.' } }));
	const project = createWorld(options);
	const index = createRefIndex(
		refs.map(ref => ({ ref, value: ref })),
		project,
	);
	for (const module of refs.flatMap(ref => resolveBoth(ref, project))) {
		const expected = collectByResolving(module, project);
		const found = index.collect(module);
		expect(expected.length).toBeGreaterThan(0);
		expect(found.filter(ref => expected.includes(ref))).toEqual(expected);
		expect(found).toEqual(refs.filter(ref => found.includes(ref)));
	}
});

it.each(worlds)('says of every reference that leads to a file that it may: %o', options => {
	const project = createWorld(options);
	const present = new Set(collectPresentRefs(refs, project));
	const leading = refs.filter(ref => resolveBoth(ref, project).some(({ file }) => file !== undefined));
	expect(leading.filter(ref => !present.has(ref))).toEqual([]);
});

it.runIf(process.platform === 'linux')('knows what is missing without resolving it', () => {
	const project = createWorld();
	const missing = ['./src/gone', './nowhere/gone', '@nobody/x', '@scope/gone', 'missing/sub.ts'];
	expect(collectPresentRefs(missing, project)).toEqual([]);
	const asked: string[] = [];
	const index = createRefIndex(
		missing.map(ref => ({ ref, value: ref })),
		{
			...project,
			resolveRef(ref, mode) {
				asked.push(ref);
				return project.resolveRef(ref, mode);
			},
		},
	);
	expect(index.collect(project.resolveRef('./src/gone.js'))).toEqual(['./src/gone']);
	expect(index.collect(project.resolveRef('@nobody/x'))).toEqual(['@nobody/x']);
	expect(index.collect(project.resolveRef('./src/plain'))).toEqual([]);
	expect(asked).toEqual([]);
});
