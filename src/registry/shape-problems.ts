import type { Problem } from './registry-error.js';
import type { Schema } from './schema.js';
import type { ShapeError } from './shape-errors.js';

import { closestMatch } from 'leven';

import { describeType } from './describe-type.js';
import { fitsSchema } from './fits-schema.js';
import { createPointer } from './json-pointer.js';
import { joinWords } from './list-words.js';
import { quoteText } from './quote-text.js';
import { followRef, readSchema } from './schema.js';
import { collectShapeErrors } from './shape-errors.js';

type Judge = (error: ShapeError) => readonly Problem[];

const typeNames = new Map([
	['string', 'a string'],
	['integer', 'a whole number'],
	['boolean', 'true or false'],
	['object', 'an object'],
	['array', 'an array'],
]);

const judges = new Map<string, Judge>([
	['type', judgeType],
	['union', judgeType],
	['enum', judgeEnum],
	['required', judgeRequired],
	['unknown', judgeUnknownKey],
	['minItems', judgeMinItems],
	['minimum', judgeMinimum],
]);

/** Collects what does not fit schema.json, apart from the contents of texts. */
export function collectShapeProblems(settings: unknown): Problem[] {
	if (fitsSchema(settings, readSchema())) {
		return [];
	}
	// A missing key is reported once for each missing key of its object, hence the map.
	const problems = collectShapeErrors(settings).flatMap(error => judges.get(error.keyword)?.(error) ?? []);
	return [...new Map(problems.map(problem => [problem.pointer, problem])).values()];
}

function createProblem(code: string, path: readonly string[], message: string): Problem {
	return { code, pointer: createPointer(path), message };
}

function judgeType({ path, schema, value }: ShapeError): Problem[] {
	// The list of values says more, and fails as well.
	if (schema.enum !== undefined) {
		return [];
	}
	const isExport = path.length === 4 && path[0] === 'modules' && path[2] === 'exports';
	const found = schema.type === 'integer' ? describeFound(value) : describeType(value);
	const message = `expected ${describeSchema(schema)}, got ${found}. Change it or remove it.`;
	return [createProblem(isExport ? 'SSOT109' : 'SSOT102', path, message)];
}

function judgeEnum({ path, schema, value }: ShapeError): Problem[] {
	const values = schema.enum ?? [];
	const nearest = typeof value === 'string' ? findNearest(value, values) : undefined;
	const found = typeof value === 'string' ? quoteText(value) : describeFound(value);
	const hint = nearest === undefined ? '.' : `, did you mean "${nearest}"?`;
	const message = `expected ${joinWords(values.map(quoteText), 'or')}, got ${found}${hint} Write one of these.`;
	return [createProblem('SSOT113', path, message)];
}

function judgeRequired({ path, schema, value }: ShapeError): Problem[] {
	const missing = (schema.required ?? []).filter(key => !Object.hasOwn(Object(value) as object, key));
	return missing.map(key => {
		const expected = describeSchema(followRef(schema.properties?.[key] ?? {}));
		return createProblem('SSOT103', [...path, key], `expected ${expected}, found nothing. Add "${key}".`);
	});
}

function judgeUnknownKey({ path, schema }: ShapeError): Problem[] {
	const key = path.at(-1) ?? '';
	const nearest = findNearest(key, Object.keys(schema.properties ?? {}));
	const message =
		nearest === undefined
			? `unknown key ${quoteText(key)}. Remove it.`
			: `unknown key ${quoteText(key)}, did you mean "${nearest}"? Rename or remove it.`;
	return [createProblem('SSOT104', path, message)];
}

function judgeMinItems({ path, schema }: ShapeError): Problem[] {
	return [createProblem('SSOT105', path, `expected at least ${schema.minItems} entry, got none. Add one.`)];
}

function judgeMinimum({ path, schema, value }: ShapeError): Problem[] {
	const message = `expected ${schema.minimum} or more, got ${String(value)}. Count positions from 0.`;
	return [createProblem('SSOT114', path, message)];
}

function describeSchema(schema: Schema): string {
	const types = (schema.anyOf ?? [schema]).map(branch => followRef(branch).type ?? '');
	const names = [...new Set(types)].map(type => typeNames.get(type) ?? type);
	return joinWords(names, 'or');
}

/** Where some numbers or booleans would do, their type says nothing. */
function describeFound(value: unknown): string {
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : describeType(value);
}

function findNearest(text: string, known: readonly string[]): string | undefined {
	const maxDistance = Math.floor((text.length + 2) / 3);
	// A long key cannot be a slip of a known one, and the distance to it is dear.
	return text.length > 40 ? undefined : closestMatch(text, known, { maxDistance });
}
