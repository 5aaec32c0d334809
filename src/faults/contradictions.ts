import type { ModuleContract, Replacement } from '../registry/contract.js';
import type { Destination, ModuleMove } from '../registry/module-moves.js';
import type { Problem } from '../registry/registry-error.js';
import type { Fault } from './fault.js';
import type { MatchedContract } from './legacy-faults.js';
import type { LegacyMatch } from './legacy-matches.js';
import type { Surroundings } from './surroundings.js';

import { substituteCaptures } from '../registry/captures.js';
import { createPointer } from '../registry/json-pointer.js';
import { collectCircles } from '../registry/module-chains.js';
import { collectClashes } from '../registry/module-claims.js';
import { nameModule, pointTo } from './surroundings.js';

/**
 * Collects what only the disk shows: one module that is canonical and legacy under two spellings, contracts that clash
 * over one module, and circles of contracts.
 */
export function collectContradictions(
	contracts: readonly MatchedContract[],
	surroundings: Surroundings,
): Fault[] {
	const moves = contracts.flatMap(matched => collectMoves(matched, surroundings));
	const byPointer = new Map<string, Problem>();
	for (const problem of [...collectClashes(moves), ...collectCircles(moves)]) {
		byPointer.set(problem.pointer, byPointer.get(problem.pointer) ?? problem);
	}
	return [
		...contracts.flatMap(matched => collectSelfLegacy(matched, surroundings)),
		...[...byPointer.values()].map(({ code, pointer, message }) => ({
			kind: 'contradiction' as const,
			pointer,
			data: { code, problem: message },
			contract: contracts.find(({ place }) => pointer.startsWith(pointTo(place, [''])))?.place,
		})),
	];
}

/** A pattern may cover the canonical module, which it then leaves alone. */
function collectSelfLegacy({ place, matches }: MatchedContract, { project }: Surroundings): Fault[] {
	const { contract } = place;
	const { id } = project.resolveRef(contract.canonical);
	const isNaming = Object.keys(contract.exports ?? {}).length > 0;
	return matches
		.filter(({ ref, modules }) => !isNaming && !ref.includes('*') && modules[0]?.module.id === id)
		.map(({ ref, index }) => ({
			kind: 'contradiction',
			pointer: createPointer([place.section, place.key, 'legacy', String(index)]),
			data: {
				code: 'SSOT106',
				problem: `'${ref}' is '${contract.canonical}', and so both canonical and legacy. Remove it here, or list its legacy names in "exports".`,
			},
			contract: place,
		}));
}

/** The moves of a contract, told of the modules that are there: their names stand for their identities. */
function collectMoves({ place, matches }: MatchedContract, surroundings: Surroundings): ModuleMove[] {
	const { key: contract } = place;
	return matches.flatMap(({ index, modules }) =>
		modules.map(match => {
			const from = nameModule(match.module, surroundings.project);
			const move = { from, ...findDestinations(place.contract, match, surroundings) };
			return { contract, index, ...move, others: move.others === from ? undefined : move.others };
		}),
	);
}

function findDestinations(
	{ canonical, exports = {}, unlisted }: ModuleContract,
	{ captures }: LegacyMatch,
	{ project }: Surroundings,
): Pick<ModuleMove, 'named' | 'others'> {
	const nameOf = (ref: string): string =>
		nameModule(project.resolveRef(substituteCaptures(ref, captures)), project);
	const others = nameOf(canonical);
	const named = Object.entries(exports).map(([name, replacement]): [string, Destination] => {
		const target = readReplacement(replacement);
		return [
			name,
			target && {
				module: target.module === undefined ? others : nameOf(target.module),
				name: substituteCaptures(target.name ?? name, captures),
			},
		];
	});
	return { named: new Map(named), others: unlisted === 'keep' ? undefined : others };
}

function readReplacement(replacement: string | Replacement | null): Replacement | undefined {
	return typeof replacement === 'string' ? { name: replacement } : (replacement ?? undefined);
}
