import { countEnded } from './freshness.js';

/** A value that is made anew when it is out of date. */
export interface FreshValue<Value> {
	/** Returns the value, made by `create` where there is none or it is too old. */
	read(create: () => Value): Value;
}

/**
 * A value that is kept for about 200 ms, and longer where making it is dear, so that it takes a small part of the time; not
 * beyond the end of a period.
 */
export function createFreshValue<Value>(minimumAge = 200): FreshValue<Value> {
	let known: { readonly value: Value; readonly until: number; readonly ended: number } | undefined;
	return {
		read(create) {
			const start = performance.now();
			if (known === undefined || known.until < start || known.ended !== countEnded()) {
				const value = create();
				const end = performance.now();
				known = { value, until: end + Math.max(minimumAge, 20 * (end - start)), ended: countEnded() };
			}
			return known.value;
		},
	};
}
