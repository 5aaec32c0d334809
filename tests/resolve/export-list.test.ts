import { parse as parseProgram } from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';

import type { ExportList } from '../../src/resolve/export-list.js';

import { findLexedExportList } from '../../src/resolve/lexed-export-list.js';
import { createParentReader } from '../../src/resolve/parent-names.js';
import { findParsedExportList } from '../../src/resolve/parsed-export-list.js';

// One line for each export: `name`, `name: type`, or where it comes from; then the stars.
function print(list: ExportList | undefined): string[] | undefined {
	const exports = [...(list?.exports ?? [])].map(([name, entry]) => {
		const origin = entry.kind === 'local' ? '' : ` < ${entry.name} of ${entry.specifier}`;
		return `${name}${origin}${entry.typeOnly ? ': type' : ''}`;
	});
	const stars =
		list?.stars.map(({ specifier, typeOnly }) => `* of ${specifier}${typeOnly ? ': type' : ''}`) ?? [];
	return list && [...exports, ...stars];
}

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
	[
		'declarations',
		'export const a = 1, b = 2; export let c; export var d; export function e() {} export class F {}',
		['a', 'b', 'c', 'd', 'e', 'F'],
	],
	[
		'async and generator functions',
		'export async function a() {} export function* b() {} export async function* c() {}',
		['a', 'b', 'c'],
	],
	[
		'abstract classes, enums, namespaces',
		'export abstract class A {} export enum B { x } export const enum C { x } export namespace D { export const inner = 1; }',
		['A', 'B', 'C', 'D'],
	],
	['types', 'export interface A {} export type B = 1;', ['A: type', 'B: type']],
	[
		'declared values',
		'export declare const a: 1; export declare class B {} export declare function c(): void; export declare type D = 1; export declare interface E {} export /* x */ declare enum F { x }',
		['a', 'B', 'c', 'D: type', 'E: type', 'F'],
	],
	[
		'destructuring',
		'export const { a, b: { c }, ...d } = x, [e, , f = 2, [g], ...h] = y;',
		['a', 'c', 'd', 'e', 'f', 'g', 'h'],
	],
	[
		'overloads',
		'export function a(x: string): void; export function a(x: number): void; export function a(x: unknown) {}',
		['a'],
	],
	[
		'a type and a value of one name',
		'export type A = 1; export const A = 1; export interface B {} export class B {}',
		['A', 'B'],
	],
	['export lists', 'const a = 1; class B {} export { a, B as C, a as default };', ['a', 'C', 'default']],
	[
		'lists of local types',
		'interface A<T> {} type B = 1;\ndeclare interface $C extends A<1> {}\nexport { A, B, $C }; export type { D }; class D {}',
		['A: type', 'B: type', '$C: type', 'D: type'],
	],
	['a local type that is a value as well', 'interface A {} const A = 1; export { A };', ['A']],
	[
		'a local type whose name is a value in an inner scope',
		'type A = 1;\nfunction f() {\n  const A = 1;\n}\nexport { A };',
		['A: type'],
	],
	[
		'a local type that is a declared value as well',
		'  interface A {}\n  declare const enum A { x }\n  export { A };',
		['A'],
	],
	[
		'default of an import, at the end',
		"import L from './l'\nexport default L\n",
		['default < default of ./l'],
	],
	['inline types', 'class A {} export { type A, type A as B };', ['A: type', 'B: type']],
	['default class', 'export default class {}', ['default']],
	['default abstract class', 'export default abstract class A {}', ['default']],
	['default function', 'export default async function a() {}', ['default']],
	['default expression', 'const a = 1; export default a.b;', ['default']],
	['default interface', 'export default interface A {}', ['default: type']],
	['default of a local interface', 'interface A {}\nexport default A;', ['default: type']],
	['default of a local value', 'const a = 1; export default a;', ['default']],
	['default of an import', "import { L } from './l';\nexport default L;", ['default < L of ./l']],
	[
		'default of an import, at a line break',
		"import { L } from './l'\nexport default L\nfoo()",
		['default < L of ./l'],
	],
	['default of what is made of an import', "import L from './l'\nexport default L\n(1)", ['default']],
	['default cast', "import L from './l'; export default L as unknown;", ['default']],
	['default literal', 'export default null;', ['default']],
	[
		're-exports',
		"export { a, b as c, default, default as d } from './m'; export * from './s'; export * as ns from './n';",
		[
			'a < a of ./m',
			'c < b of ./m',
			'default < default of ./m',
			'd < default of ./m',
			'ns < * of ./n',
			'* of ./s',
		],
	],
	[
		'type re-exports',
		"export type { A } from './m'; export { type B, c } from './m'; export type * from './s'; export type * as T from './t';",
		['A < A of ./m: type', 'B < B of ./m: type', 'c < c of ./m', 'T < * of ./t: type', '* of ./s: type'],
	],
	['string names', "export { a as 'a-b', 'c d' as e } from './m';", ['a-b < a of ./m', 'e < c d of ./m']],
	[
		'imported, then exported',
		"import d, { a, b as c } from './m'; import * as ns from './n'; export { d, a, c, ns, a as default };",
		['d < default of ./m', 'a < a of ./m', 'c < b of ./m', 'ns < * of ./n', 'default < a of ./m'],
	],
	[
		'imported as types, then exported',
		"import type D from './d'; import type { A } from './a'; import { type B, c } from './b'; import type * as N from './n'; export { D, A, B, c, N };",
		[
			'D < default of ./d: type',
			'A < A of ./a: type',
			'B < B of ./b: type',
			'c < c of ./b',
			'N < * of ./n: type',
		],
	],
	[
		'default imports of odd names',
		"import type from './t'; import $ from './d'; export { type, $ };",
		['type < default of ./t', '$ < default of ./d'],
	],
	[
		'odd inline modifiers',
		"import { type as as, type type, type t as u, type 'x y' as z } from './t'; export { as, type, u, z };",
		['as < type of ./t', 'type < type of ./t: type', 'u < t of ./t: type', 'z < x y of ./t: type'],
	],
	[
		'comments in imports',
		"import { // first\n a, /* second */ type /* third */ B } from './t'; export { a, B };",
		['a < a of ./t', 'B < B of ./t: type'],
	],
	['require, then exported', "import y = require('./y'); export { y };", ['y < * of ./y']],
	[
		'inner exports',
		"declare module 'foo' { export const a: 1; } declare global { export var b: 1; } export {};",
		[],
	],
	['global name', 'export as namespace Foo; export declare const a: 1;', ['a']],
	[
		'names of Object.prototype',
		"export const constructor = 1; export { toString } from './m'; export { x as __proto__ } from './m';",
		['constructor', 'toString < toString of ./m', '__proto__ < x of ./m'],
	],
	['nothing', 'export {};', []],
];

const parseText = (text: string, isJsx = false) =>
	parseProgram(text, { ecmaFeatures: { jsx: isJsx }, range: true, sourceType: 'module' });

describe.each([
	['lexed', (text: string) => findLexedExportList(text)],
	['parsed', (text: string) => findParsedExportList(parseText(text))],
] as const)('export list, %s', (_, read) => {
	const sort = (lines: readonly string[] | undefined) => lines?.toSorted();

	it.each(cases)('%s', (_title, text, expected) => {
		expect(sort(print(read(text)))).toEqual(sort(expected));
		expect(read(text)?.isModule).toBe(true);
	});

	it('lists the modules that are evaluated', () => {
		const text = `
			import './side'; import { a } from './named'; import type { T } from './type'; export * from './star';
			export { b } from './list'; export type { U } from './types'; export type * from './type-star';
			import c = require('./required'); import('./dynamic'); import {} from './empty'; export {} from './none';
		`;
		expect(sort(read(text)?.evaluates)).toEqual(
			sort(['./side', './named', './star', './list', './required', './empty', './none']),
		);
	});

	it.each(['', 'module.exports = 1;', 'console.log(1);', 'const x = await 1;'])('%j is no module', text => {
		expect(read(text)?.isModule).toBe(false);
	});

	it('leaves `export =` alone', () => {
		expect(read("import x from './x'; const y = 1;\nexport = y;")).toBeUndefined();
	});
});

describe('what only the parser reads', () => {
	it('export import', () => {
		const text =
			"export import a = require('./a'); export import type B = require('./b'); export import c = a.d;";
		expect(print(findParsedExportList(parseText(text)))).toEqual(['a < * of ./a', 'B < * of ./b: type', 'c']);
		expect(findParsedExportList(parseText(text))?.evaluates).toContain('./a');
		expect(findLexedExportList(text)).toBeUndefined();
	});

	it('JSX text that looks like a string', () => {
		const text = "export const A = () => <p>it's</p>; export const B = 1;";
		expect(print(findParsedExportList(parseText(text, true)))).toEqual(['A', 'B']);
		expect(findLexedExportList(text)).toBeUndefined();
	});
});

describe('what only the lexer reads', () => {
	it('deferred and source phase imports', () => {
		const text =
			"import defer * as d from './d'; import source s from './s'; import defer from './e'; export { d, defer };";
		expect(print(findLexedExportList(text))).toEqual(['d < * of ./d', 'defer < default of ./e']);
	});
});

describe('the names that an export may be built on', () => {
	it.each([
		['F', "import A, { b as B } from './ab'; class F extends A {} class G<T extends B> {}", ['./ab default']],
		[
			'G',
			"import * as ns from './ns'; class Own {} class G extends ns.C<T> implements D, Own {}",
			['./ns C', ' Own'],
		],
		[
			'G',
			"import { A, B } from './ab'; class G<T extends { a: 1 }> extends A<{ b: 1 }> implements B {}",
			['./ab A', './ab B'],
		],
		['H', "import { type D, E } from './de'; interface H extends E, D {}", ['./de E', './de D']],
		[
			'T',
			"import type { A } from './a'; import type B from './b';\ntype T = A & { x: 1 } & B;",
			['./a A', './b default'],
		],
		['T', "import { A, B } from './a';\ntype T = A<B>\ntype U = B", ['./a A']],
		['T', "type T<U = {}> = import('./a').B.C; type V = import( './d' );", ['./a B C']],
		['a', "import { A } from './a'; const a = A; export const extended = 1;", []],
		['a', "import { A } from './a'; export const a = class extends A {};", ['./a A']],
		['C', "import { A } from './a'; export const b = <A>it's</A>; class C extends A {}", ['./a A']],
		['$C', "import { A } from './a'; class C extends A {} class $C {}", []],
		[
			'default',
			"import { A, B } from './a'; class C extends A {} class D extends B {} export default C;",
			['./a A'],
		],
		['default', "import { A } from './a'; export default class extends A {}", ['./a A']],
		['Public', "import { A } from './a'; class Own extends A {} export { Own as Public };", ['./a A']],
	])('%s: %s', (name, text, expected) => {
		const found = createParentReader(text).collectParents(name);
		expect(found.map(({ specifier = '', path }) => [specifier, ...path].join(' '))).toEqual(expected);
	});
});
