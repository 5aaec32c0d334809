import { describe, expect, it } from 'vitest';

import type { MemberOutline, Outline, SignatureOutline } from '../../src/facts/outline.js';

import { readOutline } from '../../src/facts/read-outline.js';
import { parseSource } from '../support/source-code.js';

function read(code: string, name = 'A'): Outline | undefined {
	return readOutline(parseSource(code).ast, name, code);
}

function printSignature({ params, returns = '', isAsync, constructs }: SignatureOutline): string {
	const parts = params.map(
		({ name = '{}', optional, rest, type = '' }) =>
			`${rest ? '...' : ''}${name}${optional ? '?' : ''}:${type}`,
	);
	const news = constructs.map(made => ` new ${made}`).join('');
	return `${isAsync ? 'async ' : ''}(${parts.join()}):${returns}${news}`;
}

function printMember({ name, kind, isStatic, isAbstract, isPublic, signature }: MemberOutline): string {
	const marks = [isStatic && 'static ', isAbstract && 'abstract ', !isPublic && 'hidden '];
	return `${marks.filter(Boolean).join('')}${kind} ${name}${signature ? printSignature(signature) : ''}`;
}

describe('the members of a declaration', () => {
	it.each([
		['export class A { a() {} b = 1; static c = () => 2; }', 'method a():, field b, static field c():'],
		['export class A { get a() { return 1; } set a(b) {} }', 'accessor a():, accessor a(b:):'],
		['export class A { accessor a = 1; }', 'accessor a'],
		[
			'export class A { #a = 1; private b() {} protected c = 1; public d = 1; }',
			'hidden field a, hidden method b():, hidden field c, field d',
		],
		[
			'export abstract class A { abstract a(): void; abstract b: string; }',
			'abstract method a():void, abstract field b',
		],
		["export class A { 'a b'() {} 1 = 2; [c]() {} static {} }", 'method a b():, field 1'],
		[
			'export interface A { a: string; b(c: number): void; d: (e: string) => void; f }',
			'field a, method b(c:number):void, field d(e:string):void, field f',
		],
		['export interface A { [key: string]: number; (): void; new (): A; }', ''],
		['export type A = { a: 1 } & ({ b(): void } & B);', 'field a, method b():void'],
		['export type A = string | { a: 1 };', ''],
		["export enum A { B, 'C d' = 2 }", 'field B, field C d'],
		[
			"export const A = { a() {}, b: 1, 'c': async () => 2, ...d };",
			'method a():, field b, field casync ():',
		],
		['export const A = { a: 1 } as const;', 'field a'],
		['export const A = { a: 1 } satisfies B as C;', 'field a'],
		['export const A = make();', ''],
		['export let A;', ''],
		['export function A() {}', ''],
	])('%s', (code, members) => {
		expect(read(code)?.members.map(printMember).join(', ')).toBe(members);
	});
});

describe('signatures', () => {
	it.each([
		[
			'export function A(a: string, b?: number, c = 1, ...d: string[]): Promise< void > {}',
			'(a:string,b?:number,c?:,...d:string[]):Promise<void>',
		],
		['export async function A({ a }: B, [c]) {}', 'async ({}:B,{}:):'],
		['export const A = (a: B = c) => new D(a);', '(a?:B):'],
		[
			'export const A = a => { if (a) { return new B(new C()); } return new this(new (make())()); };',
			'(a:):',
		],
		['export declare function A(a: string): void;', '(a:string):void'],
		['export type A = (a: string) => void;', '(a:string):void'],
		['export interface A { b: string; (a: string): void }', '(a:string):void'],
		['export type A = B | ({ c: 1 } & { (a: string): void });', '(a:string):void'],
		['export type A = { b(a: string): void };', undefined],
		['export interface A { new (a: string): void }', undefined],
		['export type A = new (a: string) => void;', undefined],
		['export const A = 1;', undefined],
	])('%s', (code, signature) => {
		const found = read(code)?.signature;
		expect(found && printSignature(found).replaceAll(/ new \w+/gu, '')).toBe(signature);
	});

	it('names what a body constructs, and nothing that is computed', () => {
		const code =
			'export function A(a) { if (a) { return new B(new C()); } return [new this(), new (make())()]; }';
		expect(read(code)?.signature?.constructs).toEqual(['B', 'C', 'this']);
	});

	it('are those of a constructor with its parameter properties', () => {
		const code = 'export class A { constructor(private readonly a: B, public c = 1) {} }';
		expect(read(code)?.members.map(printMember)).toEqual(['constructor constructor(a:B,c?:):']);
	});
});

describe('what a declaration is built on', () => {
	it.each([
		["import { B } from './b'; export class A extends B {}", 'extends ./b B'],
		[
			"import B from './b'; export class A extends B.C implements D {}",
			'extends ./b default.C, implements - D',
		],
		["import * as b from './b'; export interface A extends b.B, C {}", 'extends ./b B, extends - C'],
		["import { B as C } from './b'; export type A = C & D;", 'alias ./b B, alias - D'],
		["export type A = import('./b').B.C;", 'alias ./b B.C'],
		["export type A = import('./b');", 'alias ./b '],
		['export type A = B | C;', ''],
		['export class A extends mix(B) {}', ''],
		["export class A extends b['B'] {}", 'extends - b.B'],
		['export class A extends b[c] {}', ''],
		['export class A extends this.b {}', ''],
	])('%s', (code, parents) => {
		const found = read(code)?.parents.map(
			({ relation, specifier = '-', path }) => `${relation} ${specifier} ${path.join('.')}`,
		);
		expect(found?.join(', ')).toBe(parents);
	});
});

describe('which declaration a name means', () => {
	it.each([
		['a local one under another name', 'class B { b = 1; } export { B as A };', 'A', 'class B'],
		['a named default', 'export default class B {}', 'default', 'class B'],
		['a default without a name', 'export default class {}', 'default', 'class default'],
		['a default value', 'export default { a: 1 };', 'default', 'constant default'],
		['a default by name', 'const B = {}; export default B;', 'default', 'constant B'],
		['a constant that is a function', 'export const A = () => 1;', 'A', 'function A'],
		['an enum', 'export enum A { B }', 'A', 'enum A'],
		['a re-export', "export { A } from './a';", 'A', undefined],
		['an unknown name', 'export class B {} class A {}', 'A', undefined],
		['a pattern', 'export const { A } = b;', 'A', undefined],
		['a name of no declaration', 'export { A };', 'A', undefined],
		['no default', 'export class A {}', 'default', undefined],
	])('%s', (_title, code, name, expected) => {
		const found = read(code, name);
		expect(found && `${found.kind} ${found.name}`).toBe(expected);
	});

	it('reads what a module keeps to itself, and the type of a constant', () => {
		const code = 'let a; const A: Map< string, B > = new Map(); export const c: string = a;';
		const { ast } = parseSource(code);
		expect(readOutline(ast, '#A', code)?.type).toBe('Map<string,B>');
		expect(readOutline(ast, '#a', code)?.type).toBeUndefined();
		expect(readOutline(ast, 'c', code)?.type).toBe('string');
	});
});
