import type { Registry, Replacement } from './contract.js';

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

const known = new WeakMap<Registry, readonly ModuleMove[]>();

/** Collects what the module contracts move, one entry for each legacy module of each contract. */
export function collectModuleMoves(registry: Registry): readonly ModuleMove[] {
	const moves = known.get(registry) ?? readModuleMoves(registry);
	known.set(registry, moves);
	return moves;
}

function readModuleMoves({ modules = {} }: Registry): ModuleMove[] {
	return Object.entries(modules).flatMap(([contract, { canonical, legacy, exports = {}, unlisted }]) => {
		const to = normalizeRef(canonical);
		const named = new Map(
			Object.entries(exports).map(([name, entry]) => [name, findDestination({ name, to }, entry)]),
		);
		return legacy.map((ref, index) => {
			const from = normalizeRef(ref);
			// A contract about the canonical module itself says nothing about the names it does not list.
			const others = unlisted === 'keep' || to === from ? undefined : to;
			return { contract, index, from, named, others };
		});
	});
}

interface Moved {
	readonly name: string;
	/** The canonical module. */
	readonly to: string;
}

function findDestination({ name, to }: Moved, replacement: string | Replacement | null): Destination {
	if (replacement === null) {
		return undefined;
	}
	if (typeof replacement === 'string') {
		return { module: to, name: replacement };
	}
	return {
		module: replacement.module === undefined ? to : normalizeRef(replacement.module),
		name: replacement.name ?? name,
	};
}
