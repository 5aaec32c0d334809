import type { EntryKind, Host } from './host.js';

/** Tells what is at a path by the lists of folders: one look at the disk for all that a folder holds. */
export interface FolderLists {
	/** What the path, with `/` separators, is itself; undefined where there is nothing, or nothing to be sure of. */
	findKind(path: string): EntryKind | undefined;
	/** Makes the next answer for each folder look whether the folder has changed. */
	forget(): void;
}

interface FolderList {
	readonly kinds: ReadonlyMap<string, EntryKind>;
	/** When the folder changed last; undefined where another change would not show in it. */
	readonly mtimeMs: number | undefined;
}

/** A disk may tell times apart no finer than this, in milliseconds. */
const coarseness = 2000;

/** Creates an empty memory of folders. */
export function createFolderLists(host: Host): FolderLists {
	const lists = new Map<string, FolderList>();
	const current = new Set<string>();
	const read = (folder: string): FolderList => {
		const known = lists.get(folder);
		if (known !== undefined && current.has(folder)) {
			return known;
		}
		const mtimeMs = host.stat(folder)?.mtimeMs ?? 0;
		const list = known?.mtimeMs === mtimeMs ? known : createList(folder, mtimeMs, host);
		lists.set(folder, list);
		current.add(folder);
		return list;
	};
	return {
		findKind(path) {
			const end = path.lastIndexOf('/');
			return read(path.slice(0, Math.max(end, 1))).kinds.get(path.slice(end + 1));
		},
		forget: () => current.clear(),
	};
}

function createList(folder: string, mtimeMs: number, host: Host): FolderList {
	const isSettled = Date.now() - mtimeMs > coarseness;
	return { kinds: host.readKinds(folder), mtimeMs: isSettled ? mtimeMs : undefined };
}
