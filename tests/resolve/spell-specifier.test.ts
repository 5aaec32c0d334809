import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Resolver } from '../../src/resolve/resolver.js';
import type { Speller, SpellingRequest } from '../../src/resolve/spell-specifier.js';
import type { TempProject } from '../support/temp-project.js';

import { createResolver } from '../../src/resolve/resolver.js';
import { createSpeller } from '../../src/resolve/spell-specifier.js';
import { createTempProject } from '../support/temp-project.js';

const files = [
	'doc.md',
	'src/core/x.ts',
	'src/core/index.ts',
	'src/core/view.tsx',
	'src/core/m.mts',
	'src/core/c.cts',
	'src/core/plain.js',
	'src/core/module.mjs',
	'src/core/data.json',
	'src/core/only.d.ts',
	'src/core/part.service.ts',
	'src/twin.ts',
	'src/twin/index.ts',
	'src/index.ts',
	'src/old/legacy.ts',
	'src/old/index.ts',
	'src/old/deep/legacy.ts',
	'src/style.css',
	'src/feature/x/index.ts',
	'lib/shared.ts',
	'based/src/x.ts',
	'based/src/legacy.ts',
	'strict/x.ts',
	'strict/legacy.ts',
	'packages/ws/src/index.ts',
	'packages/ws/src/sub.ts',
	'packages/ws/src/legacy.ts',
	'packages/app/src/main.ts',
	'node_modules/dep/index.js',
	'node_modules/dep/sub.js',
];

let project: TempProject;

beforeAll(() => {
	project = createTempProject({
		...Object.fromEntries(files.map(path => [path, 'export const x = 1;'])),
		'package.json': {
			name: '@acme/app',
			imports: {
				'#core': './src/core/index.ts',
				'#core/*': './src/core/*.js',
				'#all/*': './src/*',
				'#feature/*': './src/feature/*/index.ts',
				'#outside': 'dep',
			},
			exports: { '.': './src/index.ts', './core/*': './src/core/*.ts' },
		},
		'tsconfig.json': {
			compilerOptions: {
				paths: { '@/*': ['./src/*'], '~core/*': ['./src/core/*'], '@x': ['./src/core/x.ts'] },
			},
		},
		'based/tsconfig.json': { compilerOptions: { baseUrl: '.' } },
		'based/package.json': {},
		'strict/tsconfig.json': { compilerOptions: { module: 'nodenext' } },
		'strict/package.json': {},
		'packages/ws/package.json': {
			name: '@acme/ws',
			exports: { '.': './src/index.ts', './sub': './src/sub.ts', './legacy': './src/legacy.ts' },
		},
		'packages/ws/tsconfig.json': {},
		'packages/app/package.json': { name: 'app' },
		'packages/app/tsconfig.json': {
			compilerOptions: { paths: { '@acme/ws': ['../ws/src/index.ts'] } },
		},
		'node_modules/dep/package.json': { name: 'dep', exports: { '.': './index.js', './sub': './sub.js' } },
	});
	project.link('node_modules/@acme/ws', '../../packages/ws');
});
afterAll(() => project.cleanUp());

type Rest = Partial<Omit<SpellingRequest, 'target'>>;

/** target as root sees it, what is replaced, what is written, and what differs from a file in src/old. */
type Case = readonly [ref: string, like: string, expected: string | undefined, rest?: Rest];

const relative: readonly Case[] = [
	['./src/core/x', './legacy', '../core/x'],
	['./src/core/x', '../old/legacy', '../core/x'],
	['./src/core/x', './legacy.js', '../core/x.js'],
	['./src/core/x', './legacy.ts', '../core/x.ts'],
	['./src/core/view', './legacy', '../core/view'],
	['./src/core/view', './legacy.js', '../core/view.js'],
	['./src/core/view', './legacy.ts', '../core/view.tsx'],
	['./src/core/m', './legacy', '../core/m.mjs'],
	['./src/core/m', './legacy.js', '../core/m.mjs'],
	['./src/core/m', './legacy.ts', '../core/m.mts'],
	['./src/core/c', './legacy.js', '../core/c.cjs'],
	['./src/core/plain', './legacy', '../core/plain'],
	['./src/core/plain', './legacy.ts', '../core/plain.js'],
	['./src/core/module', './legacy', '../core/module.mjs'],
	['./src/core/data.json', './legacy', '../core/data.json'],
	['./src/core/only', './legacy', '../core/only'],
	['./src/core/only', './legacy.js', '../core/only.js'],
	['./src/core/part.service', './legacy', '../core/part.service'],
	['./src/core/part.service', './legacy.js', '../core/part.service.js'],
	['./src/core', './legacy', '../core'],
	['./src/core', './legacy.js', '../core/index.js'],
	['./src/core', './legacy.ts', '../core/index.ts'],
	['./src/core', '../old/index', '../core/index'],
	['./src/core', '../old', '../core'],
	['./src/core/x', '../old/index.js', '../core/x.js'],
	['./src/core/x', '../old/index', '../core/x'],
	['./src/twin', './legacy', '../twin'],
	['./src/twin/', './legacy', '../twin/index'],
	['./src/index', './legacy', '../index'],
	['./src/index', './legacy.js', '../index.js'],
	['./src/core/index', './legacy', './index', { importer: 'src/core/new.ts' }],
	['./src/core/x', '../legacy', './x', { importer: 'src/core/new.ts' }],
	['./src/core/x', '../legacy', './src/core/x', { importer: 'root.ts' }],
	['./src/core/x', './legacy', './src/core/x', { importer: 'doc.md/0_0.ts' }],
	['./lib/shared', './legacy?raw', '../../lib/shared'],
	['@/core/x', './legacy', '../core/x'],
	['#core/x', './legacy', '../core/x'],
	['./src/core/gone', './legacy', '../core/gone'],
	['./src/core/gone', './legacy.js', '../core/gone.js'],
];

const alias: readonly Case[] = [
	['./src/core/x', '@/old/legacy', '@/core/x'],
	['./src/core/x', '@/old/legacy.js', '@/core/x.js'],
	['./src/core/x', '@/old/gone', '@/core/x'],
	['./src/core', '@/old', '@/core'],
	['./src/core', '@/old/index.js', '@/core/index.js'],
	['./src/core/x', '~core/../old/legacy', '~core/x'],
	['./lib/shared', '@/old/legacy', '../../lib/shared'],
	['./lib/shared', '#all/old/legacy', '../../lib/shared'],
	['./src/core/x', '#all/old/legacy', '#all/core/x'],
	['./src/core/x', '#all/old/legacy.js', '#all/core/x.js'],
	['./src/feature/x', '#feature/old', '#feature/x'],
	['./src/core/x', '@acme/app/core/plain', '@acme/app/core/x'],
	['./src/core/x', '@x', '@x'],
	['./src/core/view', '@x', '@/core/view'],
	['./src/core/x', '#core', '#core/x'],
	['./src/core', '#core/x', '#core'],
	['#core', '@/old/legacy', '@/core'],
	['@/core/x', '#outside', '@/core/x'],
	['./based/src/x', 'src/legacy', 'src/x', { importer: 'based/src/y.ts' }],
	['./based/src/x', 'src/gone', 'src/x', { importer: 'based/src/y.ts' }],
	['./based/src/x', './legacy', './x', { importer: 'based/src/y.ts' }],
];

const packages: readonly Case[] = [
	['./src/core/x', 'some-package', '../core/x'],
	['@/core/x', 'some-package', '@/core/x'],
	['#core/x', 'some-package', '#core/x'],
	['@/core/x', 'node:fs', '@/core/x'],
	['dep', './legacy', 'dep'],
	['dep/sub', '@/old/legacy', 'dep/sub'],
	['dep', './legacy', 'dep', { style: 'relative' }],
	['dep', './legacy', 'dep', { style: 'alias' }],
	['not-installed', './legacy', 'not-installed'],
	['@acme/ws', './legacy', '@acme/ws'],
	['@acme/ws/sub', '@/old/legacy', '@acme/ws/sub'],
	['@acme/ws/sub', './legacy', './sub', { importer: 'packages/ws/src/new.ts' }],
	['@acme/ws', './legacy.js', './index.js', { importer: 'packages/ws/src/new.ts' }],
	['@acme/ws/sub', '@acme/ws/legacy', '@acme/ws/sub', { importer: 'packages/ws/src/new.ts' }],
	['@acme/ws/sub', 'some-package', './sub', { importer: 'packages/ws/src/new.ts' }],
	['@acme/ws', './legacy', '@acme/ws', { importer: 'packages/app/src/main.ts' }],
	['@acme/app', './legacy', '../index'],
	[
		'./packages/ws/src/sub',
		'../../ws/src/legacy',
		'../../ws/src/sub',
		{ importer: 'packages/app/src/main.ts' },
	],
];

const styles: readonly Case[] = [
	['./src/core/x', '@/old/legacy', '../core/x', { style: 'relative' }],
	['./src/core/x', './legacy', '@/core/x', { style: 'alias' }],
	['#core/x', './legacy', '#core/x', { style: 'alias' }],
	['./src/core/x', '#all/legacy', '#all/core/x', { style: 'alias' }],
	['./lib/shared', './legacy', '../../lib/shared', { style: 'alias' }],
	['./src/core/x', './legacy', '@/core/x', { style: { as: '@/core/x' } }],
	['./src/core/x', './legacy', undefined, { style: { as: '@other/x' } }],
	['./src/core/x', './legacy', 'virtual:x', { style: { as: 'virtual:x' } }],
	['./src/core/x', './legacy', undefined, { style: { as: '@/old/legacy' } }],
	['./src/core/x', './legacy', undefined, { style: { as: 'fs' } }],
];

const extensions: readonly Case[] = [
	['./src/core/x', 'some-package', '../core/x.js', { siblings: ['other', './a.js'] }],
	[
		'./src/core/x',
		'some-package',
		'../core/x.ts',
		{ siblings: ['../style.css', '../core/data.json', './a.ts'] },
	],
	['./src/core/x', 'some-package', '../core/x.js', { siblings: ['@/a.js'] }],
	['./src/core/x', 'some-package', '../core/x', { siblings: ['./a', './b.js'] }],
	['./src/core/x', './legacy', '../core/x', { siblings: ['./b.js'] }],
	['./src/core/x', './legacy.js', '../core/x.js', { siblings: ['./b'] }],
	['./strict/x', 'some-package', './x.js', { importer: 'strict/y.ts' }],
	['./strict/x', './legacy', './x', { importer: 'strict/y.ts' }],
];

describe.each([true, false])('spelling, native: %s', native => {
	let resolver: Resolver;
	let spell: Speller;
	beforeAll(() => {
		resolver = createResolver({ native });
		spell = createSpeller(resolver);
	});

	function spellCase([ref, like, , rest = {}]: Case): string | undefined {
		const target = resolver.resolve(ref, project.path('root.ts'));
		const importer = project.path(rest.importer ?? 'src/old/new.ts');
		return spell({ target, ref, root: project.root, like, ...rest, importer });
	}

	for (const [group, cases] of Object.entries({ relative, alias, packages, styles, extensions })) {
		for (const entry of cases) {
			const [ref, like, expected, rest = {}] = entry;
			it(`${group}: ${ref} like ${like} is ${expected} ${JSON.stringify(rest)}`, () => {
				expect(spellCase(entry)).toBe(expected);
			});
		}
	}

	it('keeps to a given tsconfig', () => {
		const tsconfig = project.path('based/tsconfig.json');
		expect(spellCase(['./based/src/x', 'src/gone', '', { importer: 'src/old/new.ts', tsconfig }])).toBe(
			'src/x',
		);
	});

	it('writes nothing that leads elsewhere', () => {
		const target = { ...resolver.resolve('./src/core/x', project.path('root.ts')), id: '/other' as never };
		const request = { target, ref: './src/core/x', root: project.root, importer: project.path('src/a.ts') };
		expect(spell({ ...request, like: './legacy' })).toBeUndefined();
	});
});
