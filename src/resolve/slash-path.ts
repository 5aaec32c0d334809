import path from 'node:path';

/** The path with `/` separators, whatever the platform writes. */
export function toSlash(text: string): string {
	return text.replaceAll('\\', '/');
}

/** Joins and normalises path segments, with `/` separators. */
export function joinPath(...segments: readonly string[]): string {
	return toSlash(path.join(...segments));
}

/** The directory that holds the path; the path itself at the top of the disk. */
export function parentPath(text: string): string {
	return toSlash(path.dirname(text));
}

/** A directory and those above it, the nearest first. */
export function collectFolders(directory: string): string[] {
	const folders = [directory];
	for (let parent = parentPath(directory); parent !== folders.at(-1); parent = parentPath(parent)) {
		folders.push(parent);
	}
	return folders;
}

/** The absolute form of a path, with `/` separators. */
export function absolutePath(text: string): string {
	return toSlash(path.resolve(text));
}

/** Whether a specifier is written from the importing file: `.`, `..`, `./x` or `../x`. */
export function isRelativeSpecifier(specifier: string): boolean {
	return /^\.{1,2}(?:\/|$)/.test(specifier);
}

/** Whether a specifier is an absolute path on this platform. */
export function isAbsoluteSpecifier(specifier: string): boolean {
	return path.isAbsolute(specifier);
}
