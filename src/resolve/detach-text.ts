/** Returns a piece of a text as a text of its own: a slice keeps the whole of it in memory, and the name of a property does not. */
export function detach(piece: string): string {
	return Object.keys({ [piece]: true })[0] ?? piece;
}
