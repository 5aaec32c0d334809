import type { FolderLists } from './folder-lists.js';
import type { Host } from './host.js';

import { absolutePath, joinPath, parentPath } from './slash-path.js';

/** Where a file lies once symbolic links are followed. */
export interface RealLocation {
	/** Real path of the file; for a missing one, the real path of its deepest existing folder and the rest. */
	readonly file: string;
	/** Real path of the deepest existing folder that holds it. */
	readonly directory: string;
	/** Where its relative specifiers start: its folder, or that of the real file which a virtual one is a part of. */
	readonly base: string;
	/** Whether the file itself exists. */
	readonly exists: boolean;
}

/** Finds where files really lie. */
export interface Locator {
	/** The real location of a path that need not exist, such as `<input>` or `doc.md/0_0.ts`. */
	find(path: string): RealLocation;
	/** Forgets what was found. */
	forget(): void;
}

/** A locator that remembers each path until it is told to forget. */
export function createLocator(host: Host, folders: FolderLists): Locator {
	const known = new Map<string, RealLocation>();
	const realFolders = new Map<string, string | undefined>();
	const findFolder = (folder: string): string | undefined => {
		const real = realFolders.has(folder) ? realFolders.get(folder) : host.realpath(folder);
		realFolders.set(folder, real);
		return real;
	};
	return {
		find(path) {
			const location = known.get(path) ?? readRealLocation(path, { host, folders, findFolder });
			known.set(path, location);
			return location;
		},
		forget() {
			known.clear();
			realFolders.clear();
		},
	};
}

interface Disk {
	readonly host: Host;
	readonly folders: FolderLists;
	/** The real path of a folder. */
	findFolder(folder: string): string | undefined;
}

function readRealLocation(path: string, disk: Disk): RealLocation {
	const { host } = disk;
	const absolute = absolutePath(path);
	const real = findRealFile(absolute, disk);
	if (real !== undefined) {
		return real;
	}
	const ancestor = readAncestor(absolute, host);
	const directory = host.realpath(ancestor) ?? ancestor;
	const file = joinPath(directory, absolute.slice(ancestor.length));
	return {
		file,
		directory,
		// Few ask, and the answer takes a look at every folder above.
		get base() {
			return isVirtual(absolute, host) ? directory : parentPath(file);
		},
		exists: false,
	};
}

/** The files of a folder share what leads to it, unless they are links themselves. */
function findRealFile(path: string, { host, folders, findFolder }: Disk): RealLocation | undefined {
	if (folders.findKind(path) !== 'file') {
		const file = host.stat(path)?.isFile ? host.realpath(path) : undefined;
		return file === undefined ? undefined : createLocation(file, parentPath(file));
	}
	const parent = parentPath(path);
	const folder = findFolder(parent);
	if (folder === undefined) {
		return undefined;
	}
	return createLocation(folder === parent ? path : joinPath(folder, path.slice(parent.length)), folder);
}

function createLocation(file: string, folder: string): RealLocation {
	return { file, directory: folder, base: folder, exists: true };
}

function readAncestor(path: string, host: Host): string {
	let directory = parentPath(path);
	while (!host.stat(directory)?.isDirectory && parentPath(directory) !== directory) {
		directory = parentPath(directory);
	}
	return directory;
}

/** Whether a file stands where the path has a folder: then the path names a fragment of that file. */
function isVirtual(path: string, host: Host): boolean {
	const parent = parentPath(path);
	return parent !== path && (host.stat(parent)?.isFile === true || isVirtual(parent, host));
}
