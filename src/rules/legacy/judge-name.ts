import type { Brief } from '../../brief.js';
import type { ImportedName, ModuleReference } from '../../facts/module-reference.js';
import type { Successor } from '../../registry/successors.js';
import type { Case } from './trace-name.js';
import type { Move, NameVerdict } from './violation.js';

import { traceName } from './trace-name.js';

/** Judges one name that the reference takes from its module. */
export function judgeName(name: ImportedName, judged: Case): NameVerdict {
	const read = name.name === '*' ? name.members.flatMap(member => member.name ?? []) : [name.name];
	const found = [...new Set(read)].map(from => ({ from, ...traceName(from, judged) }));
	const isEscaping = name.name === '*' && name.members.some(member => member.name === undefined);
	const legacy = found.flatMap(({ successor, via }) =>
		successor.kind === 'kept' ? [] : [{ ...successor, via }],
	);
	return {
		name,
		moves: found.flatMap(({ from, successor }) =>
			successor.kind === 'moved'
				? [
						proveMove(from, successor, {
							reference: judged.reference,
							typeOnly: name.typeOnly || !name.isValueUsed,
							brief: judged.brief,
						}),
					]
				: [],
		),
		removed: found.filter(({ successor }) => successor.kind === 'removed').map(({ from }) => from),
		claim: legacy[0]?.claim,
		via: legacy.find(({ via }) => via.length > 0)?.via ?? [],
		isDeclared: found.some(trace => trace.isDeclared && trace.successor.kind !== 'kept'),
		isKept: legacy.length === 0 && !isTakenWhole(name, isEscaping, judged),
		isEscaping,
	};
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

function proveMove(
	from: string,
	successor: Extract<Successor, { kind: 'moved' }>,
	{ reference, typeOnly, brief }: { reference: ModuleReference; typeOnly: boolean; brief: Brief },
): Move {
	const specifier = brief.spell(successor.target, reference.specifier);
	const fault = findFault(from, successor, { reference, typeOnly, brief });
	return { ...successor, from, specifier, fault };
}

function findFault(
	from: string,
	{ target, name }: Extract<Successor, { kind: 'moved' }>,
	{ reference, typeOnly, brief }: { reference: ModuleReference; typeOnly: boolean; brief: Brief },
): string | undefined {
	if (target.module.file === undefined) {
		return 'cannot be found';
	}
	const lookup = brief.graph.findExport(target.module.file, name);
	if (lookup.kind !== 'found') {
		return lookup.kind === 'missing' ? `does not export '${name}'` : `has exports that cannot be read`;
	}
	const isTypeLost = lookup.typeOnly && !typeOnly && !isLegacyType(from, reference, brief);
	return isTypeLost ? `exports '${name}' only as a type` : undefined;
}

function isLegacyType(name: string, { module }: ModuleReference, { graph }: Brief): boolean {
	const lookup = module.file === undefined ? undefined : graph.findExport(module.file, name);
	return lookup?.kind === 'found' && lookup.typeOnly;
}
