import { expect, it } from 'vitest';

import { collectCaptureNumbers, countCaptures, substituteCaptures } from '../../src/registry/captures.js';

it.each([
	['./$1/$2', ['a', 'b'], './a/b'],
	['$2$1$2', ['a', 'b'], 'bab'],
	['$10', Array.from({ length: 10 }, (_, index) => `c${index + 1}`), 'c10'],
	['$0 $3 $& $$', ['a'], '$0 $3 $& $$'],
	['$1', ['$2'], '$2'],
	['x', [], 'x'],
])('puts captures into %j', (text, captures, expected) => {
	expect(substituteCaptures(text, captures)).toBe(expected);
});

it.each([
	['./a', 0],
	['./*/*-*', 3],
	['./**/x/*', 1],
	['**', 0],
	['a**', 2],
])('counts the captures of %j', (pattern, count) => {
	expect(countCaptures(pattern)).toBe(count);
});

it('collects the numbers that a text refers to', () => {
	expect(collectCaptureNumbers('$1/$12$0 $x')).toEqual([1, 12, 0]);
});
