import type { ResolvedModule } from '../resolve/module-id.js';
import type { ContractPlace } from './contract-refs.js';
import type { ModuleContract, Registry, Replacement } from './contract.js';
import type { ModuleContracts } from './module-contracts.js';
import type { Project } from './project.js';

import { findStem } from '../resolve/module-id.js';
import { collectContractRefs, hasCapture } from './contract-refs.js';
import { isInForce } from './contract-list.js';
import { createModuleContracts } from './module-contracts.js';
import { createRefIndex } from './ref-index.js';

/** A contract that names a module outright. */
export interface Registration {
	readonly place: ContractPlace;
	/** How the contract spells the module. */
	readonly ref: string;
	/** Whether it is the canonical module of a module contract. */
	readonly isCanonical: boolean;
}

/** The modules that the registry names, and what it knows of names that they do not have. */
export interface RegisteredModules {
	/** Returns the contracts that name the module and are in force for a file with this path below root. */
	collectRegistrations(module: ResolvedModule, path: string): readonly Registration[];
	/** Whether a contract may name the module, in force or not. */
	isNamed(module: ResolvedModule): boolean;
	/** Returns the modules to import from that the registry names, as it spells them. */
	readonly refs: readonly { readonly ref: string; readonly module: ResolvedModule }[];
	/** Returns contracts by which names have moved out of the module, or within it. */
	createMoves(registration: Registration, names: ReadonlyMap<string, Replacement | null>): ModuleContracts;
	/** Returns what a contract says of a legacy name that is asked of its canonical module; undefined where nothing. */
	findReplacement(registrations: readonly Registration[], name: string): Replacement | null | undefined;
}

/** Indexes every module that a contract names outright, so that a look-up does not depend on their number. */
export function createRegisteredModules(registry: Registry, project: Project): RegisteredModules {
	const registrations = collectRegistrations(registry);
	const index = createRefIndex(
		registrations.map(registration => ({ ref: registration.ref, value: registration })),
		project,
	);
	return {
		collectRegistrations: (module, path) =>
			index
				.collect(module)
				.filter(({ ref, place }) => project.resolveRef(ref).id === module.id && isInForce(place, path)),
		isNamed: module => index.collect(module).length > 0,
		get refs() {
			return collectFirst(registrations, project);
		},
		createMoves: (registration, names) => createMoves(registration, names, project),
		findReplacement: (registrations, name) =>
			registrations
				.map(registration => readReplacement(registration, name))
				.find(found => found !== undefined),
	};
}

function collectRegistrations(registry: Registry): Registration[] {
	return collectContractRefs(registry).map(({ place, path, ref }) => ({
		place,
		ref,
		isCanonical: place.section === 'modules' && path[0] === 'canonical',
	}));
}

/** The first reference to each module, or to one of its stem. */
function collectFirst(registrations: readonly Registration[], project: Project): RegisteredModules['refs'] {
	const refs = [...new Set(registrations.map(({ ref }) => ref))];
	const found = refs.map(ref => ({ ref, module: project.resolveRef(ref) }));
	const byStem = new Map(found.toReversed().map(one => [findStem(one.module.id), one]));
	return found.filter(one => byStem.get(findStem(one.module.id)) === one);
}

function createMoves(
	{ place, ref, isCanonical }: Registration,
	names: ReadonlyMap<string, Replacement | null>,
	project: Project,
): ModuleContracts {
	const style: Partial<ModuleContract> = isCanonical ? place.contract : {};
	const { specifier = 'auto', locals = 'alias', mocks = 'suggest' } = style;
	const exports = Object.fromEntries(names);
	const move: ModuleContract = {
		canonical: ref,
		legacy: [ref],
		exports,
		unlisted: 'keep',
		specifier,
		locals,
		mocks,
	};
	return createModuleContracts({ [place.key]: move }, project);
}

/** A name that kept its place says nothing of where it is, if it is not there. */
function readReplacement(registration: Registration, name: string): Replacement | null | undefined {
	const entry = findEntry(registration, name);
	const target = typeof entry === 'string' ? { name: entry } : entry;
	return target == null || isPlain(target, name, registration.ref) ? target : undefined;
}

function findEntry(
	{ place, isCanonical }: Registration,
	name: string,
): string | Replacement | null | undefined {
	const { exports = {} }: Partial<ModuleContract> = isCanonical ? place.contract : {};
	return Object.hasOwn(exports, name) ? exports[name] : undefined;
}

/** Whether a replacement names another export, and one that does not depend on what a pattern captures. */
function isPlain({ module, name: to }: Replacement, name: string, ref: string): boolean {
	const isSame = (to ?? name) === name && (module ?? ref) === ref;
	return !isSame && !hasCapture(`${module ?? ''} ${to ?? ''}`);
}
