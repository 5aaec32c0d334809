import type { Problem } from './registry-error.js';

import { createBareObject } from './bare-object.js';
import { describeType, isPlainObject } from './describe-type.js';
import { createPointer } from './json-pointer.js';

const maximumDepth = 20;
const maximumEntries = 10_000;
const loneSurrogate = /\p{Surrogate}/u;

/** Outcome of copying settings as JSON data. */
export interface PlainCopy {
	/** Frozen copy whose objects have no prototype; null stands where a value was refused. */
	readonly copy: unknown;
	/** What is not JSON data. */
	readonly problems: readonly Problem[];
	/** Whether the copy has everything; false once there are too many entries. */
	readonly isComplete: boolean;
}

type Finding = readonly [code: string, message: string];

interface Scan {
	readonly problems: Problem[];
	readonly open: Set<object>;
	/** The keys that lead to the value; one array for the whole copy. */
	readonly path: string[];
	entries: number;
}

/**
 * Copies JSON data and notes whatever is none.
 *
 * Objects of the copy have no prototype, so that no name a registry uses can meet an inherited one.
 */
export function copyPlainData(value: unknown): PlainCopy {
	const scan: Scan = { problems: [], open: new Set(), path: [], entries: 0 };
	const copy = copyValue(value, scan);
	return { copy, problems: scan.problems, isComplete: scan.entries <= maximumEntries };
}

function copyValue(value: unknown, scan: Scan): unknown {
	if (isScalar(value)) {
		return value;
	}
	const refusal = findRefusal(value, scan);
	if (refusal !== undefined || !isObject(value)) {
		addProblem(scan, refusal ?? notJson(describeType(value)));
		return null;
	}
	scan.open.add(value);
	const copy = Array.isArray(value) ? copyArray(value, scan) : copyObject(value, scan);
	scan.open.delete(value);
	return Object.freeze(copy);
}

function isScalar(value: unknown): boolean {
	return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function findRefusal(value: unknown, scan: Scan): Finding | undefined {
	if (!isObject(value)) {
		return undefined;
	}
	if (scan.open.has(value)) {
		return ['SSOT112', 'refers back to an object that holds it. Write the data out.'];
	}
	if (scan.path.length >= maximumDepth) {
		return ['SSOT121', `nested deeper than ${maximumDepth} levels. Remove the inner levels.`];
	}
	return Array.isArray(value) || isPlainObject(value) ? undefined : notJson(describeType(value));
}

function notJson(found: string): Finding {
	return ['SSOT112', `expected JSON data, got ${found}. Use strings, numbers, booleans, arrays and objects.`];
}

function addProblem({ problems, path }: Scan, [code, message]: Finding): void {
	problems.push({ code, pointer: createPointer(path), message });
}

function copyArray(value: readonly unknown[], scan: Scan): unknown[] {
	if (!hasRoom(value.length, scan)) {
		return [];
	}
	// Array.from visits holes too, which JSON cannot have.
	return Array.from(value, (entry, index) => copyBelow(String(index), entry, scan));
}

function copyObject(value: object, scan: Scan): object {
	const copy = createBareObject<unknown>([]);
	const symbols = Object.getOwnPropertySymbols(value);
	const keys = [...Object.keys(value), ...symbols.filter(symbol => isEnumerable(value, symbol))];
	if (!hasRoom(keys.length, scan)) {
		return copy;
	}
	for (const key of keys) {
		copyProperty({ value, key, copy }, scan);
	}
	return copy;
}

function isEnumerable(value: object, symbol: symbol): boolean {
	return Object.prototype.propertyIsEnumerable.call(value, symbol);
}

function copyBelow(key: string, value: unknown, scan: Scan): unknown {
	if (isScalar(value)) {
		return value;
	}
	scan.path.push(key);
	const copy = copyValue(value, scan);
	scan.path.pop();
	return copy;
}

interface Property {
	readonly value: object;
	readonly key: string | symbol;
	readonly copy: Record<string, unknown>;
}

function copyProperty({ value, key, copy }: Property, scan: Scan): void {
	const descriptor = Object.getOwnPropertyDescriptor(value, key) ?? {};
	const refusal = findKeyRefusal(key, descriptor);
	if (refusal !== undefined) {
		scan.path.push(String(key));
		addProblem(scan, refusal);
		scan.path.pop();
		return;
	}
	// Absent and undefined mean the same: configs write `key: condition ? value : undefined`.
	if (descriptor.value !== undefined) {
		copy[String(key)] = copyBelow(String(key), descriptor.value, scan);
	}
}

function findKeyRefusal(key: string | symbol, descriptor: PropertyDescriptor): Finding | undefined {
	if (key === '__proto__') {
		return ['SSOT110', 'key "__proto__" is not allowed. Remove it.'];
	}
	if (typeof key === 'symbol') {
		return notJson('symbol key');
	}
	if (loneSurrogate.test(key)) {
		return notJson('key with half a character');
	}
	return Object.hasOwn(descriptor, 'value') ? undefined : notJson('getter or setter');
}

function hasRoom(count: number, scan: Scan): boolean {
	const hadRoom = scan.entries <= maximumEntries;
	scan.entries += count;
	const isFull = scan.entries > maximumEntries;
	if (isFull && hadRoom) {
		addProblem({ ...scan, path: [] }, [
			'SSOT121',
			`more than ${maximumEntries} entries in all. Use patterns instead of listing every file.`,
		]);
	}
	return !isFull;
}
