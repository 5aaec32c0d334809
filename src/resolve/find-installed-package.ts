import type { Host } from './host.js';

import { collectFolders, joinPath } from './slash-path.js';

/**
 * Finds the installed package that a bare specifier names, seen from a folder. Where the specifier leads to no file all
 * the same, the package was not built, or does not give this path out.
 */
export function findInstalledPackage(specifier: string, directory: string, host: Host): string | undefined {
	const name = /^(?:@[^/]+\/)?[^./#][^/]*/.exec(specifier)?.[0];
	const isThere = (folder: string): boolean =>
		host.stat(joinPath(folder, 'node_modules', name ?? '', 'package.json'))?.isFile === true;
	return name !== undefined && collectFolders(directory).some(isThere) ? name : undefined;
}
