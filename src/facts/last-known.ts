/** Remembers one answer: that of the key which was asked for last. */
export interface LastKnown<Key extends object, Value> {
	/** Returns the value of a key, made by `create` unless the key is the last one. */
	recall(key: Key, create: () => Value): Value;
}

/** Creates an empty memory for what belongs to the linted file: files come one after the other, and nothing of the last one stays. */
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
