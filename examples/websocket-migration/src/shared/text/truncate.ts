/** Cuts a text to at most `length` characters. */
export function truncate(text: string, length: number): string {
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
