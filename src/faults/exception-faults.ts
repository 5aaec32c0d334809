import path from 'node:path';

import type { Exception } from '../registry/contract.js';
import type { ContractPlace } from '../registry/contract-refs.js';
import type { Pattern } from '../registry/pattern.js';
import type { Fault, FaultKind } from './fault.js';
import type { Surroundings } from './surroundings.js';

import { createGlob } from '../registry/glob.js';
import { createFileWalk } from '../resolve/file-walk.js';
import { createMentions } from './mentions.js';
import { pointTo } from './surroundings.js';

/** Collects the exceptions that are void, match nothing, excuse everything, or are no longer needed. */
export function collectExceptionFaults(place: ContractPlace, surroundings: Surroundings): Fault[] {
	return (place.contract.allow ?? []).flatMap((exception, index) =>
		judgeException(exception, { place, index, surroundings }),
	);
}

interface Case {
	readonly place: ContractPlace;
	/** Position in `allow`. */
	readonly index: number;
	readonly surroundings: Surroundings;
}

function judgeException(exception: Exception, judged: Case): Fault[] {
	const { files, until } = exception;
	if (until !== undefined && until <= judged.surroundings.today) {
		return [createFault('expiredException', ['until'], { judged, data: { until } })];
	}
	const found = files.map(glob => collectFiles(glob, judged.surroundings));
	const faults = files.flatMap((glob, index) =>
		judgeGlob(glob, found[index], { ...judged, path: ['files', String(index)] }),
	);
	if (faults.length > 0 || found.includes(undefined)) {
		return faults;
	}
	const isNeeded = createMentions(judged.place, judged.surroundings);
	return found.flatMap(paths => paths ?? []).some(isNeeded)
		? []
		: [
				createFault('unneededException', [], {
					judged,
					data: { ref: files.map(glob => `'${glob}'`).join(', ') },
				}),
			];
}

function judgeGlob(
	glob: string,
	found: readonly string[] | undefined,
	judged: Case & { readonly path: readonly string[] },
): Fault[] {
	const kind: FaultKind | undefined = isBoundless(glob)
		? 'boundlessException'
		: found?.length === 0
			? 'unmatchedException'
			: undefined;
	return kind === undefined ? [] : [createFault(kind, judged.path, { judged, data: { ref: glob } })];
}

function createFault(
	kind: FaultKind,
	inner: readonly string[],
	{ judged: { place, index }, data }: { judged: Case; data: Fault['data'] },
): Fault {
	const pointer = pointTo(place, ['allow', String(index), ...inner]);
	return { kind, pointer, data, contract: place };
}

/** Files that no project has: a glob that matches them says nothing. */
const anyFiles = ['{}/{}.ts', '{}/{}/{}/{}.ts'].map(text => text.replaceAll('{}', '__ssot_any__'));

function isBoundless(glob: string): boolean {
	const { match } = createGlob(glob);
	return anyFiles.every(file => match(file) !== undefined);
}

const maximumFiles = 500;

/** The files that a glob matches; undefined where there are too many to look at. */
function collectFiles(glob: string, surroundings: Surroundings): string[] | undefined {
	const { project, host } = surroundings;
	const plain = glob.replace(/^\.\//u, '');
	const fixed = plain.split(/[*?{]/u, 1)[0] ?? '';
	if (fixed === plain) {
		const file = path.join(project.root, plain);
		return host.stat(file)?.isFile === true ? [file] : [];
	}
	return searchFiles(createGlob(glob), fixed.slice(0, fixed.lastIndexOf('/') + 1), surroundings);
}

function searchFiles(
	{ match }: Pattern,
	folder: string,
	{ project, host }: Surroundings,
): string[] | undefined {
	const walk = createFileWalk(path.join(project.root, folder).replaceAll('\\', '/'), host);
	const found: string[] = [];
	for (const file of walk) {
		const place = project.findPath(file);
		const isFound = place !== undefined && match(place) !== undefined;
		if (isFound && found.push(file) > maximumFiles) {
			return undefined;
		}
	}
	return walk.isCut ? undefined : found;
}
