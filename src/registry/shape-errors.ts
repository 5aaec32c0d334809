import type { OutputUnit, Validator } from '@cfworker/json-schema';

import { createRequire } from 'node:module';

import type { Schema } from './schema.js';

import { describeType } from './describe-type.js';
import { findSchema, followRef, readSchema } from './schema.js';

/** One place where the settings do not have the shape of schema.json. */
export interface ShapeError {
	/** The keyword that failed; `unknown` for a key too many, `union` where no branch takes a value of this type. */
	readonly keyword: string;
	/** Where in the settings. */
	readonly path: readonly string[];
	/** The schema that has the keyword. */
	readonly schema: Schema;
	/** What is there. */
	readonly value: unknown;
}

interface Failure extends ShapeError {
	readonly location: string;
}

const wrappers = new Set(['$ref', 'properties', 'additionalProperties', 'items']);
const require = createRequire(import.meta.url);
let known: Validator | undefined;

/** Loading the library takes longer than all else here, and a config may hold no registry. */
function readValidator(): Validator {
	if (known === undefined) {
		const library = require('@cfworker/json-schema') as typeof import('@cfworker/json-schema');
		known = new library.Validator(readSchema() as object, '7', false);
	}
	return known;
}

/** Collects every place where the settings do not fit schema.json, the innermost ones only. */
export function collectShapeErrors(settings: unknown): ShapeError[] {
	const units = readValidator().validate(settings).errors.map(nameUnknownKey);
	return collectLeaves(units.map(unit => createFailure(unit, settings)));
}

/** The validator reports a key too many as a schema `false` and forgets where in the schema that was. */
function nameUnknownKey(unit: OutputUnit, index: number, units: readonly OutputUnit[]): OutputUnit {
	const parent = units[index - 1];
	return unit.keyword === 'false' && parent !== undefined
		? { ...unit, keyword: 'unknown', keywordLocation: parent.keywordLocation }
		: unit;
}

function createFailure(unit: OutputUnit, settings: unknown): Failure {
	const path = splitPointer(unit.instanceLocation);
	return {
		keyword: unit.keyword,
		location: unit.keywordLocation,
		path,
		schema: findSchema(splitPointer(unit.keywordLocation).slice(0, -1)),
		value: path.reduce(enterValue, settings),
	};
}

function splitPointer(pointer: string): string[] {
	return pointer.split('/').slice(1).map(decodeSegment);
}

function decodeSegment(segment: string): string {
	return decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
}

function enterValue(value: unknown, key: string): unknown {
	return (value as Record<string, unknown>)[key];
}

function collectLeaves(failures: readonly Failure[]): Failure[] {
	const leaves: Failure[] = [];
	for (let index = 0; index < failures.length; index++) {
		const failure = failures[index];
		if (failure?.keyword === 'anyOf') {
			const branches = takeBranches(failures, index);
			leaves.push(...resolveUnion(failure, branches));
			index += branches.length;
		} else if (failure !== undefined && !wrappers.has(failure.keyword)) {
			leaves.push(failure);
		}
	}
	return leaves;
}

/** What failed inside a union comes right behind it. */
function takeBranches(failures: readonly Failure[], union: number): readonly Failure[] {
	const prefix = `${failures[union]?.location ?? ''}/`;
	let end = union + 1;
	while (failures[end]?.location.startsWith(prefix) === true) {
		end++;
	}
	return failures.slice(union + 1, end);
}

function resolveUnion(union: Failure, failures: readonly Failure[]): Failure[] {
	const found = describeType(union.value);
	const branches = (union.schema.anyOf ?? []).map(followRef);
	const fitting = branches.filter(branch => branch.type === found);
	const constants = fitting.flatMap(branch => branch.const ?? []);
	if (constants.length > 0) {
		return [{ ...union, keyword: 'enum', schema: { enum: constants } }];
	}
	const chosen = branches.findIndex(branch => branch.type === found);
	return chosen === -1
		? [{ ...union, keyword: 'union' }]
		: collectLeaves(failures.filter(({ location }) => isBelow(location, `${union.location}/${chosen}`)));
}

function isBelow(location: string, branch: string): boolean {
	return location.startsWith(`${branch}/`);
}
