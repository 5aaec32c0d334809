import { describe, expect, it } from 'vitest';

import { readSketch } from '../../src/resolve/module-sketch.js';

describe('where exports may come from', () => {
	it.each([
		["export * from './a';", ['./a']],
		["export * as all from './a';", ['./a']],
		["export type * from './a';", ['./a']],
		["export { a } from './a'; import { b } from './b'; b();", ['./a']],
		["import { b } from './b'; b(); export { a } from './a';", ['./a']],
		["export { exporter } from './a';", ['./a']],
		["import { a } from './a'; import { b } from './b'; export { b };", ['./b']],
		["import a, * as b from './a'; import './c'; export { b as c };", ['./a']],
		["export { a }; import { a } from './a'; import { b } from './b';", ['./a']],
		["import { a } from './a';\nimport b from './b';\nexport default b\n", ['./b']],
		["import { a } from './a'; export const b = a;", []],
		["import { a } from './a'; export default class B extends a {}", []],
		["import { a } from './a'; export default function b() { return a; }", []],
		["import { a } from './a'; import { b } from './b'; export { a /* } */, b as c };", ['./a', './b']],
		["import { a } from './a'; export { a as 'the name' };", ['./a']],
		["import { 'the name' as a } from './a'; export { a };", ['./a']],
		["export /* all */ * from './a';", ['./a']],
		["export * // all\nfrom './a';", ['./a']],
		["export { a } /* from here */ from './a';", ['./a']],
		["import { a } from './a'; import { b } from './b'; export default /* it */ a;", ['./a', './b']],
		["import { a } from './a'; import { b } from './b'; export = a;", ['./a', './b']],
		["import { a } from './a'; export import b = a.b;", ['./a']],
		["const a = require('./a'); import b from './b'; export { a };", ['./a']],
		['export { a, b }; const a = 1, b = 2;', []],
		["import a from './a'; export default a", ['./a']],
		["import a from './a';\nexport default a // why\n", ['./a']],
		["import a from './a'; export /* it */ { a };", ['./a']],
		["import type { A } from './a'; export type { A };", ['./a']],
		["import a from './a'; export default a();", []],
	])('%s', (text, expected) => {
		const { passesOn } = readSketch(text);
		expect(passesOn).toEqual(expected);
	});

	it('is found in one go, whatever a text repeats', () => {
		const texts = ['export {', 'export *', 'export { a ', 'export default a ', "export { a } from 'b';"];
		for (const text of texts) {
			const start = performance.now();
			readSketch(`import './a';${text.repeat(50_000)}`);
			expect(performance.now() - start).toBeLessThan(5000);
		}
	});
});

it('mentions every module that is imported in any way, once for each time', () => {
	const text =
		"import './a'; import b from './b'; const c = require('./c'); import('./d'); export * from './a';";
	expect(readSketch(text).mentions).toEqual(['./a', './b', './c', './d', './a']);
});
