import { diskHost } from './host.js';
import { parseRecord } from './package-manifest.js';
import { parentPath } from './slash-path.js';
import { doubt } from './witnesses.js';

/*
 * The binary reads the disk where nobody sees it. What its answers depend on is looked at here once more, so that it is
 * witnessed.
 */

/** Witnesses what a path means: what is beside it, what it holds, and what was found. */
export function witnessFile(path: string, found: string | undefined): void {
	diskHost.stat(parentPath(path));
	const isFolder = diskHost.stat(path)?.isDirectory === true;
	const isPackage = isFolder && diskHost.stat(`${path}/package.json`) !== undefined;
	if (found !== undefined) {
		witnessFound(found);
	} else if (isPackage) {
		// Its manifest names a file that may be anywhere.
		doubt();
	}
}

/** Witnesses what a package, `#import` or self reference means in a folder: every place where a package could be. */
export function witnessPackage(specifier: string, directory: string, found: string | undefined): void {
	const name = /^(?:@[^/]+\/)?[^/]*/u.exec(specifier)?.[0] ?? specifier;
	const isInstalled = collectFolders(directory)
		.map(folder => witnessIn(folder, name, specifier))
		.some(Boolean);
	if (found !== undefined) {
		witnessFound(found);
	} else if (isInstalled || specifier.startsWith('#') || name === findOwnName(directory)) {
		// A package that is there gives out a file that is not.
		doubt();
	}
}

function witnessFound(file: string): void {
	diskHost.stat(parentPath(file));
	diskHost.stat(file);
}

/** Returns whether the package is in the folder. */
function witnessIn(folder: string, name: string, specifier: string): boolean {
	diskHost.stat(`${folder}/package.json`);
	const packages = `${folder}/node_modules`;
	if (diskHost.stat(packages) === undefined || diskHost.stat(`${packages}/${name}`) === undefined) {
		return false;
	}
	new Set([name, specifier]).forEach(inner => diskHost.stat(`${packages}/${inner}/package.json`));
	return true;
}

function findOwnName(directory: string): unknown {
	const manifest = collectFolders(directory)
		.map(folder => `${folder}/package.json`)
		.find(path => diskHost.stat(path) !== undefined);
	return manifest && parseRecord(diskHost.readFile(manifest) ?? '').name;
}

/** A folder and those above it. */
function collectFolders(directory: string): string[] {
	const folders = [directory];
	for (let parent = parentPath(directory); parent !== folders.at(-1); parent = parentPath(parent)) {
		folders.push(parent);
	}
	return folders;
}
