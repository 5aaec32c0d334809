import { describe, expect, it } from 'vitest';

import { findDeclaredType } from '../../src/facts/declared-type.js';
import { findExpectedType } from '../../src/facts/expected-type.js';
import { collectMembers } from '../../src/facts/member.js';
import { collectNamedTypes } from '../../src/facts/type-parts.js';
import { collectWords } from '../../src/facts/word-places.js';
import { parseSource } from '../support/source-code.js';

describe('the declared type of `x`', () => {
	it.each([
		['const x: A = b; x;', 'A'],
		['const x = new A(); x;', 'A'],
		['const x = b as A; x;', 'A'],
		['const x = (b satisfies A)!; x;', 'A'],
		['const x = new A() as const; x;', 'A'],
		['let x = new A(); x = b; x;', undefined],
		['const { x } = new A(); x;', undefined],
		['x;', undefined],
		['function f(x: A) { x; }', 'A'],
		['for (const x of list) x; declare const list: A[];', 'A'],
		['const x = list[0]; x; declare const list: readonly A[];', 'A'],
		['const x = list.find(Boolean); x; declare const list: ReadonlyArray<A>;', 'A'],
		["const x = map.get('a'); x; declare const map: Map<string, A>;", 'A'],
		['const x = map[b]; x; declare const map: { [key: string]: A };', 'A'],
		["const x = map.set('a'); x; declare const map: Map<string, A>;", undefined],
		['const x = make(); x; function make(): A { return b; }', 'A'],
		['const x = make(); x; const make = (): A => b;', undefined],
		['const x = A.prototype; x;', 'A'],
		['class B { a: A; m() { const x = this.a; x; } }', 'A'],
		['class B { a = new A(); m() { const x = this.a; x; } }', 'A'],
		['class B { constructor(private a: A) {} m() { const x = this.a; x; } }', 'A'],
		['class B { m() { const x = this.a; x; } }', undefined],
		['const x = b.a; x; declare const b: { a: A };', 'A'],
		['const x = b.c.a; x; interface C { a: A }\ndeclare const b: { c: C };', 'A'],
		['const x = b.a; x; declare const b: Record<string, A>;', 'A'],
		['const x = b.a; x; declare const b: { [key: string]: A };', 'A'],
		['const x = b.length; x; declare const b: A[];', undefined],
		['const x = b.a; x; declare const b: { c: A };', undefined],
		['const x = b.a; x; const b = new C();', undefined],
		['class B { #a: A; a: C; m() { const x = this.#a; x; } }', 'A'],
		["class B { #all = new Map<string, A>(); m() { const x = this.#all.get('a'); x; } }", 'A'],
		['const x = all[0]; x; const all = new Array<A>();', 'A'],
		['const x = all[0]; x; const all = new Other<A>();', undefined],
		['class B extends A { m() { const x = super.m; x; } }', undefined],
		['class B { static m() { const x = this; x; } }', undefined],
		['function f() { const x = this; x; }', undefined],
		['const x = this; x;', undefined],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(code);
		const uses = collectWords(['x'], sourceCode).filter(
			({ parent }) => parent.type === 'ExpressionStatement',
		);
		const [use] = code.startsWith('for') ? collectWords(['x'], sourceCode).slice(1) : uses;
		const declared = use && findDeclaredType(use, sourceCode);
		expect(declared && sourceCode.getText(declared.node)).toBe(expected);
	});
});

describe('the type that the place of `x` asks for', () => {
	it.each([
		['const a: A = x;', 'A', false],
		['const a = x satisfies A;', 'A', false],
		['const a = x as A;', 'A', true],
		['const a = x as unknown as A;', 'A', true],
		['class B { a: A = x; }', 'A', false],
		['function f(a: A = x) {}', 'A', false],
		['function f(): A { return x; }', 'A', false],
		['async function f(): Promise<A> { return x; }', 'A', false],
		['const f = (): A => x;', 'A', false],
		['const f = () => x;', undefined, false],
		['const a: A[] = [x];', 'A', false],
		['const a: Record<string, A> = { b: x };', 'A', false],
		['const a: A = b ? x : c;', 'A', false],
		['const a: A = b ?? x;', 'A', false],
		['const { a = x } = b;', undefined, false],
		['x();', undefined, false],
		['const a: { b: A; c: B } = { b: x };', 'A', false],
		["const a: { 'b': A } = { 'b': x };", 'A', false],
		['const a: { b: A } = { [b]: x };', undefined, false],
		['const a: { b(): A } = { b: x };', undefined, false],
		['const a: { b: A } = { [x]: b };', undefined, false],
		['interface O { b: A }\nconst a: O = { b: x };', 'A', false],
		['type O = { c: B } & { b: A };\nconst a = { b: x } satisfies O;', 'A', false],
		["new Map<string, A>([['b', x]]);", 'A', false],
		["const a: ReadonlyMap<string, A> = new Map([['b', x]]);", 'A', false],
		['new Set<A>([x]);', 'A', false],
		['const a: A[] = new Other([x]);', undefined, false],
		['const a: A[][] = [[x]];', 'A', false],
		['a = x; let a: A;', 'A', false],
		['a.b = x; const a: A[] = [];', undefined, false],
		['a[b] = x; const a: Record<string, A> = {};', 'A', false],
		['class B { a: A; m() { this.a = x; } }', 'A', false],
		['class B { #a: A; m() { this.#a = x; } }', 'A', false],
		['x = a; let a: A;', undefined, false],
		["a.set('b', x); const a = new Map<string, A>();", 'A', false],
		['class B { #a = new Map<string, A>(); m() { this.#a.set(1, x); } }', 'A', false],
		["a.set(x, 'b'); const a = new Map<string, A>();", undefined, false],
		['a.add(x); const a = new Set<A>();', 'A', false],
		['a.push(b, x); const a: A[] = [];', 'A', false],
		['a.push(...b, x); const a: A[] = [];', undefined, false],
		['a.push(x); const a = [];', undefined, false],
		['a.other(x); const a: A[] = [];', undefined, false],
		['f(b, x); function f(b: B, a: A) {}', 'A', false],
		['f(x); const f = (a: A) => {};', 'A', false],
		['f(x); function f(...a: A[]) {}', undefined, false],
		['f(x); function f(a: A): void; function f(a: unknown) {}', undefined, false],
		['make()(x);', undefined, false],
	])('%s', (code, expected, isCast) => {
		const sourceCode = parseSource(code);
		const [value] = collectWords(['x'], sourceCode);
		const type = value && findExpectedType(value, sourceCode);
		expect(type && sourceCode.getText(type.node)).toBe(expected);
		expect(type?.isCast ?? false).toBe(isCast);
	});
});

describe('the names in a type', () => {
	it.each([
		['A', ['A']],
		['A | undefined', ['A']],
		['A | null', ['A']],
		['A | B', []],
		['A & B', ['A', 'B']],
		['Readonly<A>', ['A']],
		['n.A', ['n.A']],
		["import('./a').A", ["import('./a').A"]],
		['T', ['A']],
		['string', []],
	])('%s', (type, expected) => {
		const sourceCode = parseSource(`function f<T extends A>(x: ${type}) {}`);
		const [param] = collectWords(['x'], sourceCode);
		const annotation = param?.type === 'Identifier' ? param.typeAnnotation?.typeAnnotation : undefined;
		const names = annotation === undefined ? [] : collectNamedTypes(annotation, sourceCode);
		expect(names.map(name => sourceCode.getText(name))).toEqual(expected);
	});
});

describe('members', () => {
	it.each([
		['class A { constructor() {} }', 'constructor constructor'],
		['class A { get a() { return 1; } }', 'a accessor'],
		['class A { accessor a = 1; }', 'a accessor'],
		['class A { #a() {} }', 'undefined method'],
		["class A { 'a' = 1; }", 'a field'],
		['class A { 1() {} }', 'undefined method'],
		['class A { [a]() {} }', 'undefined method'],
		['abstract class A { abstract a(): void; }', 'a method'],
		['interface A { a: () => void }', 'a field'],
		['type A = { a(): void } & B;', 'a method'],
		['type A = string;', ''],
		['class A { static {} }', ''],
	])('%s', (code, expected) => {
		const [statement] = parseSource(code).ast.body;
		const members = statement === undefined ? [] : collectMembers(statement);
		expect(members.map(({ name, form }) => `${name} ${form}`).join()).toBe(expected);
	});
});
