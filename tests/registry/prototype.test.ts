import { afterEach, describe, expect, it } from 'vitest';

import { copyPlainData } from '../../src/registry/plain-data.js';
import { collectLines } from './collect-lines.js';

const type = { module: './a', name: 'A' };
const valid = {
	modules: { a: { canonical: './b', legacy: ['./a'], exports: { A: 'B', B: { name: 'C' }, C: null } } },
	instances: { i: { class: type, owner: './a' } },
	handlers: {
		h: {
			legacy: { method: 'a', params: ['p'] },
			canonical: { method: 'b', params: [{ name: 'm', type: 'X' }], returns: 'void' },
		},
	},
	events: { e: { catalogue: type, names: {} } },
};
const invalid = { modlues: {}, modules: { a: { legacy: ['../a'], exports: { A: 5 } } } };
const keys = [
	'evil',
	'modules',
	'module',
	'canonical',
	'legacy',
	'exports',
	'bind',
	'instance',
	'allow',
	'ssot',
];
const keywords = ['not', 'if', 'enum', 'const', 'minItems', 'pattern', 'anyOf', 'oneOf', 'required', '$ref'];

const added = new Set<string>();

afterEach(() => {
	for (const key of added) {
		Reflect.deleteProperty(Object.prototype, key);
	}
	added.clear();
});

function pollute(key: string, value: unknown): void {
	added.add(key);
	Object.defineProperty(Object.prototype, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}

describe('with a polluted Object.prototype', () => {
	const expected = collectLines(invalid);

	it.each([...keys, ...keywords])('%s changes nothing', key => {
		for (const value of [{}, [], 'x', 5, null]) {
			pollute(key, value);
			const found = [collectLines(valid), collectLines(invalid)];
			Reflect.deleteProperty(Object.prototype, key);
			expect(found).toEqual([[], expected]);
		}
	});
});

describe('with a frozen Object.prototype', () => {
	it('changes nothing', () => {
		const expected = collectLines(invalid);
		// It cannot be thawed: every test file has a process of its own, and this is its last test.
		Object.freeze(Object.prototype);
		expect(collectLines(invalid)).toEqual(expected);
		expect(collectLines(valid)).toEqual([]);
		expect(copyPlainData({ constructor: 'a', toString: 'b' }).problems).toEqual([]);
	});
});
