/** Whether a name is of one word (`Router`, `format`): somebody else's, as a rule. */
export function isOneWord(name: string): boolean {
	const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+/gu) ?? [];
	return words.length < 2;
}
