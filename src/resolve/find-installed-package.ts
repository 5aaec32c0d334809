import type { Host } from './host.js';

import { joinPath, parentPath } from './slash-path.js';

/**
 * Finds the installed package that a bare specifier names, seen from a folder. Where the specifier leads to no file all
 * the same, the package was not built, or does not give this path out.
 */
export function findInstalledPackage(specifier: string, directory: string, host: Host): string | undefined {
	const name = /^(?:@[^/]+\/)?[^./#][^/]*/.exec(specifier)?.[0];
	const isThere = (folder: string): boolean =>
		host.stat(joinPath(folder, 'node_modules', name ?? '', 'package.json'))?.isFile === true;
	for (let folder = directory; name !== undefined; folder = parentPath(folder)) {
		if (isThere(folder)) {
			return name;
		}
		if (parentPath(folder) === folder) {
			return undefined;
		}
	}
	return undefined;
}
