import type { Engine } from './engine.js';
import type { FolderLists } from './folder-lists.js';
import type { Host } from './host.js';
import type { ImportScope } from './import-scope.js';
import type { ModuleId } from './module-id.js';
import type { PackageLookups } from './package-lookups.js';

import { findMissingPath } from './missing-path.js';
import { findNearFile } from './near-file.js';
import { resolveBuiltinId, resolvePackageId, resolveUrlId } from './module-identity.js';
import { isAbsoluteSpecifier, isRelativeSpecifier, joinPath, toSlash } from './slash-path.js';
import { isBuiltinSpecifier, isUrl } from './specifier.js';

/** What a specifier leads to: a file, the path of a missing file, or a module without one. */
export type Lookup =
	| { readonly kind: 'file' | 'missing'; readonly path: string }
	| { readonly kind: 'elsewhere'; readonly id: ModuleId };

/** What a lookup works with. */
export interface LookupTools {
	/** Finds files and packages. */
	readonly engine: Engine;
	/** Reads the disk. */
	readonly host: Host;
	/** Tells what folders hold. */
	readonly folders: FolderLists;
	/** Remembers where packages were found. */
	readonly packages: PackageLookups;
}

/** Looks up the module that a specifier without query means in a scope. */
export function findModule(specifier: string, scope: ImportScope, tools: LookupTools): Lookup {
	if (isRelativeSpecifier(specifier)) {
		return findPath(joinPath(scope.base, specifier), specifier, tools);
	}
	if (isAbsoluteSpecifier(specifier)) {
		return findPath(joinPath(specifier), specifier, tools);
	}
	const mapped = findMapped(specifier, scope, tools);
	return mapped ?? findBuiltin(specifier) ?? findPackage(specifier, scope, tools);
}

function findPath(path: string, specifier: string, { engine, folders }: LookupTools): Lookup {
	const isDirectory = meansDirectory(specifier);
	const file = stripSlash(path);
	const found = hasNul(path)
		? undefined
		: (findNearFile(file, isDirectory, folders) ?? engine.findFile(file, isDirectory));
	return found === undefined ? { kind: 'missing', path: file } : { kind: 'file', path: found };
}

function findMapped(specifier: string, { config }: ImportScope, { engine }: LookupTools): Lookup | undefined {
	if (!config || hasNul(specifier)) {
		return undefined;
	}
	for (const target of config.collectTargets(specifier)) {
		const path = engine.findFile(stripSlash(target), meansDirectory(target));
		if (path !== undefined) {
			return { kind: 'file', path };
		}
	}
	return undefined;
}

function findBuiltin(specifier: string): Lookup | undefined {
	if (isBuiltinSpecifier(specifier)) {
		return { kind: 'elsewhere', id: resolveBuiltinId(specifier) };
	}
	return isUrl(specifier) ? { kind: 'elsewhere', id: resolveUrlId(specifier) } : undefined;
}

function findPackage(specifier: string, scope: ImportScope, tools: LookupTools): Lookup {
	const isReadable = specifier !== '' && !hasNul(specifier);
	const { engine, host, packages } = tools;
	const found = isReadable ? packages.find(specifier, scope.directory, engine) : undefined;
	if (found !== undefined) {
		return { kind: 'file', path: found };
	}
	const path = findMissingPath(specifier, scope.aliases, host) ?? specifier;
	return isAbsoluteSpecifier(path)
		? { kind: 'missing', path: stripSlash(toSlash(path)) }
		: { kind: 'elsewhere', id: resolvePackageId(path) };
}

// `.`, `..` and a trailing slash mean the folder, even beside a file of the same name.
function meansDirectory(specifier: string): boolean {
	return /(?:^|\/)\.{0,2}$/.test(specifier);
}

function stripSlash(path: string): string {
	return path.replace(/(?<=.)\/+$/, '');
}

function hasNul(text: string): boolean {
	return text.includes('\0');
}
