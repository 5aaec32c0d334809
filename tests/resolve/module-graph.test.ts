import { parse as parseProgram } from '@typescript-eslint/parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ExportLookup } from '../../src/resolve/export-lookup.js';
import type { ModuleGraph } from '../../src/resolve/module-graph.js';
import type { ModuleQuest } from '../../src/resolve/module-search.js';
import type { TempProject } from '../support/temp-project.js';

import { beginTurn } from '../../src/resolve/freshness.js';
import { diskHost } from '../../src/resolve/host.js';
import { createModuleGraph } from '../../src/resolve/module-graph.js';
import { createResolver } from '../../src/resolve/resolver.js';
import { startPeriod } from '../support/periods.js';
import { createTempProject } from '../support/temp-project.js';

const jsx =
	"const label = <p>it's</p>; import './leaf'; export const A = label; export { a as leaf } from './leaf';";
const parse = (text: string) => parseProgram(text, { ecmaFeatures: { jsx: true }, range: true });
const hops = 10_000;
let project: TempProject;
let graph: ModuleGraph;

beforeAll(() => {
	const chain = Array.from({ length: hops }, (_, index) => [
		`chain/f${index}.ts`,
		index === hops - 1 ? 'export const end = 1;' : `export { end } from './f${index + 1}';`,
	]);
	const stars = Array.from({ length: 100 }, (_, index) => `export * from './s${index}';`).join('');
	project = createTempProject({
		...(Object.fromEntries(chain) as Record<string, string>),
		'leaf.ts': 'export const a = 1; export interface I {} export default class {}',
		'barrel.ts':
			"export * from './leaf'; export { a as renamed, default as D } from './leaf'; export const own = 1;",
		'two.ts': "export * from './barrel'; export type { a as typed } from './leaf';",
		'type-star.ts': "export type * from './leaf';",
		'ns.ts': "export * as leaf from './leaf'; import * as n from './leaf'; export { n };",
		'via-import.ts': "import D, { a } from './leaf'; export { D, a as b }; export default a;",
		'cycle-a.ts': "export * from './cycle-b'; export const a = 1;",
		'cycle-b.ts': "export * from './cycle-a'; export const b = 1;",
		'self.ts': "export { x } from './self';",
		'ambiguous.ts': "export * from './leaf'; export * from './also';",
		'also.ts': 'export const a = 2; export const also = 1;',
		'shadow.ts': "export * from './leaf'; export const a = 3;",
		'broken-name.ts': "export { nothing } from './leaf';",
		'to-gone.ts': "export { a } from './gone'; export * from './leaf';",
		'star-gone.ts': "export * from './gone'; export * from './leaf';",
		'to-cjs.ts': "export { a } from './common'; export * from './leaf';",
		'star-cjs.ts': "export * from './common';",
		'common.js': 'module.exports = { a: 1 };',
		'equals.ts': 'const a = 1;\nexport = a;',
		'to-package.ts':
			"export { a, b } from 'pkg'; export { c } from 'nope'; export { readFile } from 'node:fs'; export type { d } from 'pkg';",
		'star-package.ts': "export * from 'pkg';",
		'raw.ts': "export { default as text } from './leaf?raw'; export * from './leaf?raw';",
		'empty.mjs': '',
		'empty.ts': '',
		'large.ts': `export const a = 1; // ${'x'.repeat(2 * 1024 * 1024)}`,
		'view.vue': '<script>export default {}</script>',
		'view-star.ts': "export * from './view.vue';",
		'syntax.ts': 'export const a = ;;; {{{ `',
		'jsx.tsx': jsx,
		'plain.js': 'module.exports = require("./leaf");',
		'described.js': 'module.exports = 1;',
		'described.d.ts': 'export declare const a: 1;',
		'node_modules/pkg/package.json': { name: 'pkg', main: 'index.js' },
		'node_modules/pkg/index.js': 'module.exports.a = 1',
		'node_modules/pkg/index.d.ts': "export declare const a: 1; export { b } from './b.js';",
		'node_modules/pkg/b.mjs': '',
		'node_modules/pkg/b.js': '',
		'node_modules/pkg/b.d.ts': 'export declare const b: 1; export interface d {}',
		'wide/index.ts': stars,
		...Object.fromEntries(
			Array.from({ length: 100 }, (_, index) => [`wide/s${index}.ts`, `export const s${index} = 1;`]),
		),
		'run/a.ts': "import { b } from './b';",
		'run/b.ts': "export * from './c'; import './a';",
		'run/c.ts': "import type { T } from './d'; import 'pkg'; import './gone'; import './asset.css';",
		'run/asset.css': '',
		'run/d.ts': "export type T = 1; import './e';",
		'run/e.ts': 'export {};',
		'run/jsx.tsx': "const label = <p>it's</p>;\nimport { b } from './b';",
		'run/types.d.ts': '',
		'run/lazy.ts': "import('./e'); const t: import('./d').T = 1;",
	});
	graph = createModuleGraph({ host: diskHost, resolver: createResolver() });
}, 60_000);
afterAll(() => project.cleanUp());

function print(lookup: ExportLookup): string {
	if (lookup.kind !== 'found') {
		return lookup.kind;
	}
	const { name } = lookup.origin;
	const via = lookup.places.map(place => place.module.id.replace(`${project.root}/`, '')).join(' > ');
	return `${name} in ${via}${lookup.typeOnly ? ': type' : ''}`;
}

it.each([
	['leaf.ts', 'a', 'a in leaf.ts'],
	['leaf.ts', 'I', 'I in leaf.ts: type'],
	['leaf.ts', 'default', 'default in leaf.ts'],
	['leaf.ts', 'x', 'missing'],
	['leaf.ts', '__proto__', 'missing'],
	['leaf.ts', 'constructor', 'missing'],
	['barrel.ts', 'own', 'own in barrel.ts'],
	['barrel.ts', 'a', 'a in barrel.ts > leaf.ts'],
	['barrel.ts', 'renamed', 'a in barrel.ts > leaf.ts'],
	['barrel.ts', 'D', 'default in barrel.ts > leaf.ts'],
	['barrel.ts', 'default', 'missing'],
	['two.ts', 'renamed', 'a in two.ts > barrel.ts > leaf.ts'],
	['two.ts', 'typed', 'a in two.ts > leaf.ts: type'],
	['two.ts', 'I', 'I in two.ts > barrel.ts > leaf.ts: type'],
	['type-star.ts', 'a', 'a in type-star.ts > leaf.ts: type'],
	['ns.ts', 'leaf', '* in ns.ts > leaf.ts'],
	['ns.ts', 'n', '* in ns.ts > leaf.ts'],
	['via-import.ts', 'D', 'default in via-import.ts > leaf.ts'],
	['via-import.ts', 'b', 'a in via-import.ts > leaf.ts'],
	['via-import.ts', 'default', 'a in via-import.ts > leaf.ts'],
	['cycle-a.ts', 'b', 'b in cycle-a.ts > cycle-b.ts'],
	['cycle-b.ts', 'a', 'a in cycle-b.ts > cycle-a.ts'],
	['cycle-a.ts', 'x', 'missing'],
	['self.ts', 'x', 'missing'],
	['ambiguous.ts', 'a', 'a in ambiguous.ts > leaf.ts'],
	['ambiguous.ts', 'also', 'also in ambiguous.ts > also.ts'],
	['shadow.ts', 'a', 'a in shadow.ts'],
	['broken-name.ts', 'nothing', 'missing'],
	['to-gone.ts', 'a', 'a in to-gone.ts > gone'],
	['to-gone.ts', 'x', 'missing'],
	['star-gone.ts', 'a', 'a in star-gone.ts > leaf.ts'],
	['star-gone.ts', 'x', 'unknown'],
	['star-gone.ts', 'default', 'missing'],
	['to-cjs.ts', 'a', 'a in to-cjs.ts > common.js'],
	['star-cjs.ts', 'a', 'unknown'],
	['common.js', 'a', 'unknown'],
	['equals.ts', 'a', 'unknown'],
	['to-package.ts', 'a', 'a in to-package.ts > npm:pkg/index.js'],
	['to-package.ts', 'b', 'b in to-package.ts > npm:pkg/index.js > npm:pkg/b.js'],
	['to-package.ts', 'c', 'c in to-package.ts > npm:nope'],
	['to-package.ts', 'readFile', 'readFile in to-package.ts > node:fs'],
	['to-package.ts', 'd', 'missing'],
	['star-package.ts', 'a', 'a in star-package.ts > npm:pkg/index.js'],
	['star-package.ts', 'x', 'missing'],
	['raw.ts', 'text', 'default in raw.ts > leaf.ts'],
	['raw.ts', 'x', 'unknown'],
	['empty.mjs', 'a', 'missing'],
	['empty.ts', 'a', 'unknown'],
	['view.vue', 'default', 'unknown'],
	['large.ts', 'a', 'unknown'],
	['view-star.ts', 'a', 'unknown'],
	['syntax.ts', 'b', 'unknown'],
	['nowhere.ts', 'a', 'unknown'],
	['described.js', 'a', 'a in described.js'],
	['described.js', 'x', 'missing'],
	['jsx.tsx', 'A', 'unknown'],
	['wide/index.ts', 's99', 's99 in wide/index.ts > wide/s99.ts'],
])('findExport: %s, %s is %s', (file, name, expected) => {
	expect(print(graph.findExport(project.path(file), name))).toBe(expected);
});

it('says why an export is unknown', () => {
	const lookup = graph.findExport(project.path('star-cjs.ts'), 'a');
	expect(lookup).toMatchObject({
		kind: 'unknown',
		at: { id: project.path('common.js') },
		why: 'it is not an ES module',
	});
});

it('follows ten thousand hops', () => {
	const lookup = graph.findExport(project.path('chain/f0.ts'), 'end');
	expect(lookup).toMatchObject({
		kind: 'found',
		origin: { module: project.path(`chain/f${hops - 1}.ts`), name: 'end' },
	});
	expect(lookup.kind === 'found' && lookup.places.length).toBe(hops);
});

it('uses the parser of the call, and that of the graph', () => {
	const path = project.path('jsx.tsx');
	expect(print(graph.findExport(path, 'A', parse))).toBe('A in jsx.tsx');
	expect(print(graph.findExport(path, 'leaf', parse))).toBe('a in jsx.tsx > leaf.ts');
	expect(print(graph.findExport(path, 'A'))).toBe('unknown');
	const other = createModuleGraph({ host: diskHost, resolver: createResolver(), parse });
	expect(other.collectExportNames(path)).toEqual(new Set(['A', 'leaf']));
	expect(print(other.findExport(project.path('syntax.ts'), 'a'))).toBe('unknown');
	expect(print(other.findExport(project.path('equals.ts'), 'a'))).toBe('unknown');
});

describe('collectExportNames', () => {
	it.each([
		['leaf.ts', ['a', 'I', 'default']],
		['barrel.ts', ['renamed', 'D', 'own', 'a', 'I']],
		['cycle-a.ts', ['a', 'b']],
		['to-gone.ts', ['a', 'I']],
		['star-gone.ts', undefined],
		['star-cjs.ts', undefined],
		['common.js', undefined],
		['empty.mjs', []],
	])('%s', (file, names) => {
		expect(graph.collectExportNames(project.path(file))).toEqual(names && new Set(names));
	});
});

describe('reaches', () => {
	it.each([
		['run/a.ts', 'run/a.ts', true],
		['run/a.ts', 'run/c.ts', true],
		['run/b.ts', 'run/a.ts', true],
		['run/a.ts', 'run/d.ts', false],
		['run/a.ts', 'run/e.ts', false],
		['run/c.ts', 'node_modules/pkg/index.js', false],
		['run/c.ts', 'run/gone.ts', false],
		['run/gone.ts', 'run/gone.ts', true],
		['run/gone.ts', 'run/a.ts', false],
		['run/jsx.tsx', 'run/c.ts', true],
		['run/lazy.ts', 'run/e.ts', false],
		['chain/f0.ts', `chain/f${hops - 1}.ts`, true],
	])('%s, %s: %s', (from, to, expected) => {
		expect(graph.reaches(project.path(from), project.path(to))).toBe(expected);
	});

	it('takes more than 20,000 modules for everything', () => {
		const resolve = (specifier: string) => ({
			id: `/${specifier}` as never,
			file: `/${specifier}`,
			query: '',
		});
		const resolver = { ...createResolver(), resolve, resolveFile: (path: string) => resolve(path.slice(1)) };
		const readFile = (path: string) => `import '${Number(path.slice(1)) + 1}';`;
		const stat = () => ({ mtimeMs: 1, size: 1, isFile: true, isDirectory: false });
		const endless = createModuleGraph({ host: { ...diskHost, readFile, stat }, resolver: resolver as never });
		expect(endless.reaches('/0', '/nowhere')).toBe(true);
	});
});

describe('leadsTo', () => {
	beforeEach(() => ['first.ts', 'second.ts', 'third.ts', 'fourth.ts'].forEach(beginTurn));

	const resolver = createResolver();
	const find = (file: string) => resolver.resolveFile(project.path(file));
	/** Looks for a module, and in no package. */
	const createQuest = (file: string): ModuleQuest => {
		const { id: target } = find(file);
		const judge: ModuleQuest['judge'] = ({ id }) =>
			id === target || (id.startsWith('npm:') ? false : undefined);
		return { key: target, judge };
	};

	it.each([
		['run/a.ts', 'run/a.ts', true, true],
		['run/a.ts', 'run/e.ts', true, false],
		['run/b.ts', 'run/c.ts', true, true],
		['run/e.ts', 'run/a.ts', false, false],
		['run/lazy.ts', 'run/d.ts', true, false],
		['cycle-a.ts', 'cycle-b.ts', true, true],
		['cycle-b.ts', 'cycle-a.ts', true, true],
		['cycle-a.ts', 'leaf.ts', false, false],
		['cycle-b.ts', 'leaf.ts', false, false],
		['via-import.ts', 'leaf.ts', true, true],
		['plain.js', 'leaf.ts', true, false],
		['described.js', 'leaf.ts', false, false],
		['star-package.ts', 'node_modules/pkg/index.js', true, true],
		['star-package.ts', 'node_modules/pkg/b.js', false, false],
		['gone.ts', 'leaf.ts', false, false],
	])('%s, %s: by imports %s, by exports %s', (from, to, imports, exports) => {
		const own = createModuleGraph({ host: diskHost, resolver });
		const ask = () =>
			(['imports', 'exports'] as const).map(lead => own.leadsTo(find(from), createQuest(to), lead));
		expect(ask()).toEqual([imports, exports]);
		expect(ask(), 'asked again').toEqual([imports, exports]);
	});

	it('takes a way for one that may lead anywhere, where it is longer than the linted files are worth', () => {
		const own = createModuleGraph({ host: diskHost, resolver });
		const ask = () => own.leadsTo(find(`chain/f${hops - 25}.ts`), createQuest('leaf.ts'), 'imports');
		startPeriod('first.ts');
		expect(ask()).toBe(true);
		beginTurn('second.ts');
		beginTurn('third.ts');
		expect(ask()).toBe(true);
		beginTurn('fourth.ts');
		expect(ask()).toBe(false);
		// Another period begins, and each module is read again.
		startPeriod('first.ts');
		expect(ask()).toBe(true);
	});

	it('says of each module on a way that it leads there', () => {
		const own = createModuleGraph({ host: diskHost, resolver });
		const quest = createQuest(`chain/f${hops - 1}.ts`);
		expect(own.leadsTo(find(`chain/f${hops - 8}.ts`), quest, 'exports')).toBe(true);
		const blind = { ...quest, judge: () => false };
		expect(own.leadsTo(find(`chain/f${hops - 5}.ts`), blind, 'exports')).toBe(true);
	});
});
