import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createBareObject } from '../../src/registry/bare-object.js';
import { fitsSchema } from '../../src/registry/fits-schema.js';
import { readSchema } from '../../src/registry/schema.js';
import { collectShapeErrors } from '../../src/registry/shape-errors.js';
import { websocketRegistry } from '../../src/configs/websocket-registry.js';

// The other keywords are about the contents of texts, which have judges of their own.
const keywords = new Set(['type', 'union', 'enum', 'required', 'unknown', 'minItems', 'minimum']);

const strange = fc.constantFrom<unknown>(
	null,
	'',
	'auto',
	'fix',
	0,
	-1,
	1.5,
	true,
	[],
	[''],
	{},
	{ as: 'x' },
	{ name: 'x' },
);

/** Walks down at random and puts a strange value, or a strange key, where it ends. */
function disturb(value: unknown, steps: readonly number[], strangeValue: unknown): unknown {
	if (steps.length === 0 || typeof value !== 'object' || value === null) {
		return strangeValue;
	}
	const [step = 0, ...rest] = steps;
	const keys = [...Object.keys(value), 'strange'];
	const key = keys[step % keys.length] ?? '';
	const inner = disturb((value as Record<string, unknown>)[key], rest, strangeValue);
	return Array.isArray(value)
		? value.map((item: unknown, index) => (String(index) === key ? inner : item))
		: { ...value, [key]: inner };
}

function toBare(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(toBare);
	}
	return typeof value === 'object' && value !== null
		? createBareObject(Object.entries(value).map(([key, entry]) => [key, toBare(entry)]))
		: value;
}

describe('fitsSchema', () => {
	it('takes what the validator takes', () => {
		let fitting = 0;
		fc.assert(
			fc.property(fc.array(fc.nat(20), { maxLength: 7 }), strange, (steps, value) => {
				const settings = toBare(disturb(websocketRegistry, steps, value));
				const isFitting = !collectShapeErrors(settings).some(({ keyword }) => keywords.has(keyword));
				fitting += isFitting ? 1 : 0;
				expect(fitsSchema(settings, readSchema())).toBe(isFitting);
			}),
			{ numRuns: 2000 },
		);
		expect(fitting).toBeGreaterThan(20);
	});

	it('takes a whole registry', () => {
		expect(fitsSchema(toBare(websocketRegistry), readSchema())).toBe(true);
	});
});
