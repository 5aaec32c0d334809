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

/** Finds the real location of a path that need not exist, such as `<input>` or `doc.md/0_0.ts`. */
export function readRealLocation(path: string, host: Host): RealLocation {
	const absolute = absolutePath(path);
	const real = host.stat(absolute)?.isFile ? host.realpath(absolute) : undefined;
	if (real !== undefined) {
		return { file: real, directory: parentPath(real), base: parentPath(real), exists: true };
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
