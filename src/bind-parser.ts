import type { ModuleGraph } from './resolve/module-graph.js';
import type { ModuleParser } from './facts/module-parser.js';

const known = new WeakMap<ModuleGraph, WeakMap<object, ModuleGraph>>();

/** Stands for a linter that names no parser. */
const none = {};

/** Returns the graph with a parser, for what the lexer cannot read; the same one each time. */
export function bindParser(graph: ModuleGraph, parse: ModuleParser | undefined): ModuleGraph {
	const byParser = known.get(graph) ?? new WeakMap<object, ModuleGraph>();
	const bound = byParser.get(parse ?? none) ?? createBound(graph, parse);
	known.set(graph, byParser.set(parse ?? none, bound));
	return bound;
}

function createBound(graph: ModuleGraph, parse: ModuleParser | undefined): ModuleGraph {
	return {
		findExport: (file, name) => graph.findExport(file, name, parse),
		collectExportNames: file => graph.collectExportNames(file, parse),
		reaches: (from, to) => graph.reaches(from, to, parse),
		readSpecifiers: file => graph.readSpecifiers(file, parse),
		readParents: (file, name) => graph.readParents(file, name),
		parsePart: (text, file) => graph.parsePart(text, file, parse),
		readExcerpts: file => graph.readExcerpts(file),
		collectPassedOn: file => graph.collectPassedOn(file),
		readMentions: file => graph.readMentions(file),
		leadsTo: (module, quest, lead) => graph.leadsTo(module, quest, lead),
		readText: file => graph.readText(file),
	};
}
