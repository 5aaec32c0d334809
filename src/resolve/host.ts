import { closeSync, openSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';

import { toSlash } from './slash-path.js';
import { type Stamp, witness } from './witnesses.js';

/** What the disk says about one path. */
export interface HostStat {
	/** Time of the last change, in milliseconds. */
	readonly mtimeMs: number;
	/** Length in bytes. */
	readonly size: number;
	/** Whether the path is an ordinary file. */
	readonly isFile: boolean;
	/** Whether the path is a directory. */
	readonly isDirectory: boolean;
}

/** An ordinary file, a folder, or anything else, such as a link. */
export type EntryKind = 'file' | 'folder' | 'other';

/** The one door to the disk; whatever cannot be read is undefined, never an exception. */
export interface Host {
	/** What is at the path, symbolic links followed. */
	stat(path: string): HostStat | undefined;
	/** What a folder holds, by name; nothing where a name may lead to something that is spelt otherwise. */
	readKinds(path: string): ReadonlyMap<string, EntryKind>;
	/** Text of a file of at most 2 MB, without byte order mark; `found` is what is known to be at the path. */
	readFile(path: string, found?: HostStat): string | undefined;
	/** The path without symbolic links and in the spelling of the disk, with `/` separators. */
	realpath(path: string): string | undefined;
	/** Names in a folder, in order, those of folders with a `/` at the end; links to folders are left out. */
	readFolder(path: string): readonly string[] | undefined;
	/** Why a file cannot be read: the system's code, or `EFBIG` for more than 2 MB; undefined where it can. */
	findFault(path: string): string | undefined;
}

const maximumBytes = 2 * 1024 * 1024;

/** The host that reads the real disk. */
export const diskHost: Host = { stat, readKinds, readFile, realpath, readFolder, findFault };

function stat(path: string): HostStat | undefined {
	const found = readStats(path);
	witness(path, () => found && createStamp(found));
	return (
		found && {
			mtimeMs: found.mtimeMs,
			size: found.size,
			isFile: found.isFile(),
			isDirectory: found.isDirectory(),
		}
	);
}

/** Witnesses a path. As long as the disk would answer the same everywhere, what follows from its answers is the same. */
export function witnessPath(path: string): void {
	witness(path, () => readStamp(path));
}

/** What tells the state of a path from others; nobody takes note that it was asked for. */
export function readStamp(path: string): Stamp | undefined {
	const found = readStats(path);
	return found && createStamp(found);
}

function readStats(path: string): Stats | undefined {
	return attempt(() => statSync(path, { throwIfNoEntry: false }));
}

function createStamp({ mtimeMs, ctimeMs, size, ino }: Stats): Stamp {
	return { mark: [mtimeMs, ctimeMs, size, ino].join(' '), changedMs: Math.max(mtimeMs, ctimeMs) };
}

/** Whether paths that differ in case lead to different files, so that one that leads somewhere is spelt as on the disk. */
export const isCaseSensitive = process.platform === 'linux';

function readKinds(path: string): ReadonlyMap<string, EntryKind> {
	witnessPath(path);
	const entries = isCaseSensitive ? attempt(() => readdirSync(path, { withFileTypes: true })) : undefined;
	return new Map(
		entries?.map(entry => [entry.name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other']),
	);
}

function readFile(path: string, found = stat(path)): string | undefined {
	if (!found?.isFile || found.size > maximumBytes) {
		return undefined;
	}
	const text = attempt(() => readFileSync(path, 'utf8'));
	return text?.startsWith('\uFEFF') ? text.slice(1) : text;
}

function realpath(path: string): string | undefined {
	witnessPath(path);
	const real = attempt(() => realpathSync.native(path));
	return real === undefined ? undefined : toSlash(real);
}

function readFolder(path: string): readonly string[] | undefined {
	witnessPath(path);
	const entries = attempt(() => readdirSync(path, { withFileTypes: true }));
	return entries
		?.flatMap(entry => {
			const isFile = entry.isFile() || (entry.isSymbolicLink() && stat(`${path}/${entry.name}`)?.isFile);
			return entry.isDirectory() ? [`${entry.name}/`] : isFile ? [entry.name] : [];
		})
		.sort();
}

/** A file is opened, since only that tells for whoever the process works for. */
function findFault(path: string): string | undefined {
	witnessPath(path);
	try {
		const found = statSync(path);
		if (found.isDirectory()) {
			return 'EISDIR';
		}
		if (found.isFile()) {
			closeSync(openSync(path, 'r'));
		}
		return found.size > maximumBytes ? 'EFBIG' : undefined;
	} catch (error) {
		return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
	}
}

function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
