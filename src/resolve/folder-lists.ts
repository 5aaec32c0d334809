import type { EntryKind, Host } from './host.js';

import { createVersioned } from './versioned.js';

/** Tells what is at a path by the lists of folders: one look at the disk for all that a folder holds. */
export interface FolderLists {
	/** What the path, with `/` separators, is itself; undefined where there is nothing, or nothing to be sure of. */
	findKind(path: string): EntryKind | undefined;
	/** Makes the next answer for each folder look whether the folder has changed. */
	forget(): void;
}

/** Creates an empty memory of folders. */
export function createFolderLists(host: Host): FolderLists {
	const readKinds = createVersioned(host, path => host.readKinds(path));
	const current = new Map<string, ReadonlyMap<string, EntryKind>>();
	const read = (folder: string): ReadonlyMap<string, EntryKind> => {
		const kinds = current.get(folder) ?? readKinds(folder);
		current.set(folder, kinds);
		return kinds;
	};
	return {
		findKind(path) {
			const end = path.lastIndexOf('/');
			return read(path.slice(0, Math.max(end, 1))).get(path.slice(end + 1));
		},
		forget: () => current.clear(),
	};
}
