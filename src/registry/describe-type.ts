const builtIns = [
	['Date', Date],
	['RegExp', RegExp],
	['Map', Map],
	['Set', Set],
] as const;

/** Returns the name of a value's type, as messages say it: "null", "array", "Date", "NaN", "function". */
export function describeType(value: unknown): string {
	if (typeof value === 'number') {
		return Number.isFinite(value) ? 'number' : String(value);
	}
	if (typeof value !== 'object') {
		return typeof value;
	}
	if (value === null) {
		return 'null';
	}
	return Array.isArray(value) ? 'array' : describeObject(value);
}

function describeObject(value: object): string {
	if (isPlainObject(value)) {
		return 'object';
	}
	const builtIn = builtIns.find(([, type]) => value instanceof type);
	return builtIn === undefined ? 'class instance' : builtIn[0];
}

/** Tells whether an object is an object literal, of any realm. */
export function isPlainObject(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
