import type { Registry } from './contract.js';
import type { ModuleMove } from './module-moves.js';
import type { Problem } from './registry-error.js';

import { createPointer } from './json-pointer.js';
import { groupBy } from './group-by.js';
import { collectModuleMoves } from './module-moves.js';
import { sanitizeText } from './sanitize-text.js';

/** A module and a name in it; without a name, all the names that no contract lists. */
interface Stop {
	readonly module: string;
	readonly name: string | undefined;
}

type Moves = ReadonlyMap<string, readonly ModuleMove[]>;

/** Collects the chains of contracts that lead back to where they start. */
export function collectCircularChains(registry: Registry): Problem[] {
	return collectCircles(collectModuleMoves(registry));
}

/** Collects the moves that lead back to where they start. */
export function collectCircles(moves: readonly ModuleMove[]): Problem[] {
	const byModule = groupBy(moves, ({ from }) => from);
	if (!moves.some(move => leadsOn(move, byModule))) {
		return [];
	}
	const seen = new Set<string>();
	const cycles = moves.flatMap(collectStarts).map(start => findCycle(start, byModule, seen));
	// One circle of modules is one problem, however many names go round in it.
	const circles = new Map(cycles.toReversed().map(cycle => [nameCircle(cycle), cycle]));
	circles.delete('');
	return [...circles.values()].toReversed().map(cycle => createProblem(cycle, byModule));
}

/** Whether something moves to a module that things move out of: without that there is no chain at all. */
function leadsOn({ named, others }: ModuleMove, moves: Moves): boolean {
	return (
		(others !== undefined && moves.has(others)) ||
		[...named.values()].some(destination => destination !== undefined && moves.has(destination.module))
	);
}

function nameCircle(cycle: readonly Stop[]): string {
	return [...new Set(cycle.map(({ module }) => module))].toSorted().join('\n');
}

function collectStarts({ from, named, others }: ModuleMove): Stop[] {
	const names = [...(others === undefined ? [] : [undefined]), ...named.keys()];
	return names.map(name => ({ module: from, name }));
}

function findCycle(start: Stop, moves: Moves, seen: Set<string>): readonly Stop[] {
	const path = new Map<string, Stop>();
	for (let stop: Stop | undefined = start; stop !== undefined; stop = findNext(stop, moves)) {
		const key = `${stop.module}\n${stop.name ?? ''}`;
		if (path.has(key)) {
			const keys = [...path.keys()];
			return [...path.values()].slice(keys.indexOf(key));
		}
		if (seen.has(key)) {
			return [];
		}
		seen.add(key);
		path.set(key, stop);
	}
	return [];
}

function findNext({ module, name }: Stop, moves: Moves): Stop | undefined {
	const claims = moves.get(module) ?? [];
	const naming = name === undefined ? undefined : claims.find(({ named }) => named.has(name));
	if (naming !== undefined && name !== undefined) {
		return naming.named.get(name);
	}
	const others = claims.find(claim => claim.others !== undefined)?.others;
	return others === undefined ? undefined : { module: others, name };
}

function createProblem(cycle: readonly Stop[], moves: Moves): Problem {
	const [first] = moves.get(cycle[0]?.module ?? '') ?? [];
	const chain = [...cycle, ...cycle.slice(0, 1)].map(({ module, name }) =>
		name === undefined ? module : `${module}#${name}`,
	);
	return {
		code: 'SSOT108',
		pointer: createPointer(['modules', first?.contract ?? '', 'canonical']),
		message: `canonical chain is circular: ${sanitizeText(chain.join(' -> '))}. Let one of them be the last.`,
	};
}
