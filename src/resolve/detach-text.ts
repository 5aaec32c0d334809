/** The engine copies shorter pieces of a text in any case. */
const shortestSlice = 13;

/** Returns a piece of a text as a text of its own: a slice keeps the whole of it in memory, and the name of a property does not. */
export function detach(piece: string): string {
	return piece.length < shortestSlice ? piece : (Object.keys({ [piece]: true })[0] ?? piece);
}
