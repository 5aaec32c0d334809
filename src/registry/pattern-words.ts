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
	const mayHide = createMayHide(lists.flat());
	return text => lists.some(words => words.every(word => text.includes(word))) || mayHide(text);
}

/** To look for more of them costs more than the question saves. */
const maximumPatterns = 30;

/** The words of a pattern that a text must have; nobody writes the name of what a module exports by default. */
function collectWords(pattern: string): string[] {
	return pattern.split(/[^\p{ID_Continue}$]+/u).filter(word => !'default'.includes(word));
}

/** Creates the question whether a text may have one of the words in escapes: those of ordinary letters, where it has no others. */
export function createMayHide(words: readonly string[]): MayName {
	const escape = words.every(word => /^[\w$]*$/u.test(word)) ? plainEscape : anyEscape;
	return text => words.length > 0 && hasEscapes(text) && escape.test(text);
}

const anyEscape = /\\[ux]/u;
const plainEscape = /\\u(?:00|\{0*)[2-7][\da-f]|\\x[2-7][\da-f]/iu;

let last = { text: '', isEscaping: false };

/** The same text is asked for by many, and most texts have none. */
function hasEscapes(text: string): boolean {
	if (last.text !== text) {
		last = { text, isEscaping: anyEscape.test(text) };
	}
	return last.isEscaping;
}
