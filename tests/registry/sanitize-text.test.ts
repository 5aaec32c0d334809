import { expect, it } from 'vitest';

import { sanitizeText } from '../../src/registry/sanitize-text.js';

it.each([
	['plain text', 'plain text'],
	['a\nb\r\nc\td', 'a b c d'],
	['\u001B[31mred\u001B[0m', 'red'],
	['a\u0000b\u007Fc\u009Fd', 'a b c d'],
	['left\u202Eright\u2066x', 'left right x'],
	['a\u2028b\uFEFFc', 'a b c'],
	['half \uD800.', 'half  .'],
	['::error::boom', ': :error::boom'],
	['\n ::error file=x::boom', ': :error file=x::boom'],
	['a::b', 'a::b'],
	['x ##[error]boom ##vso[task]', 'x # #[error]boom # #vso[task]'],
	['Zoë 日本 😀', 'Zoë 日本 😀'],
	['{{x}} <script>', '{{x}} <script>'],
])('turns %j into %j', (text, expected) => {
	expect(sanitizeText(text)).toBe(expected);
});

it('caps what it shows, and splits no character', () => {
	expect(sanitizeText('x'.repeat(200))).toBe('x'.repeat(200));
	expect(sanitizeText('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
	expect(sanitizeText('😀'.repeat(201))).toBe(`${'😀'.repeat(199)}…`);
});

it('is quick with a huge text', () => {
	const start = performance.now();
	expect(sanitizeText('\u001B['.repeat(5_000_000))).toHaveLength(200);
	expect(performance.now() - start).toBeLessThan(500);
});
