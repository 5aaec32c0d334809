import { currentPeriod } from './freshness.js';

/** A value that is made anew when it is out of date. */
export interface FreshValue<Value> {
	/** Returns the value, made by `create` where there is none or it is too old. */
	read(create: () => Value): Value;
}

/** A value that is kept for one period of freshness. */
export function createFreshValue<Value>(): FreshValue<Value> {
	let known: { readonly value: Value; readonly period: number } | undefined;
	return {
		read(create) {
			const period = currentPeriod();
			if (known?.period !== period) {
				known = { value: create(), period };
			}
			return known.value;
		},
	};
}

/** Values that belong to something, each made anew when it is out of date. */
export interface FreshMemory<Owner extends object, Value> {
	/** Returns the value of an owner, made by `create` where there is none or it is too old. */
	read(owner: Owner, create: () => Value): Value;
}

/** A memory of values that are kept for one period of freshness, and no longer than their owners. */
export function createFreshMemory<Owner extends object, Value>(): FreshMemory<Owner, Value> {
	const values = new WeakMap<Owner, FreshValue<Value>>();
	return {
		read(owner, create) {
			const known = values.get(owner);
			const value = known ?? createFreshValue<Value>();
			if (known === undefined) {
				values.set(owner, value);
			}
			return value.read(create);
		},
	};
}
