import type { Alias } from './alias.js';
import type { Host } from './host.js';

import { joinPath, parentPath } from './slash-path.js';
import { createVersioned } from './versioned.js';

/** What a package.json says about the module names it gives out. */
export interface PackageManifest {
	/** Folder of the package.json. */
	readonly directory: string;
	/** Name of the package, where it has one. */
	readonly name: string | undefined;
	/** The `imports` field as written. */
	readonly imports: unknown;
	/** The `exports` field as written. */
	readonly exports: unknown;
}

/** Reads the package.json files above a folder. */
export interface ManifestReader {
	/** The nearest manifest at or above a folder. */
	find(directory: string): PackageManifest | undefined;
	/** Forgets what was read. */
	forget(): void;
}

/** A reader that remembers each folder until it is told to forget. */
export function createManifestReader(host: Host): ManifestReader {
	const known = new Map<string, PackageManifest | undefined>();
	const read = createVersioned(host, (path, stat) => readManifest(path, stat && host.readFile(path, stat)));
	function find(directory: string): PackageManifest | undefined {
		if (!known.has(directory)) {
			const parent = parentPath(directory);
			known.set(
				directory,
				read(joinPath(directory, 'package.json')) ?? (parent === directory ? undefined : find(parent)),
			);
		}
		return known.get(directory);
	}
	return { find, forget: () => known.clear() };
}

/** The `#imports` and self references that a manifest gives to its own files. */
export function collectManifestAliases(
	manifest: PackageManifest,
	conditions: ReadonlySet<string>,
): readonly Alias[] {
	const imports = Object.entries(toRecord(manifest.imports)).map(([key, value]) => ({
		family: 'imports' as const,
		key,
		target: findTarget(value, conditions),
	}));
	const own = Object.entries(readSubpaths(manifest)).map(([key, value]) => ({
		family: 'self' as const,
		key: `${manifest.name ?? ''}${key.slice(1)}`,
		target: findTarget(value, conditions),
	}));
	return [...imports, ...own].flatMap(({ target, ...alias }) =>
		target === undefined ? [] : [{ ...alias, target: toAbsolute(manifest.directory, target) }],
	);
}

function readManifest(path: string, text: string | undefined): PackageManifest | undefined {
	if (text === undefined) {
		return undefined;
	}
	const { name, imports, exports } = parseRecord(text);
	return { directory: parentPath(path), name: typeof name === 'string' ? name : undefined, imports, exports };
}

/** The object that a JSON text holds; an empty one where it holds none. */
export function parseRecord(text: string): Record<string, unknown> {
	try {
		return toRecord(JSON.parse(text));
	} catch {
		return {};
	}
}

function readSubpaths({ name, exports }: PackageManifest): Record<string, unknown> {
	if (name === undefined || exports === undefined) {
		return {};
	}
	const map = toRecord(exports);
	return Object.keys(map).some(key => key.startsWith('.')) ? map : { '.': exports };
}

function findTarget(value: unknown, conditions: ReadonlySet<string>): string | undefined {
	if (typeof value === 'string') {
		return value;
	}
	const options = Array.isArray(value)
		? value
		: Object.entries(toRecord(value)).flatMap(([key, option]) => (conditions.has(key) ? [option] : []));
	for (const option of options) {
		const target = findTarget(option, conditions);
		if (target !== undefined) {
			return target;
		}
	}
	return undefined;
}

function toAbsolute(directory: string, target: string): string {
	return target.startsWith('./') ? joinPath(directory, target) : target;
}

function toRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}
