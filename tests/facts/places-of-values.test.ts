import type { TSESTree } from '@typescript-eslint/utils';

import { describe, expect, it } from 'vitest';

import { collectCallPaths } from '../../src/facts/call-path.js';
import { readFileFacts } from '../../src/facts/file-facts.js';
import { collectMethodUses } from '../../src/facts/method-use.js';
import { isTypeSettled } from '../../src/facts/settled-type.js';
import { findStateHolder } from '../../src/facts/state-holder.js';
import { collectWords } from '../../src/facts/word-places.js';
import { parseSource } from '../support/source-code.js';

const identify = (specifier: string) => ({ id: specifier as never, file: undefined, query: '' });

/** The code, in a file that declares the class. */
function withClass(code: string): string {
	return `${code}\nclass A {}`;
}

describe('whether the type of `x` ends where it stands', () => {
	it.each([
		['const a: A = x;', true],
		['const a = x;', false],
		['const a: A = { b: [c ? x : d] };', true],
		['const a = { b: x };', false],
		['class B { a: A = x; }', true],
		['class B { a = x; }', false],
		['function f(): A { return x; }', true],
		['function f() { return x; }', false],
		['const f = (): A => x;', true],
		['const f = () => x;', false],
		['a.b = x;', true],
		['a = x;', false],
		['x.b = a;', false],
		['send(x);', true],
		['void send(x);', true],
		['async () => { await socket?.send(x); };', true],
		['new Sender(x);', true],
		['const a = send(x);', false],
		['const a = JSON.stringify(x);', true],
		['const a = JSON.parse(x);', false],
		['const a = other.stringify(x);', false],
		['const a = JSON[b](x);', false],
		['x();', false],
		['const a = x as A;', true],
		['const a = <A>x;', true],
		['const a = x as const;', false],
		['const a: A = x as const;', true],
		['throw x;', true],
		['x;', true],
		['a + x;', false],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(code, false);
		const [value] = collectWords(['x'], sourceCode);
		expect(value && isTypeSettled(value)).toBe(expected);
	});

	it('takes no annotation for none, as oxlint writes it', () => {
		const sourceCode = parseSource('const a = x;');
		const [value] = collectWords(['x'], sourceCode);
		const { parent: declarator } = value ?? {};
		Object.assign(declarator?.type === 'VariableDeclarator' ? declarator.id : {}, { typeAnnotation: null });
		expect(value && isTypeSettled(value)).toBe(false);
	});

	it('says no of a tree that has no parents', () => {
		expect(isTypeSettled({ type: 'Identifier', name: 'x' } as unknown as TSESTree.Identifier)).toBe(false);
	});
});

describe('where a method is named', () => {
	it.each([
		['a.run();', 'a call'],
		['a?.run();', 'a call'],
		['const b = a.run();', 'a call used'],
		['const b = a?.run();', 'a call used'],
		["a['run']();", 'a call'],
		['f(a.run);', 'a read used'],
		[
			'class B { constructor() { this.run = this.run.bind(this); } }',
			'this selfBind used, this selfBind used',
		],
		['class B { constructor() { this.run = this.other.bind(this); } }', 'this read used'],
		['class B { constructor() { this.run = this.run.bind(this, 1); } }', 'this read used, this read used'],
		['class B { constructor() { this.run = this.run.bind(a); } }', 'this read used, this read used'],
		['class B { constructor() { this.run = this.run.call(this); } }', 'this read used, this read used'],
		['class B { constructor() { this.run ||= this.run.bind(this); } }', 'this read used, this read used'],
		['class B { constructor() { a.run = a.run.bind(this); } }', 'a read used, a read used'],
		['const { run } = a;', 'a read used'],
		["const { 'run': b } = a;", 'a read used'],
		['({ run: b } = a);', 'a read used'],
		['function f({ run }: A) {}', 'A read used'],
		["vi.spyOn(a, 'run');", 'a string used'],
		["type B = A['run'];", 'A read used'],
		['a[run]();', ''],
		['const { [run]: b } = a;', ''],
		['for (const { run } of a) {}', ''],
		['function f({ run }) {}', ''],
		['const b = { run };', ''],
		["vi.spyOn(...a, 'run');", ''],
		["emit('run');", ''],
		["type B = 'run';", ''],
		['run();', ''],
		['const a = <run />;', ''],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(code);
		const uses = collectMethodUses('run', sourceCode).map(
			({ receiver, form, isResultUsed }) =>
				`${sourceCode.getText(receiver)} ${form}${isResultUsed ? ' used' : ''}`,
		);
		expect(uses.join(', ')).toBe(expected);
	});
});

describe('the ways to say what is called', () => {
	it.each([
		['add();', ['add']],
		['this.router.add();', ['this.router.add', 'router.add']],
		['router[key].add();', ['router.[].add']],
		['router!.add();', ['router.add']],
		['(await router).add();', ['router.add']],
		['getRouter().add();', ['getRouter().add']],
		['(a ?? b).add();', ['().add']],
		['(() => 1)();', ['()']],
		["import { add as put } from './a'; put();", ['put', 'add']],
		["import * as all from './a'; all();", ['all']],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(code);
		const { findBinding } = readFileFacts(sourceCode, identify);
		const statement = sourceCode.ast.body.at(-1);
		const call = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
		const paths = call?.type === 'CallExpression' ? collectCallPaths(call.callee, findBinding) : [];
		expect(paths).toEqual(expected);
	});
});

describe('what keeps `new A()`', () => {
	it.each([
		['const a = new A();', 'module'],
		['class B { static a = new A(); }', 'static'],
		['class B { static { use(new A()); } }', 'static'],
		['const f = once(() => new A());', 'memo'],
		['const f = _.once(() => new A());', 'memo'],
		['const f = memoize(() => new A());', 'memo'],
		['const f = memoize(key => new A());', undefined],
		['const f = load[b](() => new A());', undefined],
		['const f = make()(() => new A());', undefined],
		['function f() { return once(() => new A()); }', undefined],
		['function f(a = new A()) {}', 'default'],
		['function f({ a } = { a: new A() }) {}', undefined],
		['let a; function f() { a = new A(); }', 'module'],
		['let a; function f() { return (a ??= new A()); }', 'memo'],
		['let a; function f() { return (a = a ?? new A()); }', 'memo'],
		['let a; function f() { if (!a) { a = new A(); } return a; }', 'memo'],
		['let a; function f() { if (!a) a = new A() as B; }', 'memo'],
		['let a; function f() { if (a === undefined) { a = new A(); } }', 'memo'],
		['let a; function f() { if (a == null) a = new A(); }', 'memo'],
		['let a; function f() { if (a !== undefined) a = new A(); }', 'module'],
		['let a; function f() { if (a === 1) a = new A(); }', 'module'],
		['let a; function f() { if (-a) a = new A(); }', 'module'],
		['let a; function f() { if (b) a = new A(); }', 'module'],
		['let a; function f() { if (!a) {} else { a = new A(); } }', 'module'],
		['let a; function f() { a = a && new A(); }', 'module'],
		['function f() { let a; a ??= new A(); }', undefined],
		['function f() { undeclared ??= new A(); }', undefined],
		['class B { static a; static make() { return (this.a ??= new A()); } }', 'memo'],
		['class B { a; make() { return (this.a ??= new A()); } }', undefined],
		['class B { static a; make() { return (B.a ??= new A()); } }', 'memo'],
		['class B { static a; make() { B.a = new A(); } }', 'static'],
		['function f(o) { o.a ??= new A(); }', undefined],
		['function f() { undeclared.a ??= new A(); }', undefined],
		['function f() { g().a ??= new A(); }', undefined],
		['const f = () => { this.a ??= new A(); };', undefined],
		['const all = {}; function f() { all.a = new A(); }', 'collection'],
		["const all = {}; function f() { all['a'] = new A(); }", 'collection'],
		['const all = {}; const k = 1; function f() { all[k] = new A(); }', 'collection'],
		['const all = {}; function f(k) { all[k] = new A(); }', undefined],
		['const all = {}; function f(k) { all[`a-${k}`] = new A(); }', undefined],
		["const all = {}; function f(k) { all['a' + k.id] = new A(); }", undefined],
		['const all = {}; function f(k) { all[b[k]] = new A(); }', undefined],
		['const all = {}; function f(k) { all[k!] = new A(); }', undefined],
		['const all = {}; function f() { all[this.k] = new A(); }', undefined],
		['const all = {}; function f() { all[undeclared] = new A(); }', 'collection'],
		['function f() { [a] = new A(); }', undefined],
		['let a; function f() { [new A().b] = a; }', undefined],
		['const all = []; function f() { all.push(new A()); }', 'collection'],
		['const all = []; function f() { all.concat(new A()); }', undefined],
		["const all = new Map(); function f() { all.set('a', new A()); }", 'collection'],
		['const all = new Map(); function f(k) { all.set(k, new A()); }', undefined],
		['const all = new Map(); function f() { all.set(new A(), 1); }', undefined],
		['function f(all) { all.push(new A()); }', undefined],
		['function f() { push(new A()); }', undefined],
		['const all = []; function f() { const a = new A(); all.push(a); return a; }', 'collection'],
		['let b; function f() { const a = new A(); b = a; }', 'module'],
		['function f() { const a = new A(); const b = a; return b; }', undefined],
		['function f() { return new A(); }', undefined],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(withClass(code));
		const made = readFileFacts(sourceCode, identify).constructions.find(
			({ type }) => sourceCode.getText(type) === 'A',
		);
		expect(made && { holder: findStateHolder(made, sourceCode) }).toEqual({ holder: expected });
	});
});

describe('what makes an object of a class', () => {
	it.each([
		['new A(1);', 'new A with'],
		['Reflect.construct(A, []);', 'reflect A'],
		['Reflect.construct(A, [1]);', 'reflect A with'],
		['Object.create(A.prototype);', 'prototype A with'],
		['Object.create(A);', ''],
		['Object.create(null);', ''],
		['Object.keys(A);', ''],
		['Object[b](A);', ''],
		['Reflect.construct();', ''],
		['const { construct } = Reflect; f(Object.create);', ''],
		['const Reflect = b; Reflect.construct(A);', ''],
		['a.Object.create(A.prototype);', ''],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(withClass(code));
		const found = readFileFacts(sourceCode, identify).constructions.map(
			({ form, type, hasArguments }) => `${form} ${sourceCode.getText(type)}${hasArguments ? ' with' : ''}`,
		);
		expect(found.join()).toBe(expected);
	});
});

describe('what a name stands for', () => {
	it.each([
		["import { a } from './m'; x(a);", './m a'],
		["import a from './m'; x(a.b);", './m default.b'],
		["import * as a from './m'; x(a.b);", './m b'],
		["import a = require('./m'); x(a.b);", './m b'],
		["import a = require('./m'); import b = a.c; x(b);", './m c'],
		["import * as a from './m'; import b = a.c.d; x(b);", './m c.d'],
		["const { a: { 'b': c } } = require('./m'); x(c);", './m a.b'],
		["const { a: [b] } = require('./m'); x(b);", undefined],
		["const { [a]: b } = require('./m'); x(b);", undefined],
		["const { 1: b } = require('./m'); x(b);", undefined],
		["const { ...b } = require('./m'); x(b);", undefined],
		["import('./m').then(m => x(m.a));", './m a'],
		["import('./m').then(({ a }) => x(a));", './m a'],
		["import('./m').then((m, n) => x(n));", undefined],
		["import { a } from './m'; x(a[b]);", undefined],
		["import { a } from './m'; x((0, a)!);", './m a'],
		["import { a } from './m'; const b = a; x(b as C);", './m a'],
		["async () => { x((await import('./m')).a); };", './m a'],
		["async () => { x((await vi.importActual('./m')).a); };", './m a'],
		['const a = a; x(a);', 'own a'],
		['let a = 1; a = 2; x(a);', undefined],
		['x(undeclared);', undefined],
		['class A {} x(A.b);', 'own A.b'],
		['const A = class {}; x(A);', 'own A'],
		['export const A = {}; x(A);', 'own A as A'],
		['class A {} export { A as B, A as C }; x(A);', 'own A as B,C'],
		['function f(a) { x(a); }', undefined],
		['try {} catch (a) { x(a); }', undefined],
		['for (const a of b) { x(a); }', 'own a'],
		['namespace A {} x(A);', 'own A'],
		['enum A { B } x(A.B);', 'own A.B'],
		['x(class {});', 'own '],
		['x(1);', undefined],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(code);
		const { findBinding } = readFileFacts(sourceCode, identify);
		const call = collectWords(['x'], sourceCode)[0]?.parent;
		const value = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
		const binding = value && findBinding(value);
		const path = binding?.path.join('.') ?? '';
		const own =
			binding?.kind === 'declared'
				? `own ${[binding.name, ...binding.path].join('.')}${binding.exportNames.length > 0 ? ` as ${binding.exportNames.join()}` : ''}`
				: undefined;
		expect(binding?.kind === 'imported' ? `${binding.reference.specifier} ${path}` : own).toBe(expected);
	});

	it.each([
		["let a: import('./m').A.B;", 'A.B'],
		["let a: import('./m');", ''],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(code);
		const [a] = collectWords(['a'], sourceCode);
		const type = a?.type === 'Identifier' ? a.typeAnnotation?.typeAnnotation : undefined;
		expect(type && readFileFacts(sourceCode, identify).findBinding(type)?.path.join('.')).toBe(expected);
	});

	it('is the default export where a class without a name is one, and nothing for a type parameter', () => {
		const code = 'export default class {} function f<T>(a: T) {}';
		const sourceCode = parseSource(code);
		const { findBinding } = readFileFacts(sourceCode, identify);
		const [statement] = sourceCode.ast.body;
		expect(
			statement?.type === 'ExportDefaultDeclaration' && findBinding(statement.declaration),
		).toMatchObject({
			exportNames: ['default'],
		});
		const [, use] = collectWords(['T'], sourceCode);
		expect(use && findBinding(use)).toBeUndefined();
	});
});

describe('the words of a file', () => {
	it('are whole identifiers and texts, whatever stands in them', () => {
		const sourceCode = parseSource("const $a = { 'a.b': $a, axb: 1 }; // $a 'a.b'");
		const words = collectWords(['$a', 'a.b'], sourceCode);
		expect(words.map(word => sourceCode.getText(word))).toEqual(['$a', "'a.b'", '$a']);
		expect(collectWords([], sourceCode)).toEqual([]);
	});
});
