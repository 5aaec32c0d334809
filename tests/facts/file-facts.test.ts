import { describe, expect, it } from 'vitest';

import type { ModuleId, ResolvedModule } from '../../src/resolve/module-id.js';

import { readFileFacts } from '../../src/facts/file-facts.js';
import { isTestOf } from '../../src/facts/is-test-of.js';
import { parseSource } from '../support/source-code.js';

const identify = (specifier: string): ResolvedModule => ({
	id: specifier as ModuleId,
	file: undefined,
	query: '',
});

function readReferences(code: string) {
	return readFileFacts(parseSource(code), identify).references.map(
		({ form, specifier, typeOnly, names }) => ({
			form,
			specifier,
			typeOnly,
			names: names.map(({ name, alias, typeOnly: isType }) => `${isType ? 'type ' : ''}${name} as ${alias}`),
		}),
	);
}

describe('static references', () => {
	it.each([
		[
			"import { a, b as c, type d, default as e, 'f g' as h } from 'x';",
			'import',
			false,
			['a as a', 'b as c', 'type d as d', 'default as e', 'f g as h'],
		],
		["import d, * as ns from 'x';", 'import', false, ['default as d', '* as ns']],
		["import type d from 'x';", 'import', true, ['type default as d']],
		["import 'x';", 'effect', false, []],
		["import {} from 'x';", 'effect', false, []],
		[
			"export { a, b as c, default, type t, 's' as 'u' } from 'x';",
			'export',
			false,
			['a as a', 'b as c', 'default as default', 'type t as t', 's as u'],
		],
		["export type { a } from 'x';", 'export', true, ['type a as a']],
		["export {} from 'x';", 'effect', false, []],
		["export * from 'x';", 'exportAll', false, []],
		["export type * from 'x';", 'exportAll', true, []],
		["export * as ns from 'x';", 'export', false, ['* as ns']],
		["export type * as ns from 'x';", 'export', true, ['type * as ns']],
		["declare module 'y' { import { a } from 'x'; }", 'import', false, ['a as a']],
	])('%s', (code, form, typeOnly, names) => {
		expect(readReferences(code)).toEqual([{ form, specifier: 'x', typeOnly, names }]);
	});

	it('are in source order, and nothing else is one', () => {
		const code =
			"import 'a'; const x = 'b'; export { x }; export default 1; namespace N {} declare module N2 {} export * from 'd';";
		expect(readReferences(code).map(({ specifier }) => specifier)).toEqual(['a', 'd']);
	});
});

describe('uses of a namespace object', () => {
	it.each([
		['ns.a; ns.b();', ['a', 'b']],
		["ns['a'];", ['a']],
		['let x: ns.A;', ['A']],
		['ns[x];', [undefined]],
		['ns[1];', [undefined]],
		['f(ns);', [undefined]],
		['ns.a = 1;', [undefined]],
		['ns.a++;', [undefined]],
		['delete ns.a;', [undefined]],
		['export { ns };', [undefined]],
		['const { a } = ns;', ['a']],
		['const { a, ...b } = ns;', ['a', undefined]],
		['(ns as never).a;', ['a']],
		['x[ns];', [undefined]],
		['', []],
		['function f(ns) { return ns; }', []],
	])('%s', (code, names) => {
		const [reference] = readFileFacts(parseSource(`import * as ns from 'x';\n${code}`), identify).references;
		expect(reference?.names[0]?.members.map(({ name }) => name)).toEqual(names);
	});

	it('in JSX are escapes', () => {
		const [reference] = readFileFacts(
			parseSource("import * as ns from 'x';\nf(<ns.A></ns.A>);"),
			identify,
		).references;
		expect(reference?.names[0]?.members.map(({ name }) => name)).toContain(undefined);
	});
});

it('facts are gathered once for a syntax tree, and each when it is asked for', () => {
	const sourceCode = parseSource("import 'a'; vi.mock('b');");
	const facts = readFileFacts(sourceCode, identify);
	expect(readFileFacts(sourceCode, () => expect.fail('asked again'))).toBe(facts);
	expect(facts.references).toBe(facts.references);
	expect(facts.mocked).toEqual(new Set(['b']));
	expect(facts.mocked).toBe(facts.mocked);
	expect(facts.suppressions).toBe(facts.suppressions);
});

describe('suppressions', () => {
	const code = [
		'/* eslint-disable a */',
		'// eslint-disable-next-line b, c -- why',
		'x;',
		'y; // eslint-disable-line',
		'/* eslint-enable a */',
		'z;',
	].join('\n');
	const { suppressions } = readFileFacts(parseSource(code), identify);

	it.each([
		['a', 3, true],
		['a', 6, false],
		['b', 3, true],
		['c', 3, true],
		['b', 2, false],
		['d', 3, false],
		['d', 4, true],
	])('of %s on line %i: %s', (rule, line, expected) => {
		expect(suppressions.isSuppressed(rule, line)).toBe(expected);
	});

	it('are none where the linter does not offer them', () => {
		const { ast } = parseSource('/* eslint-disable */ x;');
		expect(readFileFacts({ ast } as never, identify).suppressions.isSuppressed('a', 1)).toBe(false);
	});
});

describe('a module keeps its own tests', () => {
	const module = (id: string): ResolvedModule => ({ id: id as ModuleId, file: id, query: '' });

	it.each([
		['/src/ws.test.ts', '/src/ws.ts'],
		['/src/ws.spec.tsx', '/src/ws.ts'],
		['/src/ws-test.js', '/src/ws.js'],
		['/src/__tests__/ws.ts', '/src/ws.ts'],
		['/src/__tests__/ws.test.ts', '/src/ws.ts'],
		['/src/test/ws.mts', '/src/ws.ts'],
		['/src/ws/index.test.ts', '/src/ws/index.ts'],
	])('%s tests %s', (file, id) => {
		expect(isTestOf(file, module(id))).toBe(true);
	});

	it.each([
		['/src/ws.ts', '/src/ws.ts'],
		['/src/other.test.ts', '/src/ws.ts'],
		['/test/ws.test.ts', '/src/ws.ts'],
		['/src/ws.test.ts', '/src/ws/other.ts'],
	])('%s does not test %s', (file, id) => {
		expect(isTestOf(file, module(id))).toBe(false);
	});
});
