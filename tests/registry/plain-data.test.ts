import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

import { copyPlainData } from '../../src/registry/plain-data.js';
import { collectLines } from './collect-lines.js';

const advice = 'Use strings, numbers, booleans, arrays and objects.';

class Contract {
	readonly canonical = './b';
}

describe('copyPlainData', () => {
	it('copies JSON data', () => {
		const value = { a: [1, 'x', true, null, { b: [] }], constructor: 'c', toString: 't' };
		expect(copyPlainData(value)).toEqual({ copy: value, problems: [], isComplete: true });
	});

	it('takes undefined for absent, and ignores what is not enumerable', () => {
		const value = Object.defineProperty({ a: undefined, b: 1 }, 'hidden', { value: () => 1 });
		expect(Object.keys(Object(copyPlainData(value).copy) as object)).toEqual(['b']);
	});

	it('takes one object at two places', () => {
		const shared = { x: 1 };
		expect(copyPlainData({ a: shared, b: shared }).problems).toEqual([]);
	});

	it('takes objects of another realm and without a prototype', () => {
		const foreign: unknown = runInNewContext('({ a: { b: [1] } })');
		expect(copyPlainData(foreign)).toMatchObject({ copy: { a: { b: [1] } }, problems: [] });
		expect(copyPlainData(Object.create(null)).problems).toEqual([]);
	});

	it.each([
		['function', () => 1],
		['symbol', Symbol('x')],
		['bigint', 5n],
		['NaN', NaN],
		['Infinity', Infinity],
		['Date', new Date(0)],
		['RegExp', /x/u],
		['Map', new Map()],
		['Set', new Set()],
		['class instance', new Contract()],
		['class instance', Object.create({ canonical: './b' })],
	])('refuses a %s', (name, value) => {
		expect(copyPlainData({ a: { b: value } }).problems).toEqual([
			{ code: 'SSOT112', pointer: '/a/b', message: `expected JSON data, got ${name}. ${advice}` },
		]);
	});

	it('refuses holes and undefined in arrays', () => {
		expect(copyPlainData([, undefined]).problems.map(({ pointer }) => pointer)).toEqual(['/0', '/1']);
	});

	it('refuses keys that JSON cannot have, and runs no getter', () => {
		const value = {
			[Symbol('s')]: 1,
			get canonical(): string {
				throw new Error('ran');
			},
			'\uD800': 1,
		};
		expect(copyPlainData(value).problems.map(({ message }) => message.split('.')[0])).toEqual([
			'expected JSON data, got getter or setter',
			'expected JSON data, got key with half a character',
			'expected JSON data, got symbol key',
		]);
	});

	it('refuses its own past', () => {
		const value: Record<string, unknown> = { list: [] };
		value['self'] = { value };
		expect(copyPlainData(value).problems).toEqual([
			{
				code: 'SSOT112',
				pointer: '/self/value',
				message: 'refers back to an object that holds it. Write the data out.',
			},
		]);
	});

	it('stops at twenty levels', () => {
		const nest = (levels: number): unknown => (levels === 0 ? 1 : { a: nest(levels - 1) });
		expect(copyPlainData(nest(20)).problems).toEqual([]);
		expect(copyPlainData(nest(21)).problems).toEqual([
			{
				code: 'SSOT121',
				pointer: `/${Array.from({ length: 20 }, () => 'a').join('/')}`,
				message: 'nested deeper than 20 levels. Remove the inner levels.',
			},
		]);
		expect(copyPlainData(nest(5000)).problems).toHaveLength(1);
	});

	it('stops at ten thousand entries', () => {
		expect(copyPlainData(Array.from({ length: 10_000 }, () => 1)).isComplete).toBe(true);
		const start = performance.now();
		const { problems, isComplete } = copyPlainData({ a: new Array(4e9), b: { c: 1 }, d: [1] });
		expect(performance.now() - start).toBeLessThan(100);
		expect(isComplete).toBe(false);
		expect(problems).toEqual([
			{
				code: 'SSOT121',
				pointer: '/',
				message: 'more than 10000 entries in all. Use patterns instead of listing every file.',
			},
		]);
	});

	it('stops where shared objects unfold without end', () => {
		let value: unknown = 1;
		for (let level = 0; level < 18; level++) {
			value = [value, value, value];
		}
		expect(copyPlainData(value).problems.map(({ code }) => code)).toEqual(['SSOT121']);
	});
});

describe('the registry', () => {
	it('may not have a key __proto__, anywhere', () => {
		const registry: unknown = JSON.parse(
			'{"__proto__":{},"modules":{"__proto__":{},"a":{"canonical":"./b","legacy":["./a"],"exports":{"__proto__":"X"}}}}',
		);
		expect(collectLines(registry)).toEqual(
			['/__proto__', '/modules/__proto__', '/modules/a/exports/__proto__'].map(
				pointer => `SSOT110 ${pointer}: key "__proto__" is not allowed. Remove it.`,
			),
		);
	});

	it('may use the other names of Object.prototype', () => {
		const registry: unknown = JSON.parse(
			'{"modules":{"constructor":{"canonical":"./b","legacy":["./a"],"exports":{"constructor":"toString","prototype":null,"toString":"valueOf"}}}}',
		);
		expect(collectLines(registry)).toEqual([]);
	});

	it('has one problem where a value is no data', () => {
		expect(collectLines({ modules: { a: { canonical: () => './b', legacy: [new Map()] } } })).toEqual([
			`SSOT112 /modules/a/canonical: expected JSON data, got function. ${advice}`,
			`SSOT112 /modules/a/legacy/0: expected JSON data, got Map. ${advice}`,
		]);
		expect(collectLines(new Date(0))).toEqual([`SSOT112 /: expected JSON data, got Date. ${advice}`]);
	});

	it('is judged no further where it is too large', () => {
		const modules = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`m${index}`, 5]));
		expect(collectLines({ modules })).toHaveLength(1);
	});
});
