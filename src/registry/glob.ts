import type { Pattern } from './pattern.js';

import { expandBraces, maximumAlternatives } from './expand-braces.js';
import { createPathMatcher } from './path-matcher.js';

/**
 * Creates a pattern for root-relative paths: like `createPattern`, and `?` is any one character except `/`, `{a,b}` one
 * of several texts. A leading `./` is ignored, a leading `!` stands for itself.
 *
 * @throws {RangeError} If the braces stand for more than 256 texts, which the registry's validation refuses.
 */
export function createGlob(text: string): Pattern {
	const alternatives = expandBraces(text);
	if (alternatives === undefined) {
		throw new RangeError(`A glob may stand for at most ${maximumAlternatives} texts.`);
	}
	const matchers = alternatives.map(alternative => createPathMatcher(dropDot(alternative), '?'));
	return {
		text,
		match(path) {
			const segments = dropDot(path).split('/');
			return findFirst(matchers, match => match(segments));
		},
	};
}

function dropDot(path: string): string {
	return path.startsWith('./') ? path.slice(2) : path;
}

function findFirst<Item, Result>(
	items: readonly Item[],
	find: (item: Item) => Result | undefined,
): Result | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
