import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ModuleId, Origin, ResolvedModule } from '../resolve/module-id.js';
import type { Entity } from './entity.js';
import type { Sources } from './sources.js';

import { createFreshMemory } from '../resolve/fresh-value.js';

type Lookup = Pick<Sources, 'lexedGraph' | 'identify'>;

/** By target: whether what is declared there, by file and name, may be built on it. */
type Verdicts = Map<string, Map<string, boolean>>;

const known = createFreshMemory<ModuleGraph, Verdicts>();

/**
 * Whether an entity of another module may be built on the target, by what the texts mention: only then are the modules worth
 * a parse. In doubt it may.
 */
export function mayBeBuiltOn({ file, origin }: Entity, target: Entity, sources: Lookup): boolean {
	if (file === undefined || origin.module.startsWith('npm:')) {
		return false;
	}
	const verdicts = readVerdicts(target, sources.lexedGraph);
	const first = { module: origin.module, name: origin.name.replace(/^#/u, ''), file };
	const isBuilt = search(first, target.origin, { verdicts, sources });
	verdicts.set(keyOf(first), isBuilt);
	return isBuilt;
}

function readVerdicts({ origin }: Entity, graph: ModuleGraph): Map<string, boolean> {
	const byTarget = known.read(graph, () => new Map());
	const key = `${origin.module}\0${origin.name}`;
	const verdicts = byTarget.get(key) ?? new Map<string, boolean>();
	byTarget.set(key, verdicts);
	return verdicts;
}

interface Search {
	readonly verdicts: Map<string, boolean>;
	readonly sources: Lookup;
}

/** Something that a declaration may be built on. */
interface Parent {
	readonly module: ModuleId;
	/** Undefined where a module on the way cannot be read: then it may be any. */
	readonly name: string | undefined;
	/** The file that declares it. */
	readonly file: string;
}

function keyOf({ file, name }: Parent): string {
	return `${file}\0${name ?? '*'}`;
}

/** Where nothing is found, that holds for everything on the way. */
function search(first: Parent, target: Origin, { verdicts, sources }: Search): boolean {
	const seen = new Map([[keyOf(first), first]]);
	// A map that grows while it is walked is a queue.
	for (const [key, current] of seen) {
		const parents = verdicts.get(key) === false ? [] : collectParents(current, sources);
		if (verdicts.get(key) === true || parents.some(parent => isHopeful(parent, target))) {
			return true;
		}
		parents.forEach(parent => seen.set(keyOf(parent), seen.get(keyOf(parent)) ?? parent));
	}
	seen.forEach((_, key) => verdicts.set(key, false));
	return false;
}

function isHopeful({ module, name }: Parent, target: Origin): boolean {
	return module === target.module && (name === undefined || name === target.name);
}

/** What a declaration is built on, as far as it is of the project. */
function collectParents({ file, module, name = '*' }: Parent, sources: Lookup): Parent[] {
	return sources.lexedGraph
		.readParents(file, name)
		.flatMap(({ specifier, path: [parent = '*'] }) =>
			specifier === undefined
				? [{ module, name: parent, file }]
				: collectNamed(sources.identify(specifier, file), parent, sources),
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
