import type { ModuleReference } from '../facts/module-reference.js';
import type { ModuleContracts } from '../registry/module-contracts.js';
import type { RegisteredModules } from '../registry/registered-modules.js';
import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Entities } from './entities.js';
import type { RegisteredSymbols } from './registered-symbols.js';
import type { Sources } from './sources.js';

import { createFreshMemory } from '../resolve/fresh-value.js';
import { mayPassOnLegacy } from './legacy-reach.js';

interface Lookup extends Pick<Sources, 'facts' | 'lexedGraph' | 'identify'> {
	readonly modules: ModuleContracts;
	readonly registered: RegisteredModules;
	readonly symbols: RegisteredSymbols;
	readonly entities: Entities;
}

/**
 * Returns the references of the file that may be the business of a contract: to a module that the registry names, or to
 * one that may pass something of such a module on. Rather too many than too few, and none in most files.
 */
export function collectConcernedReferences(lookup: Lookup): readonly ModuleReference[] {
	const { facts, modules } = lookup;
	const verdicts = known.read(modules, () => new Map());
	return facts.references.filter(({ module, specifier }) => {
		const isConcerned = verdicts.get(module.id) ?? isConcernedModule(module, lookup);
		verdicts.set(module.id, isConcerned);
		return isConcerned || (modules.hasSpecifierPatterns && modules.isClaimed(module, specifier));
	});
}

type Verdicts = Map<ModuleId, boolean>;

/** What is said of a module holds for every file, as long as the disk is believed to be the same. */
const known = createFreshMemory<ModuleContracts, Verdicts>();

function isConcernedModule(module: ResolvedModule, lookup: Lookup): boolean {
	const { modules, registered, entities, symbols } = lookup;
	return (
		modules.isClaimed(module, module.id) ||
		registered.isNamed(module) ||
		entities.mayComeFrom(module, symbols.homes) ||
		mayPassOnLegacy(module, lookup)
	);
}
