const pool = new Map<string, string>();

/** More different ones than any project writes: then some are those of files that have changed since. */
const maximumPieces = 20_000;

/** Returns a piece of a text as a text of its own, the same one each time: a slice would keep the whole text in memory. */
export function detach(piece: string): string {
	const known = pool.get(piece);
	if (known !== undefined) {
		return known;
	}
	if (pool.size >= maximumPieces) {
		pool.clear();
	}
	// The engine copies what it joins, and the piece is then a slice of no more than that.
	const own = ` ${piece}`.slice(1);
	pool.set(own, own);
	return own;
}
