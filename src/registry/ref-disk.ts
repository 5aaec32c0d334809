import type { EntryKind } from '../resolve/host.js';
import type { Project } from './project.js';
import type { Groups, SortedRefs } from './sorted-refs.js';

import { findAlias } from '../resolve/alias.js';
import { diskHost } from '../resolve/host.js';
import { isBuiltinSpecifier } from '../resolve/specifier.js';
import { parentPath } from '../resolve/slash-path.js';
import { createVersioned } from '../resolve/versioned.js';
import { readCore } from './sorted-refs.js';

/** What the disk has of the references in one folder, told by one look at its list. */
export interface FolderRefs<T> {
	/** The folder without links; one that is missing lies in the nearest one above. */
	readonly path: string;
	readonly groups: Groups<T>;
	/** Those that something in the folder may be. */
	readonly present: readonly T[];
	/** Those that may lead out of the folder, by a link or the manifest of a folder. */
	readonly leading: readonly T[];
}

/** Looks at the folders that references are written below. */
export function readFolderRefs<T>({ folders }: SortedRefs<T>): FolderRefs<T>[] {
	return [...folders].map(([folder, groups]) => readFolder(folder, groups));
}

function readFolder<T>(folder: string, groups: Groups<T>): FolderRefs<T> {
	const path = findReal(folder);
	const { isFolder, kinds, cores } = readListed(folder) ?? missing;
	// A list that is empty may be one that cannot be read. What lies in node_modules has ids of its own.
	if ((isFolder && kinds.size === 0) || path.includes('/node_modules')) {
		const all = [...groups.values()].flat();
		return { path, groups, present: all, leading: all };
	}
	const collect = (found: ReadonlySet<string>): T[] => [...found].flatMap(core => groups.get(core) ?? []);
	const others = [...kinds].flatMap(([name, kind]) => (kind === 'file' ? [] : [readCore(name)]));
	return {
		path,
		groups,
		present: collect(cores),
		leading: collect(new Set(others)),
	};
}

function findReal(folder: string): string {
	const parent = parentPath(folder);
	const real = diskHost.stat(folder)?.isDirectory === true ? diskHost.realpath(folder) : undefined;
	return real ?? (parent === folder ? folder : `${findReal(parent)}${folder.slice(parent.length)}`);
}

/** Returns a test of packages: whether a module of them may be there, installed or as an alias of something else. */
export function createPackageTest(project: Project): (name: string, ref: string) => boolean {
	const { aliases, directory, manifest } = project.readScope();
	const hasOpenAlias = aliases.some(({ key }) => key === '*');
	const lists = new Map<string, ReadonlySet<string> | undefined>();
	const has = (folder: string, name: string): boolean => {
		const list = lists.has(folder) ? lists.get(folder) : readCores(folder);
		lists.set(folder, list);
		return list === undefined || list.has(readCore(name));
	};
	const folders = collectModuleFolders(directory);
	return (name, ref) =>
		hasOpenAlias ||
		process.versions['pnp'] !== undefined ||
		name === manifest?.name ||
		isBuiltinSpecifier(ref) ||
		findAlias(aliases, ref) !== undefined ||
		folders.some(folder => isInstalled(name, folder, has));
}

function isInstalled(name: string, folder: string, has: (folder: string, name: string) => boolean): boolean {
	const [first = '', second] = name.split('/');
	return has(folder, first) && (second === undefined || has(`${folder}/${first}`, second));
}

function collectModuleFolders(directory: string): string[] {
	const parent = parentPath(directory);
	const own = `${directory.replace(/\/$/u, '')}/node_modules`;
	return parent === directory ? [own] : [own, ...collectModuleFolders(parent)];
}

/** The beginnings of the names in a folder; undefined where its list cannot be trusted. */
function readCores(folder: string): ReadonlySet<string> | undefined {
	const list = readListed(folder) ?? missing;
	return list !== missing && list.kinds.size === 0 ? undefined : list.cores;
}

/** What a folder holds. */
interface FolderList {
	readonly isFolder: boolean;
	readonly kinds: ReadonlyMap<string, EntryKind>;
	/** The beginnings of the names. */
	readonly cores: ReadonlySet<string>;
}

const missing: FolderList = { isFolder: false, kinds: new Map(), cores: new Set() };

/** The folders are the same ones for every file, and hardly ever change; undefined where there is nothing. */
const readListed = createVersioned(diskHost, (folder, stat): FolderList | undefined => {
	const kinds = stat && diskHost.readKinds(folder);
	return kinds && { isFolder: stat.isDirectory, kinds, cores: new Set([...kinds.keys()].map(readCore)) };
});
