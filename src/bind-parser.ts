import type { ModuleGraph } from './resolve/module-graph.js';
import type { ModuleParser } from './facts/module-parser.js';

/** Returns the graph with a parser, for what the lexer cannot read. */
export function bindParser(graph: ModuleGraph, parse: ModuleParser | undefined): ModuleGraph {
	return {
		findExport: (file, name) => graph.findExport(file, name, parse),
		collectExportNames: file => graph.collectExportNames(file, parse),
		reaches: (from, to) => graph.reaches(from, to, parse),
		readSpecifiers: file => graph.readSpecifiers(file, parse),
		readParents: (file, name) => graph.readParents(file, name),
		findProgram: file => graph.findProgram(file, parse),
		parsePart: (text, file) => graph.parsePart(text, file, parse),
		readExcerpts: file => graph.readExcerpts(file),
		collectPassedOn: file => graph.collectPassedOn(file, parse),
		readText: file => graph.readText(file),
	};
}
