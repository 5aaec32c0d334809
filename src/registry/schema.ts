import { createRequire } from 'node:module';

import { createBareObject } from './bare-object.js';

/** The parts of JSON Schema that schema.json uses. */
export interface Schema {
	/** Name of the JSON type. */
	readonly type?: string;
	/** The values that are allowed. */
	readonly enum?: readonly string[];
	/** The one value that is allowed. */
	readonly const?: string;
	/** Local reference to a definition. */
	readonly $ref?: string;
	/** Schema of every item of an array. */
	readonly items?: Schema;
	/** Schema of the keys that are not listed, or whether there may be any. */
	readonly additionalProperties?: Schema | boolean;
	/** Schemas of an object's keys. */
	readonly properties?: Readonly<Record<string, Schema>>;
	/** Keys an object must have. */
	readonly required?: readonly string[];
	/** Schemas of which one has to fit. */
	readonly anyOf?: readonly Schema[];
	/** Schemas that are referred to. */
	readonly definitions?: Readonly<Record<string, Schema>>;
	/** Number of items an array must have. */
	readonly minItems?: number;
	/** Lowest number that is allowed. */
	readonly minimum?: number;
}

const require = createRequire(import.meta.url);

let known: Schema | undefined;

/**
 * Returns the published schema of `settings.ssot`; its objects have no prototype, so that a polluted one adds no
 * keyword.
 */
export function readSchema(): Schema {
	known ??= copyBare(require('eslint-plugin-ssot/schema.json')) as Schema;
	return known;
}

/** Returns the schema at a location of the validator, which walks through references as if they were inlined. */
export function findSchema(segments: readonly string[]): Schema {
	return segments.reduce(enterSchema, readSchema());
}

/** Returns what a schema refers to, or the schema itself. */
export function followRef(target: Schema): Schema {
	const name = target.$ref?.split('/').at(-1);
	return name === undefined ? target : (readSchema().definitions?.[name] ?? target);
}

function enterSchema(current: Schema, segment: string): Schema {
	return segment === '$ref' ? followRef(current) : ((current as Record<string, Schema>)[segment] ?? current);
}

function copyBare(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(copyBare);
	}
	if (typeof value !== 'object' || value === null) {
		return value;
	}
	return createBareObject(Object.entries(value).map(([key, entry]) => [key, copyBare(entry)]));
}
