import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { isTypeText } from '../../src/registry/type-text.js';

/** Returns whether TypeScript takes a text as one type where a fix would write it. */
function isTaken(text: string): boolean {
	const code = `class C { m(a: ${text}, b: ${text}): ${text} { return a; } }`;
	const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
	const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.ESNext);
	const [type] = file.statements;
	const isWhole = type !== undefined && ts.isClassDeclaration(type) && type.members.length === 1;
	return diagnostics.length === 0 && file.statements.length === 1 && isWhole;
}

const types = [
	'string',
	'boolean',
	'void',
	'null',
	'undefined',
	'this',
	'WebSocket',
	'  string\t',
	'Promise<boolean>',
	'Map<string, Array<number>>',
	'A.B.C<D.E>',
	'A | B & C',
	'| A | B',
	'string[]',
	'string[][]',
	'A["b"]',
	'\'a\' | "b" | 1 | -2.5 | true',
	'(A | B)[]',
	'keyof A',
	'readonly string[]',
	'typeof a.b',
	'[A, B?, ...C[]]',
	'[a: A, b?: B]',
	'[]',
	'{}',
	'{ a: string, readonly b?: number }',
	'{ "a-b": string, readonly: A, 1: B }',
	'{ [key: string]: unknown }',
	'() => void',
	'(a: A, b?: B, ...c: C[]) => D | E',
	'(() => void) | A',
	'Record<string, () => void>',
	'Ünïcode<日本>',
];

const others = [
	'',
	' ',
	'WebSocket) {',
	'boolean; }',
	'string;',
	'a b',
	'A |',
	'A | | B',
	'A<',
	'A<>',
	'A<B',
	'A>',
	'A]',
	'[A',
	'{ a: A; b: B }',
	'{ a }',
	'{ -1: A }',
	'{ a: A',
	'A // x',
	'A /* x */',
	'`a`',
	"'a",
	"'a\\'",
	"'a\n'",
	'A\nB',
	'A\n',
	'A = 1',
	'A, B',
	'A | () => void',
	'() =>',
	'(a) => void',
	'() => void;',
	'() => { return }',
	'class',
	'return',
	'import("x")',
	'new () => A',
	'A extends B ? C : D',
	'a is B',
	'asserts a',
	'string<A>',
	'void.a',
	'any<A>',
	'infer A',
	'unique symbol',
	'typeof this',
	'typeof import',
	'010',
	'1a',
	'A.',
	'.A',
	'A..B',
	'#a',
	'@a',
	'$(a)',
	'a()',
	'a!',
	'a?',
	'?a',
	'--1',
	'x'.repeat(1001),
	Array.from({ length: 101 }, () => 'A').join('|'),
];

describe('isTypeText', () => {
	it.each(types)('takes %j', text => {
		expect(isTypeText(text)).toBe(true);
		expect(isTaken(text)).toBe(true);
	});

	it.each(others)('refuses %j', text => {
		expect(isTypeText(text)).toBe(false);
	});

	it('takes nothing that TypeScript would not take whole', () => {
		const word = fc.constantFrom(
			'A',
			'b',
			'string',
			'keyof',
			'typeof',
			'readonly',
			'this',
			'void',
			"'x'",
			'1',
			'-1',
		);
		const sign = fc.constantFrom(
			...['<', '>', '(', ')', '[', ']', '{', '}', '.', ',', '|', '&', '?', ':', '=>', '...', ' ', ';'],
		);
		const noise = fc.array(fc.oneof(word, sign), { maxLength: 8 }).map(parts => parts.join(' '));
		const edited = fc
			.tuple(fc.constantFrom(...types), fc.nat(40), fc.nat(2), fc.oneof(word, sign, fc.constant('')))
			.map(([text, at, count, piece]) => text.slice(0, at) + piece + text.slice(at + count));
		fc.assert(
			fc.property(fc.oneof(noise, edited), text => !isTypeText(text) || isTaken(text)),
			{ numRuns: 5000 },
		);
	});

	it('is quick with hostile texts', () => {
		const start = performance.now();
		for (const piece of [
			'(',
			'[',
			'{a:',
			'A<',
			'keyof ',
			'(a: ',
			'[a: ',
			'A|',
			'() => ',
			'[a?: ',
			"{'a':",
			'A[',
		]) {
			expect(isTypeText(piece.repeat(Math.floor(1000 / piece.length)))).toBe(false);
		}
		expect(performance.now() - start).toBeLessThan(500);
	});
});
