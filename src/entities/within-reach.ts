import type { ImportedName, ModuleReference } from '../facts/module-reference.js';
import type { ExportLookup } from '../resolve/export-lookup.js';
import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Entity } from './entity.js';
import type { Sources } from './sources.js';

import { createFreshValue, type FreshValue } from '../resolve/fresh-value.js';
import { isSameOrigin } from './entity.js';
import { mayBeBuiltOn } from './may-be-built-on.js';

/** What is asked, beside the sources. */
interface Lookup extends Pick<Sources, 'file' | 'facts' | 'lexedGraph' | 'identify'> {
	mayComeFrom(module: ResolvedModule, origins: Pick<ReadonlySet<ModuleId>, 'has'>): boolean;
}

/** Whether a file may name the target, or something of another module that is built on it; in doubt it may. */
export type IsWithinReach = (target: Entity) => boolean;

/** Creates the question for the file of the sources. */
export function createIsWithinReach(sources: Lookup): IsWithinReach {
	const { file, facts } = sources;
	return target =>
		target.origin.module === file.module.id ||
		facts.references.some(reference => mayLead(reference, target, sources));
}

const binding: ReadonlySet<string> = new Set(['import', 'require', 'dynamic', 'type', 'mock']);

function mayLead({ form, module, names }: ModuleReference, target: Entity, sources: Lookup): boolean {
	if (!binding.has(form) || module.file === undefined || module.id.startsWith('npm:')) {
		return binding.has(form) && sources.mayComeFrom(module, { has: id => id === target.origin.module });
	}
	return form === 'mock' || names.some(name => mayBringFrom(module, name, { target, sources }));
}

interface Search {
	readonly target: Entity;
	readonly sources: Lookup;
}

function mayBringFrom(module: ResolvedModule, { name, members }: ImportedName, search: Search): boolean {
	return name === '*'
		? members.some(member => member.name === undefined || mayBring(module, member.name, search))
		: mayBring(module, name, search);
}

/** By target: whether what a file exports under a name may be the target, or built on it. */
type Verdicts = Map<string, Map<string, boolean>>;

const known = new WeakMap<ModuleGraph, FreshValue<Verdicts>>();

function mayBring(module: ResolvedModule, name: string, search: Search): boolean {
	const verdicts = readVerdicts(search);
	const key = `${module.id}\0${name}`;
	const verdict = verdicts.get(key) ?? look(module, name, search);
	verdicts.set(key, verdict);
	return verdict;
}

function readVerdicts({ target: { origin }, sources: { lexedGraph } }: Search): Map<string, boolean> {
	const fresh = known.get(lexedGraph) ?? createFreshValue<Verdicts>();
	known.set(lexedGraph, fresh);
	const byTarget = fresh.read(() => new Map());
	const key = `${origin.module}\0${origin.name}`;
	const verdicts = byTarget.get(key) ?? new Map<string, boolean>();
	byTarget.set(key, verdicts);
	return verdicts;
}

function look(module: ResolvedModule, name: string, { target, sources }: Search): boolean {
	const lookup: ExportLookup =
		module.file === undefined ? { kind: 'missing' } : sources.lexedGraph.findExport(module.file, name);
	if (lookup.kind !== 'found') {
		return lookup.kind === 'unknown' || isSameOrigin({ origin: { module: module.id, name } }, target);
	}
	const { origin, places } = lookup;
	const entity = { origin, file: places.at(-1)?.module.file, path: [], typeOnly: false };
	// What is a module object itself gives anything.
	return origin.name === '*' || isSameOrigin(entity, target) || mayBeBuiltOn(entity, target, sources);
}
