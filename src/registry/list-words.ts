/** Returns words as a sentence lists them: `a, b and c`. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
	return words.length < 2
		? words.join('')
		: `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** Returns names as a sentence lists them: `'a', 'b' and 'c'`. */
export function listNames(names: readonly string[], conjunction?: 'and' | 'or'): string {
	return joinWords(names.map(quoteName), conjunction);
}

/** Returns a name in the quotes that code has in a message. */
export function quoteName(name: string): string {
	return `'${name}'`;
}
