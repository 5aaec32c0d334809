import type { Schema } from './schema.js';

import { describeType } from './describe-type.js';
import { followRef } from './schema.js';

type Fits = (value: unknown) => boolean;

const known = new WeakMap<Schema, Fits>();

/**
 * Whether a value has the shape of a schema, for the few keywords that schema.json uses. Nearly every registry has, and
 * knowing that needs no validator, which takes its time to load and to word each error.
 */
export function fitsSchema(value: unknown, schema: Schema): boolean {
	return findFits(schema)(value);
}

/** Each schema is read once, at the first value that is held to it: what it refers to may hold itself. */
function findFits(schema: Schema): Fits {
	const fits = known.get(schema) ?? createFits(followRef(schema));
	known.set(schema, fits);
	return fits;
}

function createFits(schema: Schema): Fits {
	const parts = readers.filter(({ keywords }) => keywords.some(keyword => schema[keyword] !== undefined));
	const [first, ...others] = parts.map(({ create }) => create(schema));
	if (first === undefined) {
		return () => true;
	}
	return others.length === 0 ? first : value => first(value) && others.every(part => part(value));
}

/** What reads some keywords, each of which needs the others. */
interface Reader {
	readonly keywords: readonly (keyof Schema)[];
	create(schema: Schema): Fits;
}

const readers: readonly Reader[] = [
	{ keywords: ['type'], create: createTypeFits },
	{ keywords: ['enum', 'const', 'minimum'], create: createValuesFits },
	{ keywords: ['anyOf'], create: createUnionFits },
	{ keywords: ['items', 'minItems'], create: createItemsFits },
	{ keywords: ['properties', 'additionalProperties', 'required'], create: createKeysFits },
];

function createUnionFits({ anyOf = [] }: Schema): Fits {
	return value => anyOf.some(branch => fitsSchema(value, branch));
}

function createTypeFits({ type }: Schema): Fits {
	if (type === 'string') {
		return value => typeof value === 'string';
	}
	return type === 'integer' ? Number.isInteger : value => type === describeType(value);
}

function createValuesFits({ enum: values, const: only, minimum = -Infinity }: Schema): Fits {
	return value =>
		(values === undefined || values.some(allowed => allowed === value)) &&
		(only === undefined || value === only) &&
		(typeof value !== 'number' || value >= minimum);
}

function createItemsFits({ items = {}, minItems = 0 }: Schema): Fits {
	return value =>
		!Array.isArray(value) || (value.length >= minItems && value.every(item => fitsSchema(item, items)));
}

function createKeysFits({ properties = {}, additionalProperties: others, required = [] }: Schema): Fits {
	const own = new Map(Object.entries(properties));
	const fitsKey = (key: string, entry: unknown): boolean => {
		const schema = own.get(key) ?? others ?? true;
		return typeof schema === 'boolean' ? schema : fitsSchema(entry, schema);
	};
	return value =>
		typeof value !== 'object' ||
		value === null ||
		Array.isArray(value) ||
		(required.every(key => Object.hasOwn(value, key)) &&
			Object.keys(value).every(key => fitsKey(key, (value as Record<string, unknown>)[key])));
}
