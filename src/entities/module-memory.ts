import type { ModuleGraph } from '../resolve/module-graph.js';

import { detach } from '../resolve/detach-text.js';

/** A declaration of a module. */
export interface Declared {
	readonly file: string;
	readonly name: string;
}

/** Remembers what declarations of modules are, each read once for each version of its file and each parser. */
export interface ModuleMemory<Value> {
	/** Returns what is known of a declaration, read by `read` where nothing is. */
	recall(graph: ModuleGraph, declared: Declared, read: () => Value): Value;
}

/** Creates an empty memory. */
export function createModuleMemory<Value>(): ModuleMemory<Value> {
	// A graph has one parser; and its list of mentions is the same one as long as the file is: it stands for the version.
	const byGraph = new WeakMap<ModuleGraph, WeakMap<readonly string[], Map<string, Value>>>();
	return {
		recall(graph, { file, name }, read) {
			const byVersion = byGraph.get(graph) ?? new WeakMap<readonly string[], Map<string, Value>>();
			const version = graph.readMentions(file);
			const values = byVersion.get(version) ?? new Map<string, Value>();
			byGraph.set(graph, byVersion.set(version, values));
			const value = values.has(name) ? (values.get(name) as Value) : read();
			// A name is a piece of its file's text, which nobody needs to keep.
			values.set(detach(name), value);
			return value;
		},
	};
}
