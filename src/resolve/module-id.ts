import { stripPath } from './extensions.js';

/**
 * Identity of a module: two references mean the same module exactly when their ids are equal.
 *
 * - an existing project file: its real absolute path, with `/` separators
 * - an existing file of an installed package: `npm:` and the path below its last `node_modules/`, so that two
 *   installed copies are one module
 * - a missing file: its absolute path without extension and trailing `/index`
 * - a package that is not installed: `npm:` and the specifier
 * - a built-in module: `node:` and its name; a URL: the URL
 */
export type ModuleId = string & { readonly brand: 'ModuleId' };

/** What a specifier means, seen from one importing file. */
export interface ResolvedModule {
	readonly id: ModuleId;
	/** Real path of the file that holds the module; undefined where there is none to read. */
	readonly file: string | undefined;
	/** Bundler query of the specifier (`?raw`), or the empty string: another artefact of the same file. */
	readonly query: string;
}

/** Identity of a symbol: the module that declares it and its export name there. */
export interface Origin {
	readonly module: ModuleId;
	readonly name: string;
}

/** The id without known extension and trailing `/index`: equal for a file and for its missing spelling. */
export function findStem(id: ModuleId): ModuleId {
	const known = stems.get(id);
	if (known !== undefined) {
		return known;
	}
	if (stems.size >= maximumStems) {
		stems.clear();
	}
	const stem = holdsPath(id) ? (stripPath(id) as ModuleId) : id;
	stems.set(id, stem);
	return stem;
}

/** Every contract is found by the stem of a module, so that each is asked for again and again. */
const stems = new Map<ModuleId, ModuleId>();
const maximumStems = 10_000;

// `npm:chart.js` is a package called so; only what lies below a package is a file.
function holdsPath(id: string): boolean {
	return id.startsWith('npm:')
		? /^npm:(?:@[^/]+\/[^/]+|[^@/][^/]*)\/./.test(id)
		: !/^[a-z][\w+.-]+:/i.test(id);
}
