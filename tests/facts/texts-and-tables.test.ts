import type { TSESTree } from '@typescript-eslint/utils';

import { describe, expect, it } from 'vitest';

import { readCalleeNames, findMaker, findReceiver } from '../../src/facts/callee.js';
import { collectComparisons, findPropertyName } from '../../src/facts/comparison.js';
import { readFileFacts } from '../../src/facts/file-facts.js';
import { collectDeclarations } from '../../src/facts/find-declaration.js';
import { collectHandlerKeys } from '../../src/facts/handler-map.js';
import { readJsonMembers } from '../../src/facts/json-set.js';
import { findReceiverType, readClassShape } from '../../src/facts/receiver-type.js';
import { readStringSet } from '../../src/facts/string-set.js';
import { collectWords } from '../../src/facts/word-places.js';
import { parseSource } from '../support/source-code.js';

const identify = (specifier: string) => ({ id: specifier as never, file: undefined, query: '' });

/** The first argument of the call `x(…)` of a text, and what the file says of names. */
function readArgument(code: string) {
	const sourceCode = parseSource(code);
	const call = collectWords(['x'], sourceCode)[0]?.parent;
	const [node] = call?.type === 'CallExpression' ? call.arguments : [];
	if (node === undefined) {
		throw new Error('no argument');
	}
	const { findBinding } = readFileFacts(sourceCode, identify);
	return { node: node as TSESTree.Node, sourceCode, findBinding };
}

describe('the texts that a declaration consists of', () => {
	it.each([
		["export enum A { B = 'b', 'C d' = `c` }", 'enum B=b! C d=c!'],
		["export enum A { B = 'b', C }", undefined],
		["export declare enum A { B = 'b' }", undefined],
		['export enum A {}', undefined],
		["export const A = { B: 'b', 'c': `c` };", 'object B=b c=c'],
		["export const A = { B: 'b' } as const;", 'object B=b!'],
		["export const A = { B: 'b' } satisfies X;", 'object B=b'],
		["export const A = { B: 'b' } as X;", 'object B=b'],
		["export const A: X = { B: 'b' } as const;", 'object B=b'],
		["export const A = Object.freeze({ B: 'b' });", 'object B=b!'],
		["export const A = seal({ B: 'b' });", undefined],
		["export const A = { B: 'b' as const, C: 'c' as Brand };", 'object B=b! C=c'],
		["export const A = { B: 'b', ...c };", undefined],
		["export const A = { [B]: 'b' };", undefined],
		["export const A = { get B() { return 'b'; } };", undefined],
		['export const A = { B: 1 };', undefined],
		["export const A = { 1: 'b' };", undefined],
		['export let A;', undefined],
		[
			"export class A { static readonly B = 'b'; static C = 'c'; static readonly D: string = 'd'; e = 'e'; static f() {} }",
			'class B=b! C=c D=d',
		],
		["export type A = 'a' | ('b' | `c`);", 'union a! b! c!'],
		["export type A = 'a' | string;", undefined],
		['export function A() {}', undefined],
	])('%s', (code, expected) => {
		const [declaration] = collectDeclarations(parseSource(code).ast, 'A');
		const set = declaration && readStringSet(declaration);
		const members = set?.members.map(
			({ name, text, isExact }) => `${name === undefined ? '' : `${name}=`}${text}${isExact ? '!' : ''}`,
		);
		expect(set && `${set.kind} ${members?.join(' ') ?? ''}`).toBe(expected);
	});

	it.each([
		['{ "a": "b", "c": 1 }', 'default', 'a=b'],
		['\uFEFF{ "a": "b" }', 'default', 'a=b'],
		['{ "a": { "b": "c" } }', 'a', 'b=c'],
		['{ "a": { "b": "c" } }', 'toString', ''],
		['["a"]', 'default', ''],
		['["a"]', 'length', ''],
		['{ broken', 'default', ''],
	])('JSON: %j, %s', (text, name, expected) => {
		expect(
			readJsonMembers(text, name)
				.map(member => `${member.name}=${member.text}`)
				.join(),
		).toBe(expected);
	});
});

describe('the declarations of a name', () => {
	it.each([
		['class A {} export { A as B };', 'B', 'ClassDeclaration'],
		['class A {}', '#A', 'ClassDeclaration'],
		['class A {}', 'A', ''],
		['export default class A {}', 'default', 'ClassDeclaration'],
		['export default class {}', 'default', 'ClassDeclaration'],
		['export default { a: 1 };', 'default', 'ObjectExpression'],
		['const A = 1; export default A;', 'default', 'VariableDeclarator'],
		[
			"export const A = { a: 'b' } as const; export type A = string;",
			'A',
			'VariableDeclarator,TSTypeAliasDeclaration',
		],
		["export { A } from './a'; export { B };", 'B', ''],
		['f();', 'default', ''],
	])('%s', (code, name, expected) => {
		expect(
			collectDeclarations(parseSource(code).ast, name)
				.map(({ type }) => type)
				.join(),
		).toBe(expected);
	});
});

describe('the keys of a table of functions', () => {
	it.each([
		['x({ a() {}, b: () => 1, c, d: e.f, g: h() });', 'a b c d g'],
		['x({ a: function () {}, ...rest });', 'a'],
		['x({ a: (() => 1) as F });', 'a'],
		["x({ 'a b': () => 1, [c]: () => 2 });", 'a b ?'],
		['function f() {} x({ a: f });', 'a'],
		['x({ a: b, c: d.e });', ''],
		['x({ a: () => 1, b: 2 });', ''],
		["x({ a: () => 1, b: 'c' });", ''],
		['x({ a: () => 1, get b() { return 1; } });', 'a b'],
		["x(new Map([['a', () => 1], [b, c]]));", 'a ?'],
		["x(new Map([['a', () => 1], pair]));", ''],
		["x(new Map([['a', () => 1], ['b']]));", ''],
		['x(new Map(pairs));', ''],
		["x(new Other([['a', () => 1]]));", ''],
		["const m = new Map(); x(m.set('a', () => 1));", 'a'],
		["const m = new Other(); x(m.set('a', () => 1));", ''],
		["const m = make(); x(m.set('a', () => 1));", ''],
		["x(m.get('a', () => 1));", ''],
		["x(set('a', () => 1));", ''],
		['x(1);', ''],
	])('%s', (code, expected) => {
		const { node, findBinding } = readArgument(code);
		expect(
			collectHandlerKeys(node, findBinding)
				.map(({ text }) => text ?? '?')
				.join(' '),
		).toBe(expected);
	});
});

describe('what is compared, and which property that is', () => {
	it.each([
		['a.type', 'type'],
		["a['type']", 'type'],
		['a[b]', undefined],
		['a.type!', 'type'],
		['(a.type as string)', 'type'],
		['type', 'type'],
		['f()', undefined],
	])('%s', (code, expected) => {
		const { node, sourceCode } = readArgument(`x(${code});`);
		expect(findPropertyName(node, sourceCode)).toBe(expected);
	});

	it.each([
		['const { type: kind } = a; x(kind);', 'type'],
		["const { type: kind = 'b' } = a; x(kind);", 'type'],
		["const { 'type': kind } = a; x(kind);", 'kind'],
		['const { [b]: kind } = a; x(kind);', 'kind'],
		['const kind = a.type; x(kind);', 'type'],
		['const kind = f(); x(kind);', 'kind'],
		['function f(kind) { x(kind); }', 'kind'],
		['function f({ type: kind }) { x(kind); }', 'type'],
	])('%s', (code, expected) => {
		const { node, sourceCode } = readArgument(code);
		expect(findPropertyName(node, sourceCode)).toBe(expected);
	});

	it.each([
		["x(a === 'b');", "a 'b', 'b' a"],
		['x(a != b);', 'a b, b a'],
		['x(a + b);', ''],
		['x(a);', ''],
	])('%s', (code, expected) => {
		const { node, sourceCode } = readArgument(code);
		const pairs = collectComparisons(node).map(
			({ subject, operand }) => `${sourceCode.getText(subject)} ${sourceCode.getText(operand)}`,
		);
		expect(pairs.join(', ')).toBe(expected);
	});
});

describe('what a receiver is an object of', () => {
	it.each([
		['x(new A());', 'A'],
		['const a = new A(); x(a);', 'A'],
		['const a = make(); x(a);', undefined],
		["x(new A().on('b').on('c'));", 'A'],
		['x(make());', undefined],
		['class B { a: A; m() { x(this.a); } }', 'A'],
		['class B { #a: A; m() { x(this.#a); } }', 'A'],
		['class B { m() { x(this.a); } }', undefined],
		['x(a.b);', undefined],
		['x(this);', undefined],
		['x(1);', undefined],
	])('%s', (code, expected) => {
		const { node, sourceCode, findBinding } = readArgument(code);
		const type = findReceiverType(node, findBinding);
		expect(type && sourceCode.getText(type)).toBe(expected);
	});

	it.each([
		['class A extends Emitter<Events> { on() {} [b]() {} static {} }', 'typed on'],
		['class A extends (Emitter as Typed) {}', 'typed '],
		['class A extends Emitter { emit() {} }', ' emit'],
		['class A {}', ' '],
		['function f() {}', undefined],
	])('%s', (code, expected) => {
		const [statement] = parseSource(code).ast.body;
		const shape = statement && readClassShape(statement);
		expect(shape && `${shape.isTyped ? 'typed' : ''} ${[...shape.methods].join()}`).toBe(expected);
	});
});

describe('the names that lead to a call', () => {
	it.each([
		['x(this.a.b);', 'this.a.b', 'this.a'],
		['class A extends B { m() { x(super.a); } }', 'super.a', 'super'],
		['class A { #a; m() { x(this.#a); } }', 'this.a', 'this'],
		['x(a!.b);', 'a.b', 'a!'],
		['x((a.b)!);', 'a.b', 'a'],
		['x(f().b);', '?.b', 'f()'],
		['x(a[b]);', 'a.?', 'a'],
		['x(a);', 'a', undefined],
	])('%s', (code, names, receiver) => {
		const { node, sourceCode } = readArgument(code);
		const found = findReceiver(node);
		expect(
			readCalleeNames(node)
				.map(name => name ?? '?')
				.join('.'),
		).toBe(names);
		expect(found && sourceCode.getText(found)).toBe(receiver);
	});

	it.each([
		['const a = http.createServer(); x(a);', 'http.createServer'],
		['const a = new Server(); x(a);', 'Server'],
		['async () => { const a = await listen(); x(a); };', 'listen'],
		['let a; x(a);', undefined],
		['const a = 1; x(a);', undefined],
	])('%s', (code, expected) => {
		const { node, sourceCode, findBinding } = readArgument(code);
		const maker = findMaker(node, findBinding);
		expect(maker && sourceCode.getText(maker)).toBe(expected);
	});
});
