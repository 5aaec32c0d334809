import type { Sources } from './sources.js';
import type { Entity } from './entity.js';
import type { ClassShape } from '../facts/receiver-type.js';
import type { StringSet } from '../facts/string-set.js';

import { collectDeclarations } from '../facts/find-declaration.js';
import { readJsonMembers } from '../facts/json-set.js';
import { readClassShape } from '../facts/receiver-type.js';
import { readStringSet } from '../facts/string-set.js';

/** Answers what declarations of other modules consist of, where an outline does not say. */
export interface Shapes {
	/** Returns the texts that an entity consists of; undefined for anything else. */
	findStringSet(entity: Entity): StringSet | undefined;
	/** Returns what a class says of the events it emits; undefined for anything else, and for packages. */
	findClassShape(entity: Entity): ClassShape | undefined;
}

type Graphs = Pick<Sources, 'graph' | 'lexedGraph'>;

/** Creates the reader of shapes. */
export function createShapes(graphs: Graphs): Shapes {
	return {
		findStringSet: ({ origin, file }) =>
			file === undefined
				? undefined
				: recall(stringSets, { ...graphs, file, name: origin.name }, () =>
						readSet(file, origin.name, graphs),
					),
		findClassShape: ({ origin: { module, name }, file }) =>
			file === undefined || module.startsWith('npm:')
				? undefined
				: recall(classShapes, { ...graphs, file, name }, () => readShape(file, name, graphs)),
	};
}

type Cache<Shape> = WeakMap<readonly string[], Map<string, Shape | undefined>>;

const stringSets: Cache<StringSet> = new WeakMap();
const classShapes: Cache<ClassShape> = new WeakMap();

/** Reads each once a version: the list is the same one as long as the file is, and stands for the version. */
function recall<Shape>(
	cache: Cache<Shape>,
	{ file, name, lexedGraph }: { file: string; name: string } & Pick<Graphs, 'lexedGraph'>,
	read: () => Shape | undefined,
): Shape | undefined {
	const version = lexedGraph.readSpecifiers(file);
	const shapes = cache.get(version) ?? new Map<string, Shape | undefined>();
	cache.set(version, shapes);
	if (!shapes.has(name)) {
		shapes.set(name, read());
	}
	return shapes.get(name);
}

function readSet(file: string, name: string, { graph }: Graphs): StringSet | undefined {
	if (file.endsWith('.json')) {
		const text = graph.readText(file);
		return text === undefined ? undefined : { kind: 'json', members: readJsonMembers(text, name) };
	}
	const program = graph.findProgram(file);
	const declarations = program === undefined ? [] : collectDeclarations(program, name);
	const sets = declarations.map(readStringSet).filter(set => set !== undefined);
	// Where a type and a value share the name, the value is what has members.
	return sets.find(({ kind }) => kind !== 'union') ?? sets[0];
}

function readShape(file: string, name: string, { graph }: Graphs): ClassShape | undefined {
	const program = graph.findProgram(file);
	const [declaration] = program === undefined ? [] : collectDeclarations(program, name);
	return declaration && readClassShape(declaration);
}
