import type { ModuleContract, Registry, Replacement } from './contract.js';

import { normalizeRef } from './module-ref.js';

/** Where one contract sends what a legacy module exports. */
export interface ModuleMove {
	/** Name of the contract. */
	readonly contract: string;
	/** Position in its `legacy`. */
	readonly index: number;
	/** Text of the legacy module as equal references share it. */
	readonly from: string;
	/** Where the names in `exports` go. */
	readonly named: ReadonlyMap<string, Destination>;
	/** The module that every other name goes to; undefined where those have not moved. */
	readonly others: string | undefined;
}

/** A module and a name in it; undefined stands for a name that is gone. */
export type Destination = { readonly module: string; readonly name: string } | undefined;

/** Collects what the module contracts move, one entry for each legacy module of each contract. */
export function collectModuleMoves({ modules = {} }: Registry): ModuleMove[] {
	return Object.entries(modules).flatMap(([name, contract]) => {
		const named = createDestinations(contract);
		return contract.legacy.map((ref, index) => {
			const from = normalizeRef(ref);
			return { contract: name, index, from, named, others: findOthers(contract, from) };
		});
	});
}

function createDestinations({ canonical, exports = {} }: ModuleContract): Map<string, Destination> {
	const entries = Object.entries(exports);
	return new Map(
		entries.map(([name, replacement]) => [name, findDestination({ name, canonical }, replacement)]),
	);
}

interface Moved {
	readonly name: string;
	readonly canonical: string;
}

function findDestination({ name, canonical }: Moved, replacement: string | Replacement | null): Destination {
	if (replacement === null) {
		return undefined;
	}
	const target = typeof replacement === 'string' ? { module: canonical, name: replacement } : replacement;
	return { module: normalizeRef(target.module ?? canonical), name: target.name ?? name };
}

function findOthers({ canonical, unlisted }: ModuleContract, from: string): string | undefined {
	const to = normalizeRef(canonical);
	// A contract about the canonical module itself says nothing about the names it does not list.
	return unlisted === 'keep' || to === from ? undefined : to;
}
