import { createFreshness } from './freshness.js';

/** A value that is made anew when it is out of date. */
export interface FreshValue<Value> {
	/** Returns the value, made by `create` where there is none or it is too old. */
	read(create: () => Value): Value;
}

/** A value that is kept for one period of freshness. */
export function createFreshValue<Value>(): FreshValue<Value> {
	const freshness = createFreshness();
	let known: { readonly value: Value } | undefined;
	return {
		read(create) {
			if (known === undefined || freshness.isStale()) {
				known = { value: create() };
				freshness.renew();
			}
			return known.value;
		},
	};
}
