import type { TSESTree } from '@typescript-eslint/utils';

import type { Sources } from './sources.js';
import type { Entity } from './entity.js';
import type { ClassShape } from '../facts/receiver-type.js';
import type { StringSet } from '../facts/string-set.js';

import { collectDeclarations } from '../facts/find-declaration.js';
import { readJsonMembers } from '../facts/json-set.js';
import { readClassShape } from '../facts/receiver-type.js';
import { readStringSet } from '../facts/string-set.js';
import { findDeclaringPart } from './declaring-part.js';
import { createModuleMemory } from './module-memory.js';

/** Answers what declarations of other modules consist of, where an outline does not say. */
export interface Shapes {
	/** Returns the texts that an entity consists of; undefined for anything else. */
	findStringSet(entity: Entity): StringSet | undefined;
	/** Returns what a class says of the events it emits; undefined for anything else, and for packages. */
	findClassShape(entity: Entity): ClassShape | undefined;
}

type Graphs = Pick<Sources, 'graph'>;

/** Creates the reader of shapes. */
export function createShapes(graphs: Graphs): Shapes {
	return {
		findStringSet: ({ origin, file }) =>
			file === undefined
				? undefined
				: stringSets.recall(graphs.graph, { file, name: origin.name }, () =>
						readSet(file, origin.name, graphs),
					),
		findClassShape: ({ origin: { module, name }, file }) =>
			file === undefined || module.startsWith('npm:')
				? undefined
				: classShapes.recall(graphs.graph, { file, name }, () => readShape(file, name, graphs)),
	};
}

const stringSets = createModuleMemory<StringSet | undefined>();
const classShapes = createModuleMemory<ClassShape | undefined>();

function readSet(file: string, name: string, { graph }: Graphs): StringSet | undefined {
	if (file.endsWith('.json')) {
		const text = graph.readText(file);
		return text === undefined ? undefined : { kind: 'json', members: readJsonMembers(text, name) };
	}
	const sets = collectDeclared(file, name, graph)
		.map(readStringSet)
		.filter(set => set !== undefined);
	// Where a type and a value share the name, the value is what has members.
	return sets.find(({ kind }) => kind !== 'union') ?? sets[0];
}

function readShape(file: string, name: string, { graph }: Graphs): ClassShape | undefined {
	const [declaration] = collectDeclared(file, name, graph);
	return declaration && readClassShape(declaration);
}

function collectDeclared(file: string, name: string, graph: Graphs['graph']): TSESTree.Node[] {
	const part = findDeclaringPart(file, name, graph);
	return part === undefined ? [] : collectDeclarations(part.program, name);
}
