import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';

import type { ModuleId, ResolvedModule } from '../../src/resolve/module-id.js';

import { readFileFacts } from '../../src/facts/file-facts.js';
import { createModuleParser } from '../../src/facts/module-parser.js';
import { parseSource } from '../support/source-code.js';

const identify = (specifier: string): ResolvedModule => ({
	id: specifier as ModuleId,
	file: undefined,
	query: '',
});

/** Prints references as `form specifier: name name …`; `?` is an escape, `-` a specifier that other code shares. */
function print(code: string): string[] {
	return readFileFacts(parseSource(code), identify).references.map(({ form, specifier, source, names }) => {
		const members = names.flatMap((name): readonly { name: string | undefined }[] =>
			name.name === '*' ? name.members : [name],
		);
		const uses = members.map(member => member.name ?? '?').join(' ');
		return `${form} ${specifier}${source === undefined ? '-' : ''}: ${names.length === 0 ? 'nothing' : uses}`;
	});
}

describe('import()', () => {
	it.each([
		["import('x');", 'dynamic x: nothing'],
		["void import('x');", 'dynamic x: nothing'],
		["await import('x');", 'dynamic x: nothing'],
		["const m = await import('x'); m.a; m['b'];", 'dynamic x: a b'],
		["let m = await import('x'); m = y; m.a;", 'dynamic x: ? a'],
		["export const m = await import('x');", 'dynamic x: ?'],
		["const {} = await import('x');", 'dynamic x: nothing'],
		["const { a, 'b': c, [d]: e, ...f } = await import('x');", 'dynamic x: a b ? ?'],
		["const { 1: a } = await import('x');", 'dynamic x: ?'],
		["let a; ({ a } = await import('x'));", 'dynamic x: a'],
		["let a; a = await import('x');", 'dynamic x: ?'],
		["(await import('x') as Y).a;", 'dynamic x: a'],
		["(await import('x'))!.a;", 'dynamic x: a'],
		["(await import('x'))?.a;", 'dynamic x: a'],
		["f[await import('x')];", 'dynamic x: ?'],
		["const [a] = await import('x');", 'dynamic x: ?'],
		["import('x').then(m => m.a);", 'dynamic x: a'],
		["import('x').then(function ({ a }) { return a; });", 'dynamic x: a'],
		["import('x').then(() => 1);", 'dynamic x: nothing'],
		["import('x').then((m = y) => m.a);", 'dynamic x: ?'],
		["import('x').then(callback);", 'dynamic x: ?'],
		["import('x').catch(m => m.a);", 'dynamic x: ?'],
		["import('x')['then'](m => m.a);", 'dynamic x: ?'],
		["f(import('x'));", 'dynamic x: ?'],
		["const p = import('x').then;", 'dynamic x: ?'],
		["const at = 'x'; import(at);", 'dynamic x: nothing'],
		["const at = 'x'; import(at); f(at);", 'dynamic x-: nothing'],
		["export const at = 'x'; import(at);", 'dynamic x-: nothing'],
		['import(`x`);', 'dynamic x: nothing'],
	])('%s', (code, expected) => {
		expect(print(code)).toEqual([expected]);
	});

	it.each([
		["import('x' + y);"],
		['import(`x${y}`);'],
		["let at = 'x'; import(at);"],
		["const { at } = 'x'; import(at);"],
		['import(unknown);'],
		['import(1);'],
		["// import('x')"],
		['"import(\'x\')";'],
	])('nothing static: %s', code => {
		expect(print(code)).toEqual([]);
	});
});

describe('require', () => {
	it.each([
		["require('x');", 'require x: nothing'],
		["require('x').a;", 'require x: a'],
		["const m = require('x'); f(m);", 'require x: ?'],
		["declare const require: any; require('x');", 'require x: nothing'],
		["declare function require(id: string): any; require('x');", 'require x: nothing'],
		["const require = createRequire(import.meta.url); require('x').a;", 'require x: a'],
		["const load = createRequire(import.meta.url); load('x').a;", 'require x: a'],
		["createRequire(import.meta.url)('x').a;", 'require x: a'],
		["require.resolve('x');", 'path x: nothing'],
		["import.meta.resolve('x');", 'path x: nothing'],
		["new URL('x', import.meta.url);", 'path x: nothing'],
		["import m = require('x'); m.a;", 'require x: a'],
		["export import m = require('x');", 'require x: ?'],
		["import type m = require('x'); let a: m.A;", 'require x: A'],
	])('%s', (code, expected) => {
		expect(print(code)).toEqual([expected]);
	});

	it.each([
		["function f(require) { require('x'); }"],
		["const require = y; require('x');"],
		['require(y); require(); const r = require; require.cache;'],
		["other.require('x'); require.resolve.paths('x'); x[require];"],
		["import.meta.url; import.meta.env('x'); new Other('x', import.meta.url); new URL(import.meta.url);"],
		["import { createRequire } from 'node:module'; const load = createRequire(y); load;"],
		['import a = b.c;'],
	])('nothing: %s', code => {
		expect(print(code).filter(line => !line.startsWith('import'))).toEqual([]);
	});
});

describe('types and comments', () => {
	it.each([
		["let a: import('x').A.B;", 'type x: A'],
		["let a: typeof import('x').b;", 'type x: b'],
		["let a: import /* why */ ('x').A;", 'type x: A'],
		["let a: import('x');", 'type x: ?'],
		["export {}; declare module 'x' { interface A {} }", 'augmentation x: nothing'],
		["/** @type {import('x').A} */", 'type x: A'],
		['/** @type {import( "x" ) . A} */', 'type x: A'],
		["/** @type {typeof import('x')} */", 'type x: ?'],
		["/** @import { A, B as C } from 'x' */", 'type x: A B'],
		["/**\n * @import {\n *\tA,\n * } from 'x'\n */", 'type x: A'],
		["/** @import D from 'x' */", 'type x: ?'],
		["/** @import * as ns from 'x' */", 'type x: ?'],
		['/// <reference path="x" />', 'tripleSlash x: nothing'],
	])('%s', (code, expected) => {
		expect(print(code)).toEqual([expected]);
	});

	it.each([
		["declare module 'x' { interface A {} }"],
		["/* import('x').A */"],
		["// @import { A } from 'x'"],
		['f();\n/// <reference path="x" />'],
		['/// <reference types="x" />'],
		['/** an important word, and @import without more */'],
	])('nothing: %s', code => {
		expect(print(code)).toEqual([]);
	});

	it('long comments are read in one go', () => {
		const code = `/** ${"import('".repeat(100_000)}${' '.repeat(100_000)}@import${' '.repeat(100_000)} */`;
		const start = performance.now();
		expect(print(code)).toEqual([]);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

describe('mocks', () => {
	it.each([
		["vi.mock('x');", 'mock x: nothing'],
		["vi.mock('x', factory);", 'mock x: nothing'],
		["vi.mock('x', () => { prepare(); return { a: 1 }; });", 'mock x: nothing'],
		["vi.mock('x', () => ({ a: 1, 'b': 2, [c]: 3, ...d }) satisfies Y);", 'mock x: a b'],
		["jest.createMockFromModule('x').a;", 'mock x: a'],
		["vi.importMock('x').then(m => m.a);", 'mock x: a'],
	])('%s', (code, expected) => {
		expect(print(code)).toEqual([expected]);
	});

	it.each([['vi.mock();'], ['vi.mock(name);'], ["vi.spyOn('x');"], ["vi['mock']('x');"], ['vi.mock;']])(
		'nothing: %s',
		code => {
			expect(print(code)).toEqual([]);
		},
	);
});

describe('the parser for other modules', () => {
	it('is the one of the linter, of either kind', () => {
		const ast = createModuleParser(parser)?.('export const a = <b />;', 'a.tsx');
		expect(ast?.body[0]?.type).toBe('ExportNamedDeclaration');
		const plain = { parse: (text: string) => ({ type: 'Program', text }) };
		expect(createModuleParser(plain as never)?.('x', 'a.js')).toMatchObject({ text: 'x' });
	});

	it('is none where the linter names none', () => {
		expect(createModuleParser(undefined)).toBeUndefined();
	});
});
