import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Project } from './project.js';
import type { Groups, RefEntry, SortedRefs } from './sorted-refs.js';

import { isCaseSensitive } from '../resolve/host.js';
import { findStem } from '../resolve/module-id.js';
import { createPackageTest, readFolderRefs } from './ref-disk.js';
import { add, readCore, sortRefs } from './sorted-refs.js';

/** Finds what belongs to the references that mean a module. */
export interface RefIndex<T> {
	/**
	 * Returns the values of references that may mean the module or one of the same stem, in the order in which they were
	 * given: none is left out, and whether one does is for the asker to resolve.
	 */
	collect(module: ResolvedModule): readonly T[];
}

interface Placed<T> extends RefEntry<T> {
	readonly position: number;
}

/** What a module is looked up in. */
interface Index<T> {
	/** By the real path of their folder. */
	readonly folders: ReadonlyMap<string, readonly Groups<Placed<T>>[]>;
	readonly stems: Groups<Placed<T>>;
}

/**
 * Indexes references, at the first question. A thousand of them that name missing files cost a look at their folders: only
 * what may be there is resolved.
 */
export function createRefIndex<T>(entries: readonly RefEntry<T>[], project: Project): RefIndex<T> {
	let index: Index<T> | undefined;
	return {
		collect(module) {
			index ??= createIndex(place(entries), project);
			return collectPlaced(findStem(module.id), index).map(({ value }) => value);
		},
	};
}

/** Returns those of some references that may lead to a file today, in no order of their own. */
export function collectPresentRefs(refs: readonly string[], project: Project): readonly string[] {
	const { packages, folders, others } = sort(
		refs.map(ref => ({ ref, value: ref })),
		project,
	);
	const isThere = createPackageTest(project);
	return [
		...readFolderRefs({ packages, folders, others }).flatMap(({ present }) => present),
		...[...packages].flatMap(([name, group]) => group.filter(ref => isThere(name, ref))),
		...others,
	];
}

function place<T>(entries: readonly RefEntry<T>[]): Placed<T>[] {
	return entries.map(({ ref, value }, position) => ({ ref, value, position }));
}

/** Where a name may lead to a file that is spelt otherwise, no text says anything. */
function sort<T>(entries: readonly RefEntry<T>[], project: Project): SortedRefs<T> {
	return isCaseSensitive
		? sortRefs(entries, project)
		: { folders: new Map(), packages: new Map(), others: entries.map(({ value }) => value) };
}

function createIndex<T>(entries: readonly Placed<T>[], project: Project): Index<T> {
	const sorted = sort(
		entries.map(entry => ({ ref: entry.ref, value: entry })),
		project,
	);
	const read = readFolderRefs(sorted);
	const stems = new Map<string, Placed<T>[]>();
	for (const entry of [...sorted.others, ...read.flatMap(({ leading }) => leading)]) {
		collectStems(entry.ref, project).forEach(stem => add(stems, stem, entry));
	}
	const isThere = createPackageTest(project);
	for (const [name, group] of sorted.packages) {
		for (const entry of group) {
			const found = isThere(name, entry.ref) ? collectStems(entry.ref, project) : [nameMissing(entry.ref)];
			found.forEach(stem => add(stems, stem, entry));
		}
	}
	const folders = new Map<string, Groups<Placed<T>>[]>();
	read.forEach(({ path, groups }) => add(folders, path, groups));
	return { folders, stems };
}

/** A package may hold one file for `import` and another for `require`: both are the module. */
function collectStems(ref: string, project: Project): ReadonlySet<ModuleId> {
	const modes = ref.startsWith('.') ? (['import'] as const) : (['import', 'require'] as const);
	return new Set(modes.map(mode => findStem(project.resolveRef(ref, mode).id)));
}

function nameMissing(ref: string): ModuleId {
	return findStem(`npm:${ref}` as ModuleId);
}

function collectPlaced<T>(stem: ModuleId, { folders, stems }: Index<T>): readonly Placed<T>[] {
	const end = stem.lastIndexOf('/');
	const beside = collectIn(folders.get(stem.slice(0, Math.max(end, 1))), stem.slice(end + 1));
	const inside = collectIn(folders.get(stem), 'index');
	const found = [...beside, ...inside, ...(stems.get(stem) ?? [])];
	return found.length < 2 ? found : [...new Set(found)].sort((left, right) => left.position - right.position);
}

function collectIn<T>(all: readonly Groups<Placed<T>>[] = [], name: string): readonly Placed<T>[] {
	return all.flatMap(groups => groups.get(readCore(name)) ?? []);
}
