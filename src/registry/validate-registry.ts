import type { Registry } from './contract.js';
import type { Problem } from './registry-error.js';

import { createBareObject } from './bare-object.js';
import { collectConstraintProblems } from './constraints.js';
import { describeType } from './describe-type.js';
import { createPointer } from './json-pointer.js';
import { copyPlainData } from './plain-data.js';
import { RegistryError } from './registry-error.js';
import { findSchema } from './schema.js';
import { collectShapeProblems } from './shape-problems.js';
import { collectTextProblems } from './text-problems.js';

const sections = ['modules', 'instances', 'handlers', 'events'] as const;

// After these the rest of a contract still has the types that it claims to have.
const harmless = new Set(['SSOT104', 'SSOT105', 'SSOT113', 'SSOT114']);

/**
 * Validates a registry and returns a frozen copy of it, whose objects have no prototype.
 *
 * @throws {RegistryError} If anything is wrong; it names every problem.
 */
export function validateRegistry(value: unknown): Registry {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const message = `expected an object, got ${describeType(value)}. Pass the registry itself.`;
		throw new RegistryError([{ code: 'SSOT101', pointer: '/', message }]);
	}
	const { copy, problems, isComplete } = copyPlainData(value);
	const all = isComplete ? collectProblems(copy, problems) : problems;
	if (all.length > 0) {
		throw new RegistryError(all);
	}
	return copy as Registry;
}

function collectProblems(copy: unknown, plain: readonly Problem[]): readonly Problem[] {
	const shaped = addNew(plain, collectShapeProblems(copy));
	const formed = addNew(shaped, collectTextProblems(copy));
	return addNew(formed, collectConstraintProblems(keepSound(copy, shaped)));
}

/** A place that is already wrong needs no second problem. */
function addNew(known: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
	const pointers = new Set(known.map(({ pointer }) => pointer));
	return [...known, ...found.filter(({ pointer }) => !pointers.has(pointer))];
}

/** Leaves out the fields whose shape is broken, and contracts that lack a required one: the constraints rely on types. */
function keepSound(copy: unknown, problems: readonly Problem[]): Registry {
	if (problems.length === 0) {
		return copy as Registry;
	}
	const broken = problems.filter(({ code }) => !harmless.has(code)).map(({ pointer }) => `${pointer}/`);
	const isSound = (path: readonly string[]): boolean => {
		const own = `${createPointer(path)}/`;
		return !broken.some(pointer => pointer.startsWith(own) || own.startsWith(pointer));
	};
	return createBareObject(sections.map(section => [section, keepContracts(copy, section, isSound)]));
}

function keepContracts(
	copy: unknown,
	section: string,
	isSound: (path: readonly string[]) => boolean,
): object {
	const contracts = Object.entries(Object(findSection(copy, section)) as object).map(([name, contract]) => {
		const fields = Object.entries(Object(contract) as object);
		return [name, createBareObject(fields.filter(([field]) => isSound([section, name, field])))] as const;
	});
	const required = findSchema(['properties', section, 'additionalProperties', '$ref']).required ?? [];
	return createBareObject(
		contracts.filter(([, contract]) => required.every(field => Object.hasOwn(contract, field))),
	);
}

function findSection(copy: unknown, section: string): unknown {
	return (copy as Readonly<Record<string, unknown>> | null)?.[section];
}
