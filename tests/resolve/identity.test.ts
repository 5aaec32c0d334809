import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Resolver } from '../../src/resolve/resolver.js';
import type { TempProject } from '../support/temp-project.js';

import { createResolver } from '../../src/resolve/resolver.js';
import { createTempProject } from '../support/temp-project.js';

const source = 'export const x = 1;\n';
let project: TempProject;

beforeAll(() => {
	const sources = [
		'src/a.ts',
		'src/b.tsx',
		'src/m.mts',
		'src/c.cts',
		'src/plain.js',
		'src/both.ts',
		'src/both.js',
		'src/described.js',
		'src/described.d.ts',
		'src/only-types.d.ts',
		'src/view.vue',
		'src/a.service.ts',
		"src/it's.ts",
		'src/has#hash.ts',
		'src/dir/index.ts',
		'src/dir/deep/inner.ts',
		'src/twin.ts',
		'src/twin/index.ts',
		'src/dot.dir/index.ts',
		'src/events/index.ts',
		'src.ts',
		'src/index.ts',
		'src/pkgdir/lib/main.ts',
		'src/types/one.ts',
		'src/import-side.ts',
		'src/require-side.ts',
		'src/pat/one.ts',
		'src/feature/x/index.ts',
		'shared/s.ts',
	];
	project = createTempProject({
		...Object.fromEntries(sources.map(path => [path, source])),
		'package.json': {
			name: '@acme/app',
			imports: {
				'#a': './src/a.js',
				'#cond': { types: './src/types/one.ts', default: './src/a.js' },
				'#mode': { import: './src/import-side.js', require: './src/require-side.js' },
				'#pat/*': './src/pat/*.js',
				'#open/*': './src/*',
				'#feature/*': './src/feature/*/index.ts',
				'#gone': './src/gone.js',
				'#gone/*': { node: './src/lost/*.js' },
				'#array': [{ browser: './b.js' }, './src/nothing.js'],
				'#dep': 'dep',
				'#missing-dep/*': 'nope/*',
				'#null': null,
			},
			exports: {
				'.': './src/index.js',
				'./sub': './src/a.js',
				'./all/*': './src/pat/*.js',
				'./gone': './dist/gone.js',
			},
		},
		'tsconfig.json': {
			compilerOptions: {
				paths: {
					'@/*': ['./src/*'],
					'@two/*': ['./first/*', './src/*'],
					'@exact': ['./src/a.ts'],
					'@dir': ['./src/dir/'],
					'virtual:*': ['./src/*'],
					'@abs/*': ['${configDir}/src/*'],
				},
			},
		},
		'src/pkgboth/package.json': { main: 'lib/main.js', exports: './nothing.js' },
		'src/pkgboth/lib/main.ts': source,
		'src/pkgdir/package.json': { main: 'lib/main.js' },
		'node_modules/dep/package.json': { name: 'dep', main: './lib/index.js', types: './types/index.d.ts' },
		'node_modules/dep/lib/index.js': source,
		'node_modules/dep/lib/other.js': source,
		'node_modules/dep/lib/other.d.ts': source,
		'node_modules/dep/types/index.d.ts': source,
		'node_modules/mapped/package.json': {
			name: 'mapped',
			exports: {
				'.': { types: './d/index.d.ts', default: './d/index.js' },
				'./sub': './d/sub.js',
				'./p/*': './d/*.js',
				'./gone': './d/gone.js',
				'./private/*': null,
			},
		},
		'node_modules/mapped/d/index.d.ts': source,
		'node_modules/mapped/d/index.js': source,
		'node_modules/mapped/d/sub.js': source,
		'node_modules/mapped/d/private/x.js': source,
		'node_modules/dual/package.json': {
			name: 'dual',
			exports: {
				import: { types: './i.d.mts', default: './i.mjs' },
				require: { types: './i.d.cts', default: './i.cjs' },
			},
		},
		'node_modules/dual/i.d.mts': source,
		'node_modules/dual/i.d.cts': source,
		'node_modules/dual/i.cjs': source,
		'node_modules/srcmain/package.json': { name: 'srcmain', main: './lib/index.js' },
		'node_modules/srcmain/lib/index.ts': source,
		'node_modules/.pnpm/deep@1/node_modules/deep/package.json': { name: 'deep', main: 'i.js' },
		'node_modules/.pnpm/deep@1/node_modules/deep/i.js': source,
		'node_modules/broken/package.json': '{',
		'node_modules/broken/index.js': source,
		'packages/ws/package.json': {
			name: '@acme/ws',
			exports: { '.': './src/index.ts', './sub': './src/sub.js', './gone': './dist/gone.js' },
		},
		'packages/ws/src/index.ts': source,
		'packages/ws/src/sub.ts': source,
		'packages/ws/node_modules/dep/package.json': { name: 'dep', main: './lib/index.js' },
		'packages/ws/node_modules/dep/lib/index.js': source,
		'packages/js/jsconfig.json': { compilerOptions: { paths: { '~/*': ['./lib/*'] } } },
		'packages/js/lib/x.js': source,
		'packages/sugar/package.json': { name: 'sugar', exports: './gone.js' },
		'packages/odd/package.json': '{ not json',
		'packages/anonymous/package.json': { exports: { '.': './gone.js' } },
		'nested/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./own/*'] } } },
		'nested/own/a.ts': source,
		'inherits/base.json': {
			compilerOptions: { paths: { 'base/*': ['./lib/*'], 'dir/*': ['${configDir}/mine/*'] } },
		},
		'inherits/lib/x.ts': source,
		'inherits/app/tsconfig.json': { extends: '../base.json' },
		'inherits/app/mine/x.ts': source,
		'inherits/many/tsconfig.json': { extends: ['../other.json', '../base.json'] },
		'inherits/rooted.json': { compilerOptions: { baseUrl: './lib' } },
		'inherits/rooted/tsconfig.json': {
			extends: '../rooted.json',
			compilerOptions: { paths: { 'base/lib/*': ['./*'] } },
		},
		'inherits/other.json': { compilerOptions: { paths: { 'base/*': ['./no/*'] } } },
		'inherits/over/tsconfig.json': {
			extends: '../base.json',
			compilerOptions: { paths: { 'base/*': ['./here/*'] } },
		},
		'inherits/over/here/x.ts': source,
		'based/tsconfig.json': { compilerOptions: { baseUrl: '.' } },
		'based/src/x.ts': source,
		'based/events/index.ts': source,
		'open/tsconfig.json': { compilerOptions: { paths: { '*': ['./types/*'] } } },
		'open/types/pkg/x.d.ts': source,
		'solution/tsconfig.json': {
			files: [],
			references: [
				{ path: './tsconfig.node.json' },
				{ path: './tsconfig.app.json' },
				{ path: './lib' },
				{ path: './tsconfig.special.json' },
			],
		},
		'solution/tsconfig.app.json': {
			compilerOptions: { paths: { '@/*': ['./src/*'] } },
			include: ['src'],
			references: [{ path: './tsconfig.json' }],
		},
		'solution/tsconfig.node.json': {
			compilerOptions: { paths: { '@/*': ['./node/*'] } },
			include: ['node', '*.config.ts'],
		},
		'solution/lib/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./inner/*'] } } },
		'solution/lib/inner/x.ts': source,
		'solution/tsconfig.special.json': {
			compilerOptions: { allowJs: true, paths: { '@/*': ['./node/*'] } },
			files: ['./src/special.js'],
		},
		'solution/src/x.ts': source,
		'solution/node/x.ts': source,
		'custom/tsconfig.json': { compilerOptions: { customConditions: ['@acme/source'] } },
		'custom/package.json': {
			name: 'custom',
			imports: { '#x': { '@acme/source': './real.ts', default: './dist.js' } },
		},
		'custom/real.ts': source,
		'broken/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": "x',
		'broken/x.ts': source,
		'circular/tsconfig.json': { extends: './again.json', compilerOptions: { paths: { '@/*': ['./*'] } } },
		'circular/again.json': { extends: './tsconfig.json' },
		'circular/x.ts': source,
		'node_modules/configured/tsconfig.json': { compilerOptions: { paths: { dep: ['./trap.ts'] } } },
		'node_modules/configured/trap.ts': source,
		'doc.md': '# doc',
	});
	project.link('node_modules/@acme/ws', '../../packages/ws');
	project.link('node_modules/deep', '.pnpm/deep@1/node_modules/deep');
	project.link('linked', 'src/dir');
	project.link('src/link.ts', 'a.ts');
	project.link('loop', 'loop');
	project.link('elsewhere.ts', 'src/dir/deep/inner.ts');
});
afterAll(() => project.cleanUp());

/** specifier, expected id (`/…` is below the root), and the importing file. */
type Case = readonly [specifier: string, id: string, importer?: string];

const relative: readonly Case[] = [
	['./a', '/src/a.ts'],
	['./a.js', '/src/a.ts'],
	['./a.ts', '/src/a.ts'],
	['./b', '/src/b.tsx'],
	['./b.js', '/src/b.tsx'],
	['./b.jsx', '/src/b.tsx'],
	['./m', '/src/m.mts'],
	['./m.mjs', '/src/m.mts'],
	['./c.cjs', '/src/c.cts'],
	['./plain', '/src/plain.js'],
	['./both', '/src/both.ts'],
	['./both.js', '/src/both.ts'],
	['./described', '/src/described.js'],
	['./described.js', '/src/described.js'],
	['./described.d.ts', '/src/described.js'],
	['./only-types', '/src/only-types.d.ts'],
	['./only-types.js', '/src/only-types.d.ts'],
	['./view', '/src/view.vue'],
	['./view.vue', '/src/view.vue'],
	['./a.service', '/src/a.service.ts'],
	["./it's", "/src/it's.ts"],
	['./has#hash', '/src/has#hash.ts'],
	['./dir', '/src/dir/index.ts'],
	['./dir/', '/src/dir/index.ts'],
	['./dir/index', '/src/dir/index.ts'],
	['./dir/index.js', '/src/dir/index.ts'],
	['./twin', '/src/twin.ts'],
	['./twin/', '/src/twin/index.ts'],
	['./dot.dir', '/src/dot.dir/index.ts'],
	['.', '/src/index.ts'],
	['./', '/src/index.ts'],
	['./dir/..', '/src/index.ts'],
	['../src', '/src.ts'],
	['../src/', '/src/index.ts'],
	['..', '/src/index.ts', '/src/dir/x.ts'],
	['./pkgdir', '/src/pkgdir/lib/main.ts'],
	['./pkgboth', '/src/pkgboth/lib/main.ts'],
	['./pkgdir/', '/src/pkgdir/lib/main.ts'],
	['../linked', '/src/dir/index.ts'],
	['../linked/deep/inner', '/src/dir/deep/inner.ts'],
	['./link', '/src/a.ts'],
	['./dir/../a', '/src/a.ts'],
	['./nothing/../a', '/src/a.ts'],
	['.//dir/.//../a.ts', '/src/a.ts'],
	['./inner', '/src/dir/deep/inner.ts', '/elsewhere.ts'],
	['./deep/inner', '/src/dir/deep/inner.ts', '/linked/virtual.ts'],
];

const missing: readonly Case[] = [
	['./A', '/src/A'],
	['./gone', '/src/gone'],
	['./gone.js', '/src/gone'],
	['./gone.d.ts', '/src/gone'],
	['./gone/index', '/src/gone'],
	['./gone/index.js', '/src/gone'],
	['./gone/', '/src/gone'],
	['./gone.service', '/src/gone.service'],
	['./gone.css', '/src/gone.css'],
	['./a#hash', '/src/a#hash'],
	['./dir#hash', '/src/dir#hash'],
	['@/a#hash', '/src/a#hash'],
	['#a#hash', 'npm:#a#hash'],
	['dep#hash', 'npm:dep#hash'],
	['dep/lib/other#hash', 'npm:dep/lib/other#hash'],
	['../linked/gone/x.js', '/src/dir/gone/x'],
	['../linked/gone', '/src/dir/gone'],
	['./dir/deep', '/src/dir/deep'],
	['../loop/x', '/loop/x'],
	['../loop', '/loop'],
	['./%2e%2e/a', '/src/%2e%2e/a'],
	['./a/', '/src/a'],
	['...', 'npm:...'],
	['./...', '/src/...'],
	['@/gone.js', '/src/gone'],
	['@two/gone', '/first/gone'],
	['@dir/x', 'npm:@dir/x'],
	['nope', 'npm:nope'],
	['nope/x.js', 'npm:nope/x.js'],
	['@acme', 'npm:@acme'],
	['@acme/nope', 'npm:@acme/nope'],
	['dep/gone', 'npm:dep/gone'],
	['mapped/gone', 'npm:mapped/gone'],
	['mapped/private/x', 'npm:mapped/private/x'],
	['@acme/ws/gone', 'npm:@acme/ws/gone'],
	['#gone', '/src/gone'],
	['#gone/x', '/src/lost/x'],
	['#array', '/src/nothing'],
	['#missing-dep/x', 'npm:nope/x'],
	['#null', 'npm:#null'],
	['#unknown', 'npm:#unknown'],
	['#', 'npm:#'],
	['@acme/app/gone', '/dist/gone'],
	['@acme/app/all/lost', '/src/pat/lost'],
	['@acme/app/unknown', 'npm:@acme/app/unknown'],
	['sugar', '/packages/sugar/gone', '/packages/sugar/x.ts'],
	['sugar', 'npm:sugar', '/packages/odd/x.ts'],
	['', 'npm:', '/packages/anonymous/x.ts'],
];

const aliases: readonly Case[] = [
	['@/a', '/src/a.ts'],
	['@/a.js', '/src/a.ts'],
	['@/a.ts', '/src/a.ts'],
	['@/dir', '/src/dir/index.ts'],
	['@/dir/', '/src/dir/index.ts'],
	['@/dir/../a', '/src/a.ts'],
	['@/twin/', '/src/twin/index.ts'],
	['@two/a', '/src/a.ts'],
	['@exact', '/src/a.ts'],
	['@dir', '/src/dir/index.ts'],
	['@abs/a', '/src/a.ts'],
	['virtual:a', '/src/a.ts'],
	['@/a', '/nested/own/a.ts', '/nested/x.ts'],
	['@/b', '/nested/own/b', '/nested/x.ts'],
	['~/x', '/packages/js/lib/x.js', '/packages/js/lib/y.js'],
	['base/x', '/inherits/lib/x.ts', '/inherits/app/x.ts'],
	['dir/x', '/inherits/app/mine/x.ts', '/inherits/app/x.ts'],
	['base/x', '/inherits/lib/x.ts', '/inherits/many/y.ts'],
	['x', '/inherits/lib/x.ts', '/inherits/rooted/y.ts'],
	['base/lib/x', '/inherits/lib/x.ts', '/inherits/rooted/y.ts'],
	['base/x', '/inherits/over/here/x.ts', '/inherits/over/y.ts'],
	['src/x', '/based/src/x.ts', '/based/y.ts'],
	['src/gone', '/based/src/gone', '/based/y.ts'],
	['react', 'npm:react', '/based/y.ts'],
	['react/jsx-runtime', 'npm:react/jsx-runtime', '/based/y.ts'],
	['events', '/based/events/index.ts', '/based/y.ts'],
	['node:events', 'node:events', '/based/y.ts'],
	['dep', 'npm:dep/types/index.d.ts', '/based/y.ts'],
	['pkg/x', '/open/types/pkg/x.d.ts', '/open/y.ts'],
	['pkg/gone', '/open/types/pkg/gone', '/open/y.ts'],
	['react', 'npm:react', '/open/y.ts'],
	['@/x', '/solution/src/x.ts', '/solution/src/y.ts'],
	['@/x', '/solution/src/x.ts', '/solution/src/App.vue'],
	['@/x', '/solution/node/x.ts', '/solution/src/special.js'],
	['@/x', '/solution/node/x.ts', '/solution/node/y.ts'],
	['@/x', '/solution/node/x.ts', '/solution/vite.config.ts'],
	['@/x', '/solution/node/x.ts', '/solution/unlisted/y.ts'],
	['@/x', '/solution/lib/inner/x.ts', '/solution/lib/y.ts'],
	['#x', '/custom/real.ts', '/custom/y.ts'],
	['@/x', 'npm:@/x', '/broken/y.ts'],
	['./x', '/broken/x.ts', '/broken/y.ts'],
	['@/x', 'npm:@/x', '/circular/y.ts'],
	['./x', '/circular/x.ts', '/circular/y.ts'],
];

const packages: readonly Case[] = [
	['#a', '/src/a.ts'],
	['#cond', '/src/types/one.ts'],
	['#mode', '/src/import-side.ts'],
	['#pat/one', '/src/pat/one.ts'],
	['#open/a', '/src/a.ts'],
	['#open/a.js', '/src/a.ts'],
	['#open/pkgdir', '/src/pkgdir/lib/main.ts'],
	['#open/dir', '/src/dir/index.ts'],
	['dep/types', 'npm:dep/types/index.d.ts'],
	['#feature/x', '/src/feature/x/index.ts'],
	['#dep', 'npm:dep/types/index.d.ts'],
	['@acme/app', '/src/index.ts'],
	['@acme/app/sub', '/src/a.ts'],
	['@acme/app/all/one', '/src/pat/one.ts'],
	['@acme/ws', '/packages/ws/src/index.ts'],
	['@acme/ws/sub', '/packages/ws/src/sub.ts'],
	['dep', 'npm:dep/types/index.d.ts'],
	['dep/', 'npm:dep/types/index.d.ts'],
	['dep', 'npm:dep/lib/index.js', '/packages/ws/src/x.ts'],
	['dep/lib/other', 'npm:dep/lib/other.js'],
	['dep/lib/other.js', 'npm:dep/lib/other.js'],
	['mapped', 'npm:mapped/d/index.js'],
	['mapped/sub', 'npm:mapped/d/sub.js'],
	['mapped/p/sub', 'npm:mapped/d/sub.js'],
	['dual', 'npm:dual/i.d.mts'],
	['srcmain', 'npm:srcmain/lib/index.ts'],
	['deep', 'npm:deep/i.js'],
	['deep/i.js', 'npm:deep/i.js'],
	['broken', 'npm:broken'],
	['../node_modules/dep/lib/other', 'npm:dep/lib/other.js'],
	['../node_modules/dep/lib/gone.js', 'npm:dep/lib/gone'],
	['dep', 'npm:dep/types/index.d.ts', '/node_modules/configured/index.js'],
];

const elsewhere: readonly Case[] = [
	['fs', 'node:fs'],
	['node:fs', 'node:fs'],
	['fs/promises', 'node:fs/promises'],
	['node:nothing', 'node:nothing'],
	['https://esm.sh/x?dev', 'https://esm.sh/x?dev'],
	['data:text/javascript,export{}', 'data:text/javascript,export{}'],
	['bun:test', 'bun:test'],
	['file://%', 'file://%'],
	['C:\\x', 'npm:C:\\x'],
	['\0', 'npm:\0'],
	['./\0', '/src/\0'],
	['@/\0', '/src/\0'],
	['a b', 'npm:a b'],
	['\u{1F600}', 'npm:\u{1F600}'],
	[`./${'x'.repeat(5000)}`, `/src/${'x'.repeat(5000)}`],
	['y'.repeat(5000), `npm:${'y'.repeat(5000)}`],
];

const importers: readonly Case[] = [
	['./a', '/src/a.ts', '/src/not-written-yet.ts'],
	['./src/a', '/src/a.ts', '/doc.md/0_0.ts'],
	['./src/a', '/src/a.ts', '/<input>'],
	['../../../src/a', '/src/a.ts', '/no/such/folder/x.ts'],
	['@/a', '/src/a.ts', '/doc.md/0_0.ts'],
];

function resolveIn(resolver: Resolver, specifier: string, importer = '/src/x.ts'): string {
	return resolver.resolve(specifier, project.path(importer)).id;
}

function name(text: string): string {
	return JSON.stringify(text).slice(0, 60);
}

function expand(id: string): string {
	return id.startsWith('/') ? project.root + id : id;
}

describe.each([true, false])('identity, native: %s', native => {
	let resolver: Resolver;
	beforeAll(() => {
		resolver = createResolver({ native });
	});

	it('says which implementation answers', () => {
		expect(resolver.kind).toBe(native ? 'native' : 'portable');
	});

	for (const [group, cases] of Object.entries({
		relative,
		missing,
		aliases,
		packages,
		elsewhere,
		importers,
	})) {
		for (const [specifier, id, importer] of cases) {
			it(`${group}: ${name(specifier)} is ${name(id)} in ${importer ?? 'src'}`, () => {
				expect(resolveIn(resolver, specifier, importer)).toBe(expand(id));
			});
		}
	}

	it('gives absolute paths and file URLs the identity of the file', () => {
		const path = project.path('src/a');
		expect(resolveIn(resolver, path)).toBe(`${path}.ts`);
		expect(resolveIn(resolver, `file://${path}.ts?raw`)).toBe(`${path}.ts`);
		expect(resolver.resolve(`file://${path}.ts?raw`, path).query).toBe('?raw');
		expect(resolveIn(resolver, project.path('src/dir/'))).toBe(project.path('src/dir/index.ts'));
	});

	it('tells the file of a module, and none for what cannot be read', () => {
		const importer = project.path('src/x.ts');
		expect(resolver.resolve('@/a', importer).file).toBe(project.path('src/a.ts'));
		expect(resolver.resolve('dep/lib/other', importer).file).toBe(
			project.path('node_modules/dep/lib/other.js'),
		);
		expect(resolver.resolve('./gone', importer).file).toBeUndefined();
		expect(resolver.resolve('fs', importer).file).toBeUndefined();
	});

	it('keeps the query apart', () => {
		const importer = project.path('src/x.ts');
		expect(resolver.resolve('./a?raw', importer)).toEqual({
			...resolver.resolve('./a', importer),
			query: '?raw',
		});
		expect(resolver.resolve('./a.ts?x=1&y', importer).query).toBe('?x=1&y');
		expect(resolver.resolve('./gone?raw', importer).id).toBe(project.path('src/gone'));
		expect(resolver.resolve('dep?x', importer).id).toBe('npm:dep/types/index.d.ts');
	});

	it('follows the conditions of the mode', () => {
		const importer = project.path('src/x.ts');
		expect(resolver.resolve('#mode', importer, { mode: 'require' }).id).toBe(
			project.path('src/require-side.ts'),
		);
		expect(resolver.resolve('dual', importer, { mode: 'require' }).id).toBe('npm:dual/i.cjs');
	});

	it('takes the given tsconfig instead of the nearest', () => {
		const tsconfig = project.path('nested/tsconfig.json');
		expect(resolver.resolve('@/a', project.path('src/x.ts'), { tsconfig }).id).toBe(
			project.path('nested/own/a.ts'),
		);
		const none = project.path('none.json');
		expect(resolver.resolve('@/a', project.path('src/x.ts'), { tsconfig: none }).id).toBe('npm:@/a');
	});

	it('says what is wrong with a tsconfig', () => {
		const readFault = (path: string) => resolver.readScope(project.path(path)).config?.fault;
		expect(readFault('circular/y.ts')).toMatch(/circular/i);
		expect(readFault('src/x.ts')).toBeUndefined();
	});

	it('resolves a file to itself', () => {
		expect(resolver.resolveFile(project.path('src/both.js')).id).toBe(project.path('src/both.js'));
		expect(resolver.resolveFile(project.path('linked/index.ts')).id).toBe(project.path('src/dir/index.ts'));
		expect(resolver.resolveFile(project.path('src/gone.ts')).id).toBe(project.path('src/gone'));
	});

	it('takes a name for an importing file that has no folder', () => {
		expect(resolver.resolve('fs', '<input>').id).toBe('node:fs');
		expect(resolver.resolve('./nothing-here', '<input>').id).toBe(`${process.cwd()}/nothing-here`);
		expect(resolver.resolve('./x', '').id).toMatch(/\/x$/);
	});
});
