/** Creates an object without a prototype, so that no name in it can meet an inherited one. */
export function createBareObject<Value>(
	entries: Iterable<readonly [key: string, value: Value]>,
): Record<string, Value> {
	// An object that is created without a prototype is one for any number of keys, and dear for a few.
	const bare = Object.setPrototypeOf({}, null) as Record<string, Value>;
	for (const [key, value] of entries) {
		bare[key] = value;
	}
	return bare;
}
