import { describe, expect, it } from 'vitest';

import { mayStandFor } from '../../src/facts/stand-in.js';

describe('mayStandFor', () => {
	it.each([
		'export class X extends Legacy {}',
		'export class X extends Legacy.Inner<string> {}',
		'export class X extends (Legacy) {}',
		'export default class extends /* why */ Legacy {}',
		'export const x = Legacy;',
		'export const x: () => void = Legacy.inner as never',
		'export const x =\n\t// the old one\n\tLegacy',
		'export const x = (a, b) => Legacy(a, b)',
		'export const x = async (...all) => await Legacy(...all)',
		'export const x = a => new Legacy.Inner(a)',
		'export function x(a) { return Legacy(a); }',
		'export function x(a) { return Legacy(a /* one */, ); }',
		'export function x<T>(a: T) { return Legacy<T>(a); }',
		'export function x() { Legacy() }',
		'export const x = (a) => (Legacy(a))',
	])('says yes to %s', text => {
		expect(mayStandFor(text, 'Legacy')).toBe(true);
	});

	it.each([
		"export const x = Legacy('1')",
		"export class X extends Legacy('X') {}",
		'export const x = a => Legacy(f(a))',
		'export function x(a: Legacy) { return a + Legacy.y; }',
		'export const x = LegacyToo',
		'export const x = unLegacy',
		'export const x = $Legacy',
		'export const x = other',
	])('says no to %s', text => {
		expect(mayStandFor(text, 'Legacy')).toBe(false);
	});

	it('knows names with a dollar', () => {
		expect(mayStandFor('export const x = $legacy$', '$legacy$')).toBe(true);
		expect(mayStandFor('export const x = $legacy', '$legacy$')).toBe(false);
	});

	it('takes no longer than the text is long', () => {
		const start = performance.now();
		expect(mayStandFor(`Legacy = ${'/* Legacy '.repeat(20_000)}`, 'Legacy')).toBe(false);
		expect(mayStandFor(`= ${'/**/'.repeat(20_000)} Legacy(${'a,'.repeat(20_000)}`, 'Legacy')).toBe(false);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
