import { diskHost, witnessPath } from './host.js';
import { parseRecord } from './package-manifest.js';
import { collectFolders, parentPath } from './slash-path.js';
import { doubt, isWitnessing } from './witnesses.js';

/*
 * The binary reads the disk where nobody sees it. What its answers depend on is looked at here once more, so that it is
 * witnessed, as long as notes are taken: a run over many files soon takes none.
 */

/** Witnesses what a path means: what is beside it, what it holds, and what was found. */
export function witnessFile(path: string, found: string | undefined): void {
	if (!isWitnessing()) {
		return;
	}
	witnessPath(parentPath(path));
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
	if (!isWitnessing()) {
		return;
	}
	const name = /^(?:@[^/]+\/)?[^/]*/u.exec(specifier)?.[0] ?? specifier;
	const folders = collectFolders(directory);
	const isInstalled = folders.map(folder => witnessIn(folder, name, specifier)).some(Boolean);
	if (found !== undefined) {
		witnessFound(found);
	} else if (isInstalled || specifier.startsWith('#') || name === findOwnName(folders)) {
		// A package that is there gives out a file that is not.
		doubt();
	}
}

function witnessFound(file: string): void {
	witnessPath(parentPath(file));
	witnessPath(file);
}

/** Returns whether the package is in the folder. */
function witnessIn(folder: string, name: string, specifier: string): boolean {
	witnessPath(`${folder}/package.json`);
	const packages = `${folder}/node_modules`;
	if (diskHost.stat(packages) === undefined || diskHost.stat(`${packages}/${name}`) === undefined) {
		return false;
	}
	new Set([name, specifier]).forEach(inner => witnessPath(`${packages}/${inner}/package.json`));
	return true;
}

/** The name in the nearest manifest. */
function findOwnName(folders: readonly string[]): unknown {
	const manifest = folders
		.map(folder => `${folder}/package.json`)
		.find(path => diskHost.stat(path) !== undefined);
	return manifest && parseRecord(diskHost.readFile(manifest) ?? '').name;
}
