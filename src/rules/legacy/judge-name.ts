import type { Brief } from '../../brief.js';
import type { ImportedName, ModuleReference } from '../../facts/module-reference.js';
import type { LegacyClaim } from '../../registry/legacy-index.js';
import type { Move, NameVerdict } from './violation.js';

import type { Successor } from '../../registry/successors.js';

type Claims = readonly LegacyClaim[];

/** Judges one name that `reference` takes from a module with these claims on it. */
export function judgeName(
	name: ImportedName,
	{ reference, claims, brief }: { reference: ModuleReference; claims: Claims; brief: Brief },
): NameVerdict {
	const read = name.name === '*' ? name.members.flatMap(member => member.name ?? []) : [name.name];
	const found = [...new Set(read)].map(from => ({
		from,
		successor: brief.modules.findSuccessor(claims, from),
	}));
	const isEscaping = name.name === '*' && name.members.some(member => member.name === undefined);
	return {
		name,
		moves: found.flatMap(({ from, successor }) =>
			successor.kind === 'moved'
				? [proveMove(from, successor, { reference, typeOnly: name.typeOnly, brief })]
				: [],
		),
		removed: found.filter(({ successor }) => successor.kind === 'removed').map(({ from }) => from),
		isKept: !isEscaping && found.every(({ successor }) => successor.kind === 'kept') && isNamed(name, claims),
		isEscaping,
	};
}

/** An unused namespace object of a wholly legacy module is legacy all the same. */
function isNamed({ name, members }: ImportedName, claims: Claims): boolean {
	return name !== '*' || members.length > 0 || claims.every(({ isPartial }) => isPartial);
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
