import { describe, expect, it } from 'vitest';

import { collectLines } from './collect-lines.js';

const module = { canonical: './b', legacy: ['./a'] };
const change = 'Change it or remove it.';

function judgeModule(fields: object): string[] {
	return collectLines({ modules: { a: { ...module, ...fields } } });
}

describe('the shape', () => {
	it('may be empty', () => {
		expect(collectLines({})).toEqual([]);
		expect(collectLines({ $schema: './x.json', root: '.', modules: {}, instances: {} })).toEqual([]);
	});

	it('has sections that are objects', () => {
		expect(collectLines({ modules: [], events: 'x', handlers: null })).toEqual([
			`SSOT102 /modules: expected an object, got array. ${change}`,
			`SSOT102 /handlers: expected an object, got null. ${change}`,
			`SSOT102 /events: expected an object, got string. ${change}`,
		]);
	});

	it('has contracts that are objects', () => {
		expect(collectLines({ modules: { a: 5, b: null, c: 'text', d: [] } })).toEqual(
			['number', 'null', 'string', 'array'].map(
				(type, index) => `SSOT102 /modules/${'abcd'[index]}: expected an object, got ${type}. ${change}`,
			),
		);
	});

	it('names each missing key once, and what it expects', () => {
		expect(collectLines({ modules: { a: {} }, instances: { b: {} } })).toEqual([
			'SSOT103 /modules/a/canonical: expected a string, found nothing. Add "canonical".',
			'SSOT103 /modules/a/legacy: expected an array, found nothing. Add "legacy".',
			'SSOT103 /instances/b/class: expected an object, found nothing. Add "class".',
			'SSOT103 /instances/b/owner: expected a string or an array, found nothing. Add "owner".',
		]);
	});

	it('names unknown keys and the nearest known one', () => {
		expect(collectLines({ modlues: {}, zzz: 1, ['x'.repeat(50)]: 1 })).toEqual([
			'SSOT104 /modlues: unknown key "modlues", did you mean "modules"? Rename or remove it.',
			'SSOT104 /zzz: unknown key "zzz". Remove it.',
			`SSOT104 /${'x'.repeat(50)}: unknown key "${'x'.repeat(50)}". Remove it.`,
		]);
	});

	it('escapes keys in pointers, and cleans them in messages', () => {
		expect(judgeModule({ 'a/b~c%d#e é': 1, 'x\n::error::y': 1 })).toEqual([
			'SSOT104 /modules/a/a~1b~0c%d#e é: unknown key "a/b~c%d#e é". Remove it.',
			'SSOT104 /modules/a/x\n::error::y: unknown key "x ::error::y". Remove it.',
		]);
	});

	it('lists the values that are allowed', () => {
		expect(judgeModule({ locals: 'alia', unlisted: 5, stage: 'done' })).toEqual([
			'SSOT113 /modules/a/unlisted: expected "same-name" or "keep", got 5. Write one of these.',
			'SSOT113 /modules/a/locals: expected "alias" or "rename", got "alia", did you mean "alias"? Write one of these.',
			'SSOT113 /modules/a/stage: expected "migrating" or "removed", got "done". Write one of these.',
		]);
	});

	it('demands entries', () => {
		expect(judgeModule({ legacy: [], allow: [{ files: [], reason: 'r' }] })).toEqual([
			'SSOT105 /modules/a/allow/0/files: expected at least 1 entry, got none. Add one.',
			'SSOT105 /modules/a/legacy: expected at least 1 entry, got none. Add one.',
		]);
		const type = { module: './a', name: 'A' };
		expect(collectLines({ instances: { a: { class: type, owner: [] } } })).toEqual([
			'SSOT105 /instances/a/owner: expected at least 1 entry, got none. Add one.',
		]);
	});

	it('demands positions', () => {
		const event = { catalogue: { module: './a', name: 'A' }, names: {} };
		const calls = [
			{ call: 'a', name: -1 },
			{ call: 'a', name: 1.5 },
			{ call: 'a', name: '0' },
		];
		expect(collectLines({ events: { e: { ...event, calls } } })).toEqual([
			'SSOT114 /events/e/calls/0/name: expected 0 or more, got -1. Count positions from 0.',
			`SSOT102 /events/e/calls/1/name: expected a whole number, got 1.5. ${change}`,
			`SSOT102 /events/e/calls/2/name: expected a whole number, got string. ${change}`,
		]);
	});

	it('demands booleans and literals as they are', () => {
		const canonical = { method: 'b', params: [{ name: 'p', optional: 'yes' }], returns: 'void' };
		const handler = { legacy: { method: 'a', params: [] }, canonical, fallthrough: true };
		expect(collectLines({ handlers: { h: handler } })).toEqual([
			`SSOT102 /handlers/h/canonical/params/0/optional: expected true or false, got string. ${change}`,
			'SSOT113 /handlers/h/fallthrough: expected "true" or "false", got true. Write one of these.',
		]);
	});
});

describe('a union', () => {
	it('reports the branch that takes the type of the value', () => {
		expect(judgeModule({ specifier: {}, exports: { A: { nam: 'x', fix: 'atuo' } } })).toEqual([
			'SSOT113 /modules/a/exports/A/fix: expected "auto", "suggest" or "none", got "atuo", did you mean "auto"? Write one of these.',
			'SSOT104 /modules/a/exports/A/nam: unknown key "nam", did you mean "name"? Rename or remove it.',
			'SSOT103 /modules/a/specifier/as: expected a string, found nothing. Add "as".',
		]);
	});

	it('lists the values where the branches are values', () => {
		expect(judgeModule({ specifier: 'aliass' })).toEqual([
			'SSOT113 /modules/a/specifier: expected "auto", "relative" or "alias", got "aliass", did you mean "alias"? Write one of these.',
		]);
	});

	it('lists the types where no branch takes the value', () => {
		expect(judgeModule({ specifier: 4, exports: { A: 1, B: [] } })).toEqual([
			`SSOT109 /modules/a/exports/A: expected a string, an object or null, got number. ${change}`,
			`SSOT109 /modules/a/exports/B: expected a string, an object or null, got array. ${change}`,
			`SSOT102 /modules/a/specifier: expected a string or an object, got number. ${change}`,
		]);
		const owner = { class: { module: './a', name: 'A' }, owner: { module: './a' } };
		expect(collectLines({ instances: { i: owner } })).toEqual([
			`SSOT102 /instances/i/owner: expected a string or an array, got object. ${change}`,
		]);
	});

	it('looks into arrays', () => {
		expect(
			collectLines({ instances: { i: { class: { module: './a', name: 'A' }, owner: [1, './b', null] } } }),
		).toEqual([
			`SSOT102 /instances/i/owner/0: expected a string, got number. ${change}`,
			`SSOT102 /instances/i/owner/2: expected a string, got null. ${change}`,
		]);
	});
});

it('reports everything at once, each thing once', () => {
	const registry = {
		modlues: {},
		modules: {
			a: { canonical: './b', legacy: ['./a'], specifier: 4, exports: { X: 'not a name' } },
			b: { canonical: './a', legacy: ['./b', '../c'] },
		},
	};
	expect(collectLines(registry).map(line => line.split(':')[0])).toEqual([
		'SSOT102 /modules/a/specifier',
		'SSOT104 /modlues',
		'SSOT111 /modules/b/legacy/1',
		'SSOT109 /modules/a/exports/X',
		'SSOT108 /modules/a/canonical',
	]);
});

it('is quick with thousands of problems', () => {
	const exports = Object.fromEntries(Array.from({ length: 9990 }, (_, index) => [`m${index}`, index]));
	const start = performance.now();
	expect(judgeModule({ exports })).toHaveLength(9990);
	expect(performance.now() - start).toBeLessThan(10_000);
});
