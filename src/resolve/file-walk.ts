import type { Host } from './host.js';

const skipped: ReadonlySet<string> = new Set(['node_modules/', '.git/']);

/** A walk through the files below a folder, each as an absolute path, in order of their names. */
export interface FileWalk extends Iterable<string> {
	/** Whether it ended before the last file, since there were too many entries to look at. */
	readonly isCut: boolean;
}

/** Creates a walk that goes into every folder but `node_modules` and `.git`, and those that `skip` names. */
export function createFileWalk(
	folder: string,
	host: Host,
	{ skip = skipped, maximumEntries = 50_000 }: WalkOptions = {},
): FileWalk {
	return new Walk(folder, { host, skip, maximumEntries });
}

/** How a walk goes. */
export interface WalkOptions {
	/** Names of folders, with a `/` at the end, that are not gone into. */
	readonly skip?: ReadonlySet<string>;
	readonly maximumEntries?: number;
}

class Walk implements FileWalk {
	readonly #folder: string;
	readonly #options: Required<WalkOptions> & { readonly host: Host };
	#seen = 0;

	constructor(folder: string, options: Required<WalkOptions> & { readonly host: Host }) {
		this.#folder = folder.replace(/\/+$/u, '');
		this.#options = options;
	}

	get isCut(): boolean {
		return this.#seen > this.#options.maximumEntries;
	}

	*[Symbol.iterator](): Generator<string, void> {
		this.#seen = 0;
		yield* this.#walk(this.#folder);
	}

	*#walk(folder: string): Generator<string, void> {
		const { host, skip, maximumEntries } = this.#options;
		for (const name of host.readFolder(folder) ?? []) {
			this.#seen += 1;
			if (this.#seen > maximumEntries) {
				return;
			}
			if (!name.endsWith('/')) {
				yield `${folder}/${name}`;
			} else if (!skip.has(name)) {
				yield* this.#walk(`${folder}/${name.slice(0, -1)}`);
			}
		}
	}
}
