import type { Sources } from './sources.js';
import type { Outline } from '../facts/outline.js';

import { collectLocalExports } from '../facts/local-exports.js';
import { readOutline } from '../facts/read-outline.js';
import { findDeclaringPart, findWhole } from './declaring-part.js';
import { createModuleMemory } from './module-memory.js';

type Graphs = Pick<Sources, 'graph'>;

const outlines = createModuleMemory<Outline | undefined>();

/** Returns the outline of an export of a file, or of what it keeps to itself as `#name`; each is read once a version. */
export function findOutline(file: string, name: string, graphs: Graphs): Outline | undefined {
	return outlines.recall(graphs.graph, { file, name }, () => readFrom(file, name, graphs));
}

function readFrom(file: string, name: string, { graph }: Graphs): Outline | undefined {
	const part = findDeclaringPart(file, name, graph);
	return part && readOutline(part.program, name, part.text);
}

const exportNames = createModuleMemory<string>();

/** Returns the name under which a file exports what it declares, or `#name` where it keeps that to itself. */
export function nameExport(file: string | undefined, local: string, { graph }: Graphs): string {
	return file === undefined
		? `#${local}`
		: exportNames.recall(graph, { file, name: local }, () => {
				const whole = findWhole(file, graph);
				return (whole && collectLocalExports(whole.program).get(local)?.[0]) ?? `#${local}`;
			});
}
