import type { ModuleContract } from '../registry/contract.js';
import type { ContractPlace } from '../registry/contract-refs.js';
import type { Fault } from './fault.js';
import type { LegacyMatches } from './legacy-matches.js';
import type { Surroundings } from './surroundings.js';

import { substituteCaptures } from '../registry/captures.js';
import { hasCapture } from '../registry/contract-refs.js';
import { findModuleFault } from './module-faults.js';
import { pointTo } from './surroundings.js';

/** A module contract with what is there of its legacy modules. */
export interface MatchedContract {
	readonly place: ContractPlace & { readonly contract: ModuleContract };
	readonly matches: readonly LegacyMatches[];
}

/** Collects the entries of `legacy` that match nothing, and the matches that have no canonical module. */
export function collectLegacyFaults(matched: MatchedContract, surroundings: Surroundings): Fault[] {
	const { place, matches } = matched;
	return [
		...(place.contract.stage === 'removed' ? [] : collectEmptyEntries(place, matches)),
		...collectMissingTargets(matched, surroundings),
	];
}

function collectEmptyEntries(place: ContractPlace, matches: readonly LegacyMatches[]): Fault[] {
	const { key } = place;
	const empty = matches.filter(({ isEmpty }) => isEmpty);
	if (empty.length === matches.length) {
		const ref = empty.map(entry => `'${entry.ref}'`).join(', ');
		return [
			{ kind: 'finishedMigration', pointer: pointTo(place, ['legacy']), data: { ref, key }, contract: place },
		];
	}
	return empty.map(({ ref, index }) => ({
		kind: 'unmatchedLegacy',
		pointer: pointTo(place, ['legacy', String(index)]),
		data: { ref },
		contract: place,
	}));
}

/** Where the canonical module depends on what a pattern captures, each match needs one of its own. */
function collectMissingTargets({ place, matches }: MatchedContract, surroundings: Surroundings): Fault[] {
	const { contract } = place;
	const captured = hasCapture(contract.canonical) ? matches.flatMap(({ modules }) => modules) : [];
	return captured
		.map(match => substituteCaptures(contract.canonical, match.captures))
		.filter((ref, index, refs) => refs.indexOf(ref) === index)
		.flatMap(ref => {
			const words = findModuleFault(surroundings.project.resolveRef(ref), surroundings);
			const pointer = pointTo(place, ['canonical']);
			return words === undefined
				? []
				: [{ ...words, pointer, data: { ref, ...words.data }, contract: place }];
		});
}
