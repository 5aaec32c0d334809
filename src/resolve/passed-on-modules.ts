import type { ModuleAccess } from './module-access.js';
import type { ModuleId, ResolvedModule } from './module-id.js';

/** Collects the modules that the exports of a module may come from, itself included. */
export function collectPassedOn(module: ResolvedModule, access: ModuleAccess): readonly ResolvedModule[] {
	const known = new Map<ModuleId, ResolvedModule>([[module.id, module]]);
	// A map that grows while it is walked is a queue.
	for (const current of known.values()) {
		for (const specifier of collectSources(current, access)) {
			const next = access.follow(specifier, current);
			known.set(next.id, known.get(next.id) ?? next);
		}
	}
	return [...known.values()];
}

function collectSources(module: ResolvedModule, access: ModuleAccess): ReadonlySet<string> {
	const { list } = access.read(module);
	const named = [...(list?.exports.values() ?? [])].flatMap(entry =>
		entry.kind === 'reexport' ? [entry.specifier] : [],
	);
	return new Set([...named, ...(list?.stars ?? []).map(({ specifier }) => specifier)]);
}
