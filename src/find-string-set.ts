import type { Brief } from './brief.js';
import type { StringSet } from './facts/string-set.js';

import { collectDeclarations } from './facts/find-declaration.js';
import { readJsonMembers } from './facts/json-set.js';
import { readStringSet } from './facts/string-set.js';

type Graphs = Pick<Brief, 'graph' | 'lexedGraph'>;

const known = new WeakMap<readonly string[], Map<string, StringSet | undefined>>();

/** Returns the texts that an export of a file consists of; undefined for anything else. Each is read once a version. */
export function findStringSet(file: string, name: string, graphs: Graphs): StringSet | undefined {
	// The list is the same one as long as the file is: it stands for the version.
	const version = graphs.lexedGraph.readSpecifiers(file);
	const sets = known.get(version) ?? new Map<string, StringSet | undefined>();
	known.set(version, sets);
	if (!sets.has(name)) {
		sets.set(name, file.endsWith('.json') ? readJson(file, name, graphs) : readModule(file, name, graphs));
	}
	return sets.get(name);
}

function readJson(file: string, name: string, { graph }: Graphs): StringSet | undefined {
	const text = graph.readText(file);
	return text === undefined ? undefined : { kind: 'json', members: readJsonMembers(text, name) };
}

/** Where a type and a value share the name, the value is what has members. */
function readModule(file: string, name: string, { graph }: Graphs): StringSet | undefined {
	const program = graph.findProgram(file);
	const declarations = program === undefined ? [] : collectDeclarations(program, name);
	const sets = declarations.map(readStringSet).filter(set => set !== undefined);
	return sets.find(({ kind }) => kind !== 'union') ?? sets[0];
}
