import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { defineRegistry } from '../../src/registry/define-registry.js';
import { readRegistry } from '../../src/registry/read-registry.js';
import { RegistryError } from '../../src/registry/registry-error.js';

const valid = { modules: { a: { canonical: './b', legacy: ['./a'] } } };

function catchError(run: () => unknown): unknown {
	try {
		return run();
	} catch (error) {
		return error;
	}
}

describe('readRegistry', () => {
	it('finds nothing where there are no settings', () => {
		expect(readRegistry({})).toBeUndefined();
		expect(readRegistry({ ssot: undefined })).toBeUndefined();
		expect(readRegistry(Object.create({ ssot: 5 }) as Record<string, unknown>)).toBeUndefined();
	});

	it.each([
		[[], 'array'],
		['x', 'string'],
		[null, 'null'],
		[5, 'number'],
		[() => 1, 'function'],
	])('refuses %j', (ssot, found) => {
		expect(() => readRegistry({ ssot })).toThrow(
			new RegistryError([
				{
					code: 'SSOT101',
					pointer: '/',
					message: `expected an object, got ${found}. Pass the registry itself.`,
				},
			]),
		);
	});

	it('returns the same copy for the same object, whatever becomes of the object', () => {
		const ssot = structuredClone(valid);
		const first = readRegistry({ ssot });
		ssot.modules.a.canonical = '../outside';
		expect(readRegistry({ ssot })).toBe(first);
		expect(first?.modules?.['a']?.canonical).toBe('./b');
	});

	it('returns the same copy for an equal object, since some linters make the settings anew for each file', () => {
		const first = readRegistry({ ssot: structuredClone(valid) });
		expect(readRegistry({ ssot: structuredClone(valid) })).toBe(first);
		const other = structuredClone(valid);
		other.modules.a.legacy.push('./c');
		expect(readRegistry({ ssot: other })?.modules?.['a']?.legacy).toEqual(['./a', './c']);
		expect(() => readRegistry({ ssot: { ...structuredClone(valid), run: () => 1 } })).toThrow(RegistryError);
	});

	it('returns a copy that cannot change and inherits nothing', () => {
		const registry = readRegistry({ ssot: valid });
		expect(Object.isFrozen(registry?.modules?.['a']?.legacy)).toBe(true);
		expect(registry?.modules?.['toString']).toBeUndefined();
	});

	it('throws the same error again', () => {
		const settings = { ssot: { modlues: {} } };
		const first = catchError(() => readRegistry(settings));
		expect(first).toBeInstanceOf(RegistryError);
		expect(catchError(() => readRegistry({ ...settings }))).toBe(first);
	});

	it('lets through what is no fault of the registry', () => {
		const ssot = new Proxy(
			{},
			{
				ownKeys() {
					throw new TypeError('trap');
				},
			},
		);
		expect(() => readRegistry({ ssot })).toThrow(TypeError);
	});

	it('accepts the realistic registries', () => {
		const text = readFileSync(new URL('registries.json', import.meta.url), 'utf8');
		const registries = JSON.parse(text) as readonly unknown[];
		expect(registries.length).toBeGreaterThan(10);
		for (const ssot of registries) {
			expect(readRegistry({ ssot })).toEqual(ssot);
		}
	});
});

describe('defineRegistry', () => {
	it('returns what it is given, with its types', () => {
		const registry = defineRegistry({ root: '.', modules: { a: { canonical: './b', legacy: ['./a'] } } });
		expectTypeOf(registry.root).toEqualTypeOf<'.'>();
		const plain = { modules: {} };
		expect(defineRegistry(plain)).toBe(plain);
	});

	it('throws when the config loads', () => {
		expect(() => defineRegistry({ modules: { a: { canonical: '../b', legacy: ['./a'] } } })).toThrow(
			RegistryError,
		);
	});
});
