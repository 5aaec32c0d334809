import type { Brief } from './brief.js';

import { collectDeclarations } from './facts/find-declaration.js';
import { type ClassShape, readClassShape } from './facts/receiver-type.js';

type Graphs = Pick<Brief, 'graph' | 'lexedGraph'>;

const known = new WeakMap<readonly string[], Map<string, ClassShape | undefined>>();

/** Returns the shape of a class that a file exports; undefined for anything else. Each is read once a version. */
export function findClassShape(file: string, name: string, graphs: Graphs): ClassShape | undefined {
	// The list is the same one as long as the file is: it stands for the version.
	const version = graphs.lexedGraph.readSpecifiers(file);
	const shapes = known.get(version) ?? new Map<string, ClassShape | undefined>();
	known.set(version, shapes);
	if (!shapes.has(name)) {
		const program = graphs.graph.findProgram(file);
		const [declaration] = program === undefined ? [] : collectDeclarations(program, name);
		shapes.set(name, declaration && readClassShape(declaration));
	}
	return shapes.get(name);
}
