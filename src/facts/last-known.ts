/** Remembers one answer: that of the key which was asked for last. */
export interface LastKnown<Key extends object, Value> {
	/** Returns the value of a key, made by `create` unless the key is the last one. */
	recall(key: Key, create: () => Value): Value;
}

/**
 * Creates an empty memory for what belongs to the file that is linted, since files are linted one after the other. A weak
 * map would do too, but for the collector: whenever such a map outgrows its table while memory is marked, every file in
 * it counts as alive, and memory grows to a multiple.
 */
export function createLastKnown<Key extends object, Value>(): LastKnown<Key, Value> {
	let last: { readonly key: Key; readonly value: Value } | undefined;
	return {
		recall(key, create) {
			if (last?.key !== key) {
				last = { key, value: create() };
			}
			return last.value;
		},
	};
}
