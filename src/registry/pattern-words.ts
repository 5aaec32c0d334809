/** Whether a text may name something that fits one of some patterns; in doubt it may. */
export type MayName = (text: string) => boolean;

/**
 * Creates the question whether a text may name something that fits one of the patterns: whatever fits has every word of its
 * pattern in it. It costs next to nothing, so that it is asked of a whole file before its names are.
 */
export function createMayName(patterns: readonly string[] = []): MayName {
	if (patterns.length > maximumPatterns) {
		return () => true;
	}
	const lists = patterns.map(collectWords);
	return text =>
		lists.some(words => words.every(word => text.includes(word))) || (lists.length > 0 && hasEscapes(text));
}

/** To look for more of them costs more than the question saves. */
const maximumPatterns = 30;

/** The words of a pattern that a text must have; nobody writes the name of what a module exports by default. */
function collectWords(pattern: string): string[] {
	return pattern.split(/[^\p{ID_Continue}$]+/u).filter(word => !'default'.includes(word));
}

/** A name may be written in escapes. */
function hasEscapes(text: string): boolean {
	return text.includes('\\u') || text.includes('\\x');
}
