import type { FileFacts } from '../facts/file-facts.js';
import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ResolvedModule } from '../resolve/module-id.js';

/** The file under the linter. */
export interface SourceFile {
	/** Absolute path. */
	readonly filename: string;
	/** Path below the registry's root, with `/` separators. */
	readonly path: string;
	/** What other files mean when they import it. */
	readonly module: ResolvedModule;
}

/** What names are looked up in. */
export interface Sources {
	readonly file: SourceFile;
	readonly facts: FileFacts;
	/** The exports and imports of other modules; what the lexer cannot read, the linter's parser does. */
	readonly graph: ModuleGraph;
	/** The same without the parser, which is dear: some modules are unknown to it. */
	readonly lexedGraph: ModuleGraph;
	/** Returns what a specifier means in this file, or in another. */
	identify(specifier: string, importer?: string): ResolvedModule;
}
