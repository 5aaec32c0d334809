import { createPathMatcher } from './path-matcher.js';

/** A compiled pattern of the registry. */
export interface Pattern {
	/** The pattern as it was written. */
	readonly text: string;
	/** Returns what each `*` stood for, in order, or undefined where the path does not fit. */
	match(path: string): readonly string[] | undefined;
}

/**
 * Creates a pattern for module references and names.
 *
 * `*` is any run of characters except `/` and captures the shortest one that fits; a whole segment `*` is not empty. A
 * segment `**` is any number of segments and captures nothing. Everything else stands for itself.
 */
export function createPattern(text: string): Pattern {
	const match = createPathMatcher(text);
	return { text, match: path => match(path.split('/')) };
}
