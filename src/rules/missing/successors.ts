import type { Brief } from '../../brief.js';
import type { Replacement } from '../../registry/contract.js';
import type { ModuleContracts } from '../../registry/module-contracts.js';
import type { Violation } from '../../rules/legacy/violation.js';
import type { MissingName } from './missing-name.js';

import { judgeReference } from '../../rules/legacy/judge-reference.js';

/**
 * Returns what the registry knows of the names that one reference misses, as a move of them; undefined where it knows
 * nothing. A legacy module's names have moved by their contract; a canonical module may be asked for a legacy name, or for
 * one that another registered module has.
 */
export function findMoves(missing: readonly MissingName[], brief: Brief): Violation | undefined {
	const [first] = missing;
	if (first === undefined) {
		return undefined;
	}
	const { reference } = first;
	const legacy = judgeReference(reference, brief, () => true);
	return legacy ?? judgeMoved(missing, reference, brief);
}

function judgeMoved(
	missing: readonly MissingName[],
	reference: Violation['reference'],
	brief: Brief,
): Violation | undefined {
	const { registered, file } = brief;
	const registrations = registered.collectRegistrations(reference.module, file.path);
	const [first] = registrations;
	const replacements = missing.flatMap(({ name }): [string, Replacement | null][] => {
		const known = registered.findReplacement(registrations, name);
		const found = known === undefined ? findElsewhere(name, reference, brief) : known;
		return found === undefined ? [] : [[name, found]];
	});
	if (first === undefined || replacements.length === 0) {
		return undefined;
	}
	const canonical = registrations.find(({ isCanonical }) => isCanonical) ?? first;
	const moves = registered.createMoves(canonical, new Map(replacements));
	return judgeReference(reference, brief.withModules(limitTo(reference, moves, brief)), () => true);
}

/** A module of the same registry that has a name of this spelling is a hint, and no proof. */
function findElsewhere(
	name: string,
	{ module }: Violation['reference'],
	{ registered, graph }: Brief,
): Replacement | undefined {
	const isHome = ({ id, file }: typeof module): boolean =>
		id !== module.id && file !== undefined && graph.findExport(file, name).kind === 'found';
	const home = name === 'default' ? undefined : registered.refs.find(other => isHome(other.module));
	return home && { module: home.ref, name, fix: 'suggest' };
}

/** Only what the reference names is asked about: a module behind it may have what this one misses. */
function limitTo(
	{ module }: Violation['reference'],
	moves: ModuleContracts,
	{ modules }: Brief,
): ModuleContracts {
	return {
		...moves,
		isLegacy: modules.isLegacy,
		collectClaims: (other, specifier, path) =>
			other.id === module.id ? moves.collectClaims(other, specifier, path) : [],
	};
}
