import path from 'node:path';

import { closestMatch } from 'leven';

import type { Host } from '../resolve/host.js';

import { moduleExtensions, stripPath } from '../resolve/extensions.js';

/** A path that is there, and much like one that is not. */
export interface NearPath {
	readonly path: string;
	/** Whether only the case of letters differs. */
	readonly isOtherCase: boolean;
}

/** Returns what a missing path was probably meant to be; undefined where nothing comes near. */
export function findNearPath(missing: string, host: Host): NearPath | undefined {
	const { folder, rest } = splitMissing(missing, host);
	const [segment = '', ...others] = rest;
	const names = (host.readFolder(folder) ?? [])
		.filter(name => others.length === 0 || name.endsWith('/'))
		.map(name => stripPath(name.replace(/\/$/u, '')));
	const name = findNearName(segment, names);
	if (name === undefined) {
		return undefined;
	}
	const near = path.posix.join(folder, name, ...others);
	const isOtherCase = name.toLowerCase() === segment.toLowerCase();
	if (hasModule(near, host)) {
		return { path: near, isOtherCase };
	}
	return near === missing ? undefined : findNearPath(near, host);
}

function findNearName(name: string, names: readonly string[]): string | undefined {
	const alike = names.find(other => other.toLowerCase() === name.toLowerCase());
	return alike ?? closestMatch(name, [...new Set(names)], { maxDistance: readReach(name) });
}

/** How many letters may be wrong: two of `scr`, more of a long name. */
function readReach({ length }: string): number {
	return Math.min(length - 1, Math.max(2, Math.floor((length + 2) / 3)));
}

function hasModule(file: string, host: Host): boolean {
	return ['', ...moduleExtensions].some(ending => host.stat(file + ending) !== undefined);
}

/** The deepest folder that is there, and the segments that are not. */
function splitMissing(missing: string, host: Host): { folder: string; rest: string[] } {
	const segments = missing.split('/');
	const rest: string[] = [];
	while (segments.length > 1) {
		rest.unshift(segments.pop() ?? '');
		const folder = segments.join('/') || '/';
		if (host.stat(folder)?.isDirectory === true) {
			return { folder, rest };
		}
	}
	return { folder: '', rest: [] };
}
