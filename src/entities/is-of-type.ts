import type { Binding, ImportedBinding } from '../facts/binding.js';
import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ModuleId } from '../resolve/module-id.js';
import type { Entities } from './entities.js';
import type { Entity } from './entity.js';
import type { Sources } from './sources.js';

import { createFreshMemory } from '../resolve/fresh-value.js';

interface Lookup {
	readonly sources: Pick<Sources, 'graph'>;
	readonly entities: Pick<Entities, 'isSame' | 'findAncestor'>;
}

/** Whether a binding stands for the target, or for something that is built on it. */
export function isOfType(binding: Binding, target: Entity, lookup: Lookup): boolean {
	if (binding.kind === 'declared') {
		return judge(binding, target, lookup);
	}
	const verdicts = readVerdicts(binding, target, lookup.sources.graph);
	const key = binding.path.join('.');
	const isKnown = verdicts.get(key) ?? judge(binding, target, lookup);
	verdicts.set(key, isKnown);
	return isKnown;
}

function judge(binding: Binding, target: Entity, { entities }: Lookup): boolean {
	return entities.isSame(binding, target) || entities.findAncestor(binding, target) !== undefined;
}

/** By path. */
type Verdicts = Map<string, boolean>;
type ByTarget = Map<string, Map<ModuleId, Verdicts>>;

const known = createFreshMemory<ModuleGraph, ByTarget>();

/** What an import is does not depend on the file that imports it. */
function readVerdicts({ reference }: ImportedBinding, { origin }: Entity, graph: ModuleGraph): Verdicts {
	const byTarget = known.read(graph, () => new Map());
	const key = `${origin.module}\0${origin.name}`;
	const byModule = byTarget.get(key) ?? new Map<ModuleId, Verdicts>();
	const verdicts = byModule.get(reference.module.id) ?? new Map<string, boolean>();
	byTarget.set(key, byModule.set(reference.module.id, verdicts));
	return verdicts;
}
