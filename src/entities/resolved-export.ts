import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Entity } from './entity.js';

import { createFreshMemory } from '../resolve/fresh-value.js';

/** By module and name. */
type Exports = WeakMap<ResolvedModule, Map<string, Entity>>;

const known = createFreshMemory<ModuleGraph, Exports>();

/** Returns what an export is, found by `find` once for all files: what the registry names is asked for by each of them. */
export function recallExport(
	graph: ModuleGraph,
	{ module, name }: { readonly module: ResolvedModule; readonly name: string },
	find: () => Entity,
): Entity {
	const exports = known.read(graph, () => new WeakMap());
	const names = exports.get(module) ?? new Map<string, Entity>();
	const entity = names.get(name) ?? find();
	exports.set(module, names.set(name, entity));
	return entity;
}
