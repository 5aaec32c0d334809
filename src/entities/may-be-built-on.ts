import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ModuleId, Origin, ResolvedModule } from '../resolve/module-id.js';
import type { Entity } from './entity.js';
import type { Sources } from './sources.js';

import { createFreshValue, type FreshValue } from '../resolve/fresh-value.js';

type Lookup = Pick<Sources, 'lexedGraph' | 'identify'>;

/** By target: whether declarations of a file may be built on it. */
type Verdicts = Map<string, Map<string, boolean>>;

const known = new WeakMap<ModuleGraph, FreshValue<Verdicts>>();

/**
 * Whether an entity of another module may be built on the target, by what the texts mention: only then are the modules worth
 * a parse. What is told of a file is told of all its declarations; in doubt they may.
 */
export function mayBeBuiltOn({ file, origin }: Entity, target: Entity, sources: Lookup): boolean {
	if (file === undefined || origin.module.startsWith('npm:')) {
		return false;
	}
	if (origin.module === target.origin.module) {
		return true;
	}
	const verdicts = readVerdicts(target, sources.lexedGraph);
	const isBuilt = search(file, target.origin, { verdicts, sources });
	verdicts.set(file, isBuilt);
	return isBuilt;
}

function readVerdicts({ origin }: Entity, graph: ModuleGraph): Map<string, boolean> {
	const fresh = known.get(graph) ?? createFreshValue<Verdicts>();
	known.set(graph, fresh);
	const byTarget = fresh.read(() => new Map());
	const key = `${origin.module}\0${origin.name}`;
	const verdicts = byTarget.get(key) ?? new Map<string, boolean>();
	byTarget.set(key, verdicts);
	return verdicts;
}

interface Search {
	readonly verdicts: Map<string, boolean>;
	readonly sources: Lookup;
}

/** Where nothing is found, that holds for every file on the way. */
function search(file: string, target: Origin, { verdicts, sources }: Search): boolean {
	const seen = new Set([file]);
	// A set that grows while it is walked is a queue.
	for (const current of seen) {
		const parents = verdicts.get(current) === false ? [] : collectParents(current, sources);
		if (verdicts.get(current) === true || parents.some(parent => isHopeful(parent, target))) {
			return true;
		}
		parents.forEach(({ file: next }) => seen.add(next));
	}
	seen.forEach(each => verdicts.set(each, false));
	return false;
}

interface Parent {
	readonly module: ModuleId;
	/** Undefined where a module on the way cannot be read: then it may be any. */
	readonly name: string | undefined;
	/** The file that declares it. */
	readonly file: string;
}

function isHopeful({ module, name }: Parent, target: Origin): boolean {
	return module === target.module && (name === undefined || name === target.name);
}

/** The things of other modules that declarations of a file are built on, as far as they are of the project. */
function collectParents(file: string, sources: Lookup): Parent[] {
	return sources.lexedGraph
		.readParents(file)
		.flatMap(({ specifier, path: [name = '*'] }) =>
			collectNamed(sources.identify(specifier, file), name, sources),
		);
}

function collectNamed({ file, id }: ResolvedModule, name: string, { lexedGraph }: Lookup): Parent[] {
	if (file === undefined || id.startsWith('npm:')) {
		return [];
	}
	const lookup = lexedGraph.findExport(file, name);
	const places = lookup.kind === 'found' ? lookup.places.slice(-1) : [];
	return lookup.kind === 'unknown' || name === '*'
		? [...(lexedGraph.collectPassedOn(file)?.values() ?? [])].flatMap(module =>
				createParent(module, undefined),
			)
		: places.flatMap(({ module, name: origin }) => createParent(module, origin));
}

function createParent({ id, file }: ResolvedModule, name: string | undefined): Parent[] {
	return file === undefined || id.startsWith('npm:') ? [] : [{ module: id, name, file }];
}
