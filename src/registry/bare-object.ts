/** Creates an object without a prototype, so that no name in it can meet an inherited one. */
export function createBareObject<Value>(
	entries: Iterable<readonly [key: string, value: Value]>,
): Record<string, Value> {
	const bare = Object.create(null) as Record<string, Value>;
	for (const [key, value] of entries) {
		bare[key] = value;
	}
	return bare;
}
