import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPattern } from '../../src/registry/pattern.js';

function match(pattern: string, path: string): readonly string[] | undefined {
	return createPattern(pattern).match(path);
}

/** The definition, spelled as a regular expression: lazy stars, `**` as any number of segments. */
function createModel(pattern: string): RegExp {
	const segments = pattern.split('/').map(segment => {
		const escaped = segment.replace(/[.?+^$()[\]{}|\\]/gu, '\\$&');
		return segment === '*' ? '([^/]+)' : escaped.replaceAll('*', '([^/]*?)');
	});
	// Every segment ends with a slash here, so that a `**` can stand for none.
	const body = segments.map(segment => (segment === '([^/]*?)([^/]*?)' ? '(?:[^/]*/)*?' : `${segment}/`));
	return new RegExp(`^${body.join('')}$`, 'u');
}

describe('createPattern', () => {
	it('keeps its text', () => {
		expect(createPattern('./a/*').text).toBe('./a/*');
	});

	it.each([
		['./a/b', './a/b', []],
		['./a/b', './a/bc', undefined],
		['./a/b', './a', undefined],
		['./a/*', './a/b', ['b']],
		['./a/*', './a/b/c', undefined],
		['./a/*', './a/', undefined],
		['./a/*-store', './a/user-store', ['user']],
		['./a/*-store', './a/-store', ['']],
		['*-*', 'a-b-c', ['a', 'b-c']],
		['*/*.*', 'x/y.z', ['x', 'y', 'z']],
		['*Handler', 'MessageHandler', ['Message']],
		['*Handler', 'MessageHandlers', undefined],
		['a*', 'ba', undefined],
		['ab*ba', 'aba', undefined],
		['./**', './', []],
		['./**', './a/b', []],
		['./**', '../a', undefined],
		['./**/x', './x', []],
		['./**/x', './a/b/x', []],
		['./**/x', './a/b/y', undefined],
		['**/*/x/**', 'a/b/x/c', ['b']],
		['**/a*/**/b*/**', 'x/a1/a2/b3/y', ['1', '3']],
		['**/a/**/a/**/a', 'a/a', undefined],
		['**/a/**', 'x/a', []],
		['a/**/b/**/c', 'a/x/c', undefined],
		['a/**/b', 'a', undefined],
		['a/**/a', 'a', undefined],
		['a**b', 'axxb', ['', 'xx']],
		['(a+)+$', '(a+)+$', []],
		['(a+)+$', 'aaa', undefined],
		['a.b', 'axb', undefined],
		['a?', 'ab', undefined],
		['{a,b}', 'a', undefined],
		['', '', []],
	])('matches %j with %j as %j', (pattern, path, expected) => {
		expect(match(pattern, path)).toEqual(expected);
	});

	it('agrees with its definition', () => {
		const segment = fc.oneof(
			fc.constantFrom('**', 'a', 'b'),
			fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 4 }),
		);
		const pattern = fc.array(segment, { minLength: 1, maxLength: 5 }).map(segments => segments.join('/'));
		const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 });
		const path = fc.array(name, { minLength: 1, maxLength: 5 }).map(segments => segments.join('/'));
		fc.assert(
			fc.property(pattern, path, (text, target) => {
				const expected = createModel(text).exec(`${target}/`)?.slice(1);
				expect(match(text, target)).toEqual(expected);
			}),
			{ numRuns: 3000 },
		);
	});

	it('is quick with hostile patterns', () => {
		const start = performance.now();
		expect(match(`${'*a'.repeat(30)}b`, 'a'.repeat(20_000))).toBeUndefined();
		expect(match(`${'**/a/'.repeat(30)}b`, 'a/'.repeat(10_000))).toBeUndefined();
		expect(match(`${'**/*a*/'.repeat(30)}b`, 'aa/'.repeat(7000))).toBeUndefined();
		expect(match('*a*a*a*a*a*a*a*a*a*b', 'a'.repeat(60))).toBeUndefined();
		expect(performance.now() - start).toBeLessThan(100);
	});
});
