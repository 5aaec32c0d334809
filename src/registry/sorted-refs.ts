import type { Project } from './project.js';

/** A reference of the registry, and what belongs to it. */
export interface RefEntry<T> {
	readonly ref: string;
	readonly value: T;
}

/** References by what a look at their texts tells: no module is looked up for that. */
export interface SortedRefs<T> {
	/** Those that are written as a path below root, by the absolute path of their folder and by `readCore` of their name. */
	readonly folders: ReadonlyMap<string, Groups<T>>;
	/** Those that are written as a module of a package, by the name of that. */
	readonly packages: Groups<T>;
	/** Those whose meaning is for a resolver alone to say. */
	readonly others: readonly T[];
}

/** Values by a text. */
export type Groups<T> = ReadonlyMap<string, readonly T[]>;

const plainPath = /^\.(?:\/(?!\.{1,2}(?:\/|$))[^/?#\\]+)+$/u;
const plainPackage = /^((?:@[^/?#:\\]+\/)?[^@#./?:\\][^/?#:\\]*)(?:\/(?!\.{1,2}(?:\/|$))[^/?#:\\]+)*$/u;

/** Sorts references by their texts. */
export function sortRefs<T>(entries: readonly RefEntry<T>[], { readScope }: Project): SortedRefs<T> {
	const folders = new Map<string, Map<string, T[]>>();
	const packages = new Map<string, T[]>();
	const others: T[] = [];
	const { base } = readScope();
	const root = base === '/' ? '' : base;
	for (const { ref, value } of entries) {
		const place = readPlace(ref);
		if (place === undefined) {
			others.push(value);
		} else if (place.folder === undefined) {
			add(packages, place.name, value);
		} else {
			const folder = root + place.folder || '/';
			const group = folders.get(folder) ?? new Map<string, T[]>();
			folders.set(folder, group);
			add(group, readCore(place.name), value);
		}
	}
	return { folders, packages, others };
}

interface Place {
	/** Path below root; undefined for a package. */
	readonly folder: string | undefined;
	readonly name: string;
}

function readPlace(ref: string): Place | undefined {
	if (ref.includes('node_modules')) {
		return undefined;
	}
	if (plainPath.test(ref)) {
		const end = ref.lastIndexOf('/');
		return { folder: ref.slice(1, end), name: ref.slice(end + 1) };
	}
	const name = plainPackage.exec(ref)?.[1];
	return name === undefined ? undefined : { folder: undefined, name };
}

/**
 * Returns what the names of all files have in common that may be meant by one name: extensions come and go, and nothing
 * before the first dot does.
 */
export function readCore(name: string): string {
	const dot = name.indexOf('.', 1);
	return dot === -1 ? name : name.slice(0, dot);
}

/** Adds a value to those of a text. */
export function add<T>(groups: Map<string, T[]>, key: string, value: T): void {
	const group = groups.get(key);
	if (group === undefined) {
		groups.set(key, [value]);
	} else {
		group.push(value);
	}
}
