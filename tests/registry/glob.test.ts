import { describe, expect, it } from 'vitest';

import { expandBraces } from '../../src/registry/expand-braces.js';
import { createGlob } from '../../src/registry/glob.js';

describe('createGlob', () => {
	it.each([
		['src/**', 'src/a/b.ts', true],
		['src/**', 'srcs/a', false],
		['./src/*.ts', 'src/a.ts', true],
		['src/*.ts', './src/a.ts', true],
		['src/*.ts', 'src/.ts', true],
		['src/?.ts', 'src/a.ts', true],
		['src/?.ts', 'src/ab.ts', false],
		['src/?.ts', 'src/.ts', false],
		['a?c', 'a/c', false],
		['*??b', 'aab', true],
		['*?b', 'aac', false],
		['*x?*z', 'axxyz', true],
		['*x?*z', 'axz', false],
		['*x?*z', 'abcz', false],
		['**/*.{ts,tsx}', 'a/b.tsx', true],
		['**/*.{ts,tsx}', 'a/b.js', false],
		['{src,tests/**}/a', 'tests/b/c/a', true],
		['{a,{b,c}d}', 'cd', true],
		['{a,{b,c}d}', 'c', false],
		['!a', 'a', false],
		['!a', '!a', true],
		['a{b', 'a{b', true],
		['a}b', 'a}b', true],
		['{a}', '{a}', true],
		['[a]', 'a', false],
		['+(a|b)', '+(a|b)', true],
	])('matches %j with %j: %s', (glob, path, isMatch) => {
		expect(createGlob(glob).match(path) !== undefined).toBe(isMatch);
	});

	it('captures like a pattern, and keeps its text', () => {
		const glob = createGlob('{a,b}/*.?s');
		expect(glob.text).toBe('{a,b}/*.?s');
		expect(glob.match('b/x.ts')).toEqual(['x']);
	});

	it('refuses too many alternatives', () => {
		expect(() => createGlob('{a,b}'.repeat(9))).toThrow(
			new RangeError('A glob may stand for at most 256 texts.'),
		);
	});

	it('is quick with hostile globs', () => {
		const start = performance.now();
		expect(createGlob(`${'*?a'.repeat(30)}b`).match('a'.repeat(20_000))).toBeUndefined();
		expect(expandBraces('{,a}'.repeat(250))).toBeUndefined();
		expect(expandBraces('{a,a}'.repeat(200))).toBeUndefined();
		expect(expandBraces('{'.repeat(1000))).toHaveLength(1);
		expect(expandBraces(`${'{a,'.repeat(250)}${'}'.repeat(250)}`)).toHaveLength(2);
		expect(performance.now() - start).toBeLessThan(500);
	});
});

describe('expandBraces', () => {
	it.each([
		['a', ['a']],
		['a{b,c}d', ['abd', 'acd']],
		['{a,b}{c,d}', ['ac', 'ad', 'bc', 'bd']],
		['{a,{b,c}d}e', ['ae', 'bde', 'cde']],
		['{,a}', ['', 'a']],
		['{a,a}', ['a']],
		['{a{b,c}', ['{ab', '{ac']],
		['{{a}}', ['{{a}}']],
		['{a},{b,c}', ['{a},b', '{a},c']],
	])('turns %j into %j', (text, expected) => {
		expect(expandBraces(text)).toEqual(expected);
	});
});
