import type { ModuleAccess } from './module-access.js';
import type { ModuleId, ResolvedModule } from './module-id.js';

/** Modules by their ids. */
export type ModuleSet = ReadonlyMap<ModuleId, ResolvedModule>;

/** A barrel of more modules is asked for each name, so that not all of them must be read. */
const maximumModules = 100;

/**
 * Collects the modules that the exports of a module may come from, itself included; rather too many than too few.
 * Undefined where there are too many to tell.
 */
export function collectPassedOn(module: ResolvedModule, access: ModuleAccess): ModuleSet | undefined {
	const known = new Map<ModuleId, ResolvedModule>([[module.id, module]]);
	// A map that grows while it is walked is a queue.
	for (const current of known.values()) {
		for (const specifier of access.sketch(current).passesOn) {
			const next = access.follow(specifier, current);
			known.set(next.id, known.get(next.id) ?? next);
		}
		if (known.size > maximumModules) {
			return undefined;
		}
	}
	return known;
}
