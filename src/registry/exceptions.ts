import type { Exception } from './contract.js';
import type { Pattern } from './pattern.js';

import { createGlob } from './glob.js';

const compiled = new WeakMap<Exception, readonly Pattern[]>();

/**
 * Finds the first exception that is in force and whose globs match a root-relative path.
 *
 * `today` is an ISO date; from the day in `until` on an exception is void.
 */
export function findException(
	allow: readonly Exception[] | undefined,
	path: string,
	today: string,
): Exception | undefined {
	return allow?.find(exception => isInForce(exception, today) && isCovered(exception, path));
}

function isInForce({ until }: Exception, today: string): boolean {
	return until === undefined || today < until;
}

function isCovered(exception: Exception, path: string): boolean {
	return findGlobs(exception).some(glob => glob.match(path) !== undefined);
}

function findGlobs(exception: Exception): readonly Pattern[] {
	const known = compiled.get(exception);
	if (known !== undefined) {
		return known;
	}
	const globs = exception.files.map(createGlob);
	compiled.set(exception, globs);
	return globs;
}
