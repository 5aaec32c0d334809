import type { Schema } from './schema.js';

import { describeType } from './describe-type.js';
import { followRef } from './schema.js';

/**
 * Whether a value has the shape of a schema, for the few keywords that schema.json uses. Nearly every registry has, and
 * knowing that needs no validator, which takes its time to load and to word each error.
 */
export function fitsSchema(value: unknown, target: Schema): boolean {
	const schema = followRef(target);
	return (
		fitsType(value, schema) &&
		fitsValues(value, schema) &&
		(schema.anyOf === undefined || schema.anyOf.some(branch => fitsSchema(value, branch))) &&
		(Array.isArray(value) ? fitsItems(value, schema) : fitsKeys(value, schema))
	);
}

function fitsType(value: unknown, { type }: Schema): boolean {
	return type === undefined || (type === 'integer' ? Number.isInteger(value) : type === describeType(value));
}

function fitsValues(value: unknown, { enum: values, const: only, minimum = -Infinity }: Schema): boolean {
	return (
		(values === undefined || values.some(allowed => allowed === value)) &&
		(only === undefined || value === only) &&
		(typeof value !== 'number' || value >= minimum)
	);
}

function fitsItems(value: readonly unknown[], { items, minItems = 0 }: Schema): boolean {
	return value.length >= minItems && (items === undefined || value.every(item => fitsSchema(item, items)));
}

function fitsKeys(
	value: unknown,
	{ properties, additionalProperties: others, required = [] }: Schema,
): boolean {
	if (typeof value !== 'object' || value === null) {
		return true;
	}
	const isKnown = (key: string): boolean => properties !== undefined && Object.hasOwn(properties, key);
	return (
		required.every(key => Object.hasOwn(value, key)) &&
		Object.entries(value).every(([key, entry]) =>
			isKnown(key) ? fitsSchema(entry, properties?.[key] ?? {}) : fitsOthers(entry, others),
		)
	);
}

function fitsOthers(value: unknown, others: Schema | boolean = true): boolean {
	return typeof others === 'boolean' ? others : fitsSchema(value, others);
}
