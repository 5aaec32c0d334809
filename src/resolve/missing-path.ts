import type { Alias } from './alias.js';
import type { Host } from './host.js';

import { expandAlias, findAlias } from './alias.js';

/** The path or bare specifier that an alias gives to a module that does not exist; undefined where none claims it. */
export function findMissingPath(
	specifier: string,
	aliases: readonly Alias[],
	host: Host,
): string | undefined {
	const named = aliases.filter(alias => alias.key !== '*');
	const best = findAlias(named, specifier);
	const open = best ?? aliases.find(alias => alias.key === '*' && hasFolder(alias, specifier, host));
	return open && expandAlias(open, specifier);
}

// Everything matches `*`: only a folder that is there tells a project path from a package that is not installed.
function hasFolder(alias: Alias, specifier: string, host: Host): boolean {
	const slash = specifier.indexOf('/');
	const folder = slash > 0 ? expandAlias(alias, specifier.slice(0, slash)) : undefined;
	return folder !== undefined && host.stat(folder)?.isDirectory === true;
}
