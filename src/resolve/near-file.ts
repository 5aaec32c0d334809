import type { FolderLists } from './folder-lists.js';

import { extensionAliases, moduleExtensions } from './extensions.js';

/**
 * Finds the file that a path without links stands for, in the order in which an engine would try: what nearly every
 * import means is quicker to see in the list of a folder than to look up. Undefined where an engine must decide.
 */
export function findNearFile(path: string, isDirectory: boolean, folders: FolderLists): string | undefined {
	return isDirectory ? findIndex(path, folders) : (findBeside(path, folders) ?? findIndex(path, folders));
}

function findBeside(path: string, folders: FolderLists): string | undefined {
	const [, stem = path, written = ''] = /^(.*[^/])(\.[cm]?jsx?)$/u.exec(path) ?? [];
	const extensions = extensionAliases[written];
	if (extensions !== undefined) {
		return findFirst(stem, extensions, folders);
	}
	const isNamed = folders.findKind(path);
	return isNamed === undefined || isNamed === 'folder'
		? findFirst(path, moduleExtensions, folders)
		: undefined;
}

/** A folder with a manifest may name any file as its own. */
function findIndex(path: string, folders: FolderLists): string | undefined {
	const isPlain =
		folders.findKind(path) === 'folder' && folders.findKind(`${path}/package.json`) === undefined;
	return isPlain ? findFirst(`${path}/index`, moduleExtensions, folders) : undefined;
}

/** The first path that something is at, if that is an ordinary file. */
function findFirst(stem: string, extensions: readonly string[], folders: FolderLists): string | undefined {
	const extension = extensions.find(one => folders.findKind(stem + one) !== undefined);
	return extension !== undefined && folders.findKind(stem + extension) === 'file'
		? stem + extension
		: undefined;
}
