import type { Entity } from './entity.js';
import type { Named } from '../registry/contract-list.js';
import type { ContractBase } from '../registry/contract.js';
import type { ReservedName, ReservedNames } from '../registry/reserved-names.js';
import type { Target } from '../registry/successors.js';
import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ModuleId, Origin, ResolvedModule } from '../resolve/module-id.js';

import { isInForce } from '../registry/contract-list.js';
import { createFreshMemory, type FreshMemory } from '../resolve/fresh-value.js';

/** Something that the registry reserves a name for, found where it is declared. */
export interface RegisteredSymbol {
	/** The name to import. */
	readonly name: string;
	/** The module to import it from. */
	readonly target: Target;
	/** What it is. */
	readonly entity: Entity;
	/** Whether a contract calls it the class. */
	readonly isClass: boolean;
	/** Every contract that speaks of it; the first one speaks in messages. */
	readonly contracts: readonly [Named<ContractBase>, ...Named<ContractBase>[]];
	/** The modules it passes through from the canonical one to its declaration, and its owners. */
	readonly homes: ReadonlySet<ModuleId>;
}

/** What the registry reserves, by name and by identity. What a canonical module does not export is left out. */
export interface RegisteredSymbols {
	readonly all: readonly RegisteredSymbol[];
	/** The modules where one of them is at home. */
	readonly homes: ReadonlySet<ModuleId>;
	/** The names that are reserved for one thing. */
	readonly names: readonly string[];
	/** Returns what a name is reserved for; undefined where nothing is, or more than one thing. */
	findNamed(name: string): RegisteredSymbol | undefined;
	/** Returns the symbol that an entity is; undefined for any other, and for a member of one. */
	findEntity(entity: Pick<Entity, 'origin' | 'path'>): RegisteredSymbol | undefined;
	/** Whether the registry names the module as a place to import from, or as an owner. */
	isCanonical(module: ResolvedModule): boolean;
	/** Whether every contract of the symbol binds the file with this path below root. */
	isInForce(symbol: RegisteredSymbol, path: string): boolean;
}

const known = new WeakMap<ReservedNames, FreshMemory<ModuleGraph, RegisteredSymbols>>();

/** Finds what the reserved names stand for, once for each period of freshness. */
export function readRegisteredSymbols(reserved: ReservedNames, graph: ModuleGraph): RegisteredSymbols {
	const symbols = known.get(reserved) ?? createFreshMemory<ModuleGraph, RegisteredSymbols>();
	known.set(reserved, symbols);
	return symbols.read(graph, () => createSymbols(reserved.collect(), graph));
}

function createSymbols(reserved: readonly ReservedName[], graph: ModuleGraph): RegisteredSymbols {
	const found = reserved.flatMap(name => {
		const symbol = findSymbol(name, graph);
		return symbol === undefined ? [] : [{ reserved: name, symbol }];
	});
	const byOrigin = new Map<string, RegisteredSymbol>();
	for (const { symbol } of found) {
		const key = keyOf(symbol.entity.origin);
		byOrigin.set(key, join(byOrigin.get(key), symbol));
	}
	const canonical = new Set(reserved.flatMap(({ homes }) => homes.map(({ id }) => id)));
	const byName = indexByName(found, byOrigin);
	return {
		all: [...byOrigin.values()],
		homes: new Set([...byOrigin.values()].flatMap(({ homes }) => [...homes])),
		names: [...byName].flatMap(([name, symbol]) => (symbol === null ? [] : [name])),
		findNamed: name => byName.get(name) ?? undefined,
		findEntity: ({ origin, path }) => (path.length === 0 ? byOrigin.get(keyOf(origin)) : undefined),
		isCanonical: ({ id }) => canonical.has(id),
		isInForce: ({ contracts }, path) => contracts.every(named => isInForce(named, path)),
	};
}

/** A promise about an export that is not there promises nothing yet; that of a module that cannot be read is believed. */
function findSymbol(reserved: ReservedName, graph: ModuleGraph): RegisteredSymbol | undefined {
	const { name, target, role, homes } = reserved;
	const { module } = target;
	const lookup = module.file === undefined ? undefined : graph.findExport(module.file, name);
	if (lookup === undefined || lookup.kind === 'missing') {
		return undefined;
	}
	const places = lookup.kind === 'found' ? lookup.places : [{ module, name }];
	return {
		name,
		target,
		entity: {
			origin: lookup.kind === 'found' ? lookup.origin : { module: module.id, name },
			file: places.at(-1)?.module.file,
			path: [],
			typeOnly: lookup.kind === 'found' && lookup.typeOnly,
		},
		isClass: role === 'class',
		contracts: [reserved],
		homes: new Set([...homes, ...places.map(place => place.module)].map(({ id }) => id)),
	};
}

/** Contracts that speak of one thing: of several modules to take it from, the last one stated is a `modules` contract's. */
function join(first: RegisteredSymbol | undefined, second: RegisteredSymbol): RegisteredSymbol {
	return first === undefined
		? second
		: {
				...first,
				name: second.name,
				target: second.target,
				isClass: first.isClass || second.isClass,
				contracts: [...first.contracts, ...second.contracts],
				homes: new Set([...first.homes, ...second.homes]),
			};
}

/** A name that the registry itself gives to two things tells nothing: null. */
function indexByName(
	found: readonly { readonly reserved: ReservedName; readonly symbol: RegisteredSymbol }[],
	byOrigin: ReadonlyMap<string, RegisteredSymbol>,
): Map<string, RegisteredSymbol | null> {
	const byName = new Map<string, RegisteredSymbol | null>();
	for (const { reserved, symbol } of found) {
		const joined = byOrigin.get(keyOf(symbol.entity.origin)) ?? symbol;
		const isOther = byName.has(reserved.name) && byName.get(reserved.name) !== joined;
		byName.set(reserved.name, isOther ? null : joined);
	}
	byName.delete('default');
	return byName;
}

function keyOf({ module, name }: Origin): string {
	return `${module}\0${name}`;
}
