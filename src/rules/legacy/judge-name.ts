import type { Brief } from '../../brief.js';
import type { ImportedName, MemberUse, ModuleReference } from '../../facts/module-reference.js';
import type { Successor, Target } from '../../registry/successors.js';
import type { Case } from './trace-name.js';
import type { Move, NameVerdict } from './violation.js';

import { traceName } from './trace-name.js';

/** Judges one name that the reference takes from its module. */
export function judgeName(taken: ImportedName, judged: Case): NameVerdict {
	const name = dropNowhere(taken, judged);
	const read = name.name === '*' ? name.members.flatMap(member => member.name ?? []) : [name.name];
	const found = [...new Set(read)].map(from => ({ from, ...traceName(from, judged) }));
	const isEscaping = name.name === '*' && name.members.some(member => member.name === undefined);
	const legacy = found.flatMap(({ successor, via }) =>
		successor.kind === 'kept' ? [] : [{ ...successor, via }],
	);
	return {
		name,
		moves: found.flatMap(({ from, successor }) =>
			successor.kind === 'moved' ? [proveMove(from, successor, { name, judged })] : [],
		),
		removed: found.filter(({ successor }) => successor.kind === 'removed').map(({ from }) => from),
		claim: legacy[0]?.claim,
		via: legacy.find(({ via }) => via.length > 0)?.via ?? [],
		isDeclared: found.some(trace => trace.isDeclared && trace.successor.kind !== 'kept'),
		isKept: legacy.length === 0 && !isTakenWhole(name, isEscaping, judged),
		isEscaping,
	};
}

function dropNowhere(taken: ImportedName, judged: Case): ImportedName {
	const members = taken.members.filter(member => !isNowhere(member, judged));
	const { name, alias, typeOnly, isValueUsed, node } = taken;
	return members.length === taken.members.length
		? taken
		: { name, alias, typeOnly, isValueUsed, members, node };
}

/** Whether a key of a mock is no export of the legacy module, nor of the new one: it did nothing, and may go on so. */
function isNowhere({ name }: MemberUse, judged: Case): boolean {
	const { reference, claims, brief } = judged;
	if (reference.mock === undefined || name === undefined || !isMissing(reference.module, name, brief)) {
		return false;
	}
	const { successor } = traceName(name, judged);
	const isPromised = claims.some(({ contract: { exports = {} } }) => Object.hasOwn(exports, name));
	return (
		!isPromised && successor.kind === 'moved' && isMissing(successor.target.module, successor.name, brief)
	);
}

function isMissing({ file }: ModuleReference['module'], name: string, { graph }: Brief): boolean {
	return file !== undefined && graph.findExport(file, name).kind === 'missing';
}

/**
 * The object of a legacy module is legacy where it goes its own way, and where nothing uses it. One that a mock takes is
 * spread into what stands in for the module: names that have not moved may.
 */
function isTakenWhole({ name, members }: ImportedName, isEscaping: boolean, judged: Case): boolean {
	const isUnused = name === '*' && members.length === 0;
	const isWhole = judged.claims.some(({ isPartial }) => !isPartial);
	return isEscaping && judged.reference.form !== 'mock'
		? judged.claims.length > 0
		: (isEscaping || isUnused) && isWhole;
}

type Moved = Extract<Successor, { kind: 'moved' }>;

interface Proof {
	readonly name: ImportedName;
	readonly judged: Case;
}

function proveMove(from: string, successor: Moved, proof: Proof): Move {
	const { brief, reference } = proof.judged;
	const fault = findFault(from, successor, proof);
	const home = fault === undefined ? findHome(successor, brief) : successor;
	return { ...home, from, specifier: brief.spell(home.target, reference.specifier), fault };
}

/** A file of the canonical package itself imports from where the name is declared, not through the package's entry. */
function findHome(successor: Moved, brief: Brief): Moved {
	const { target, name } = successor;
	const lookup =
		target.module.file !== undefined && brief.isSamePackage(target)
			? brief.graph.findExport(target.module.file, name)
			: undefined;
	const home =
		lookup?.kind === 'found'
			? lookup.places.findLast(place => place.name !== '*' && brief.isSamePackage({ ...target, ...place }))
			: undefined;
	const style = typeof target.style === 'object' ? 'auto' : target.style;
	return home === undefined
		? successor
		: { ...successor, name: home.name, target: { ...target, module: home.module, style } };
}

function findFault(from: string, successor: Moved, proof: Proof): string | undefined {
	const { target, name } = successor;
	const { brief } = proof.judged;
	if (target.module.file === undefined) {
		return describeAbsence(target, brief);
	}
	const lookup = brief.graph.findExport(target.module.file, name);
	switch (lookup.kind) {
		case 'missing':
			return `does not export '${name}': export it there`;
		case 'unknown':
			return `has exports that cannot be known, since '${brief.nameOf(lookup.at)}' cannot be read (${lookup.why}): export '${name}' by name`;
		default:
			return lookup.typeOnly && !isTypeTaken(from, proof)
				? `exports '${name}' only as a type: export it there`
				: undefined;
	}
}

function describeAbsence(target: Target, brief: Brief): string {
	const name = brief.findInstalledPackage(target);
	return name === undefined
		? 'cannot be found: create it'
		: `cannot be found, since package '${name}' points to a file that is not there: build it`;
}

/** Whether a type will do: no use needs the value, or the legacy export was no more than a type either. */
function isTypeTaken(from: string, { name, judged: { reference, brief } }: Proof): boolean {
	return name.typeOnly || !name.isValueUsed || isLegacyType(from, reference, brief);
}

function isLegacyType(name: string, { module }: ModuleReference, { graph }: Brief): boolean {
	const lookup = module.file === undefined ? undefined : graph.findExport(module.file, name);
	return lookup?.kind === 'found' && lookup.typeOnly;
}
