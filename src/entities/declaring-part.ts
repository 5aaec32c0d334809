import type { TSESTree } from '@typescript-eslint/utils';

import type { ModuleGraph } from '../resolve/module-graph.js';

/** A part of a module, or all of it. */
export interface ModulePart {
	readonly program: TSESTree.Program;
	/** What the program was made of. */
	readonly text: string;
}

type Graph = Pick<ModuleGraph, 'parsePart' | 'readExcerpts' | 'readText'>;

/**
 * Returns what says how a module declares an export: its imports and the one declaration, which are quicker to parse than the
 * whole, or the whole where the export is declared in another way. Undefined where the module cannot be parsed.
 */
export function findDeclaringPart(file: string, name: string, graph: Graph): ModulePart | undefined {
	const { imports = [], findDeclaration } = graph.readExcerpts(file) ?? {};
	const declaration = findDeclaration?.(name);
	const part =
		declaration === undefined
			? undefined
			: parse([...imports.map(({ text }) => text), declaration].join(';\n'), file, graph);
	return part ?? findWhole(file, graph);
}

function parse(text: string, file: string, graph: Pick<Graph, 'parsePart'>): ModulePart | undefined {
	const program = graph.parsePart(text, file);
	return program && { program, text };
}

/** Returns all of a module; undefined where it cannot be parsed. */
export function findWhole(file: string, graph: Omit<Graph, 'readExcerpts'>): ModulePart | undefined {
	const text = graph.readText(file);
	return text === undefined ? undefined : parse(text, file, graph);
}
