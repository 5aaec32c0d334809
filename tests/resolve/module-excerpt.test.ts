import { describe, expect, it } from 'vitest';

import { readExcerpts } from '../../src/resolve/module-excerpt.js';

const text = `import A, { b as c } from 'x' with { type: 'json' };
export class X extends A {}
/** Two. */
export const p = c, q = A;
export function f(a: string): void;
export function f(a: unknown) { return c(a); }
export { X as Y };
export default new X();
export * from 'q';
export async function g() { await import('late'); }
`;

describe('readExcerpts', () => {
	const excerpts = readExcerpts(text);

	it('gives the imports with their bindings', () => {
		expect(excerpts?.imports).toEqual([
			{
				specifier: 'x',
				text: "import A, { b as c } from 'x' with { type: 'json' }",
				bindings: [
					{ local: 'A', imported: 'default', typeOnly: false },
					{ local: 'c', imported: 'b', typeOnly: false },
				],
			},
		]);
	});

	it.each([
		['X', 'export class X extends A {}\n/** Two. */\n'],
		['q', 'export const p = c, q = A;\n'],
		['f', 'export function f(a: string): void;\n\nexport function f(a: unknown) { return c(a); }\n'],
		['g', "export async function g() { await import('late'); }\n"],
	])('gives the statements that declare %s', (name, declaration) => {
		expect(excerpts?.findDeclaration(name)).toBe(declaration);
	});

	it.each(['Y', 'default', 'missing'])('does not know what declares %s', name => {
		expect(excerpts?.findDeclaration(name)).toBeUndefined();
	});

	it.each([
		['export default class extends A {}', true],
		['export default function () {}', true],
		['export default async function () {}', true],
		['export default { a: 1 }', true],
		['export default legacy', false],
		['export default /* what? */ legacy', false],
		['export { legacy as default }', false],
	])('knows of %s whether it declares the default', (line, isKnown) => {
		expect(readExcerpts(line)?.findDeclaration('default')).toBe(isKnown ? line : undefined);
	});

	it('gives up where the lexer does', () => {
		expect(readExcerpts('export const = {')).toBeUndefined();
	});
});
