/** Whether a name is of one word (`Router`, `format`): somebody else's, as a rule. */
export function isOneWord(name: string): boolean {
	const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+/gu) ?? [];
	return words.length < 2;
}

/** The option that reserves them all the same. */
export const oneWordNamesSchema = {
	type: 'boolean',
	description: 'Whether a name of one word (`Router`) is reserved as well.',
} as const;
