import type { ManifestReader } from './package-manifest.js';
import type { Locator } from './real-location.js';

import { parentPath } from './slash-path.js';

/** The package that a file belongs to. */
export interface OwnerPackage {
	/** Its name. */
	readonly name: string;
	/** Real path of its folder. */
	readonly folder: string;
}

/** Finds the package that owns a file: the nearest package.json above it that has a name. */
export function findPackage(
	file: string,
	manifests: ManifestReader,
	locator: Locator,
): OwnerPackage | undefined {
	let manifest = manifests.find(locator.find(file).directory);
	// A nameless package.json only marks the module format of a folder.
	while (manifest && manifest.name === undefined && parentPath(manifest.directory) !== manifest.directory) {
		manifest = manifests.find(parentPath(manifest.directory));
	}
	return manifest?.name === undefined ? undefined : { name: manifest.name, folder: manifest.directory };
}
