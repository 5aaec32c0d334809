import type { Pattern } from './pattern.js';

/** What a text matches: the value kept with a pattern, and what the pattern's wildcards stand for. */
export interface PatternMatch<T> {
	readonly value: T;
	readonly captures: readonly string[];
}

interface Entry<T> {
	readonly pattern: Pattern;
	readonly value: T;
}

/** Finds the patterns that match a text. */
export interface PatternIndex<T> {
	/** Returns every match, in no order of its own. */
	collectMatches(text: string): PatternMatch<T>[];
}

/**
 * Indexes patterns, all of which have a wildcard, by the literal text before their first and after their last one. A
 * thousand patterns with ends of the same lengths then cost one look-up and not a thousand attempts.
 */
export function createPatternIndex<T>(entries: readonly Entry<T>[]): PatternIndex<T> {
	const byEnds = new Map<string, Entry<T>[]>();
	const lengths = new Map<string, readonly [prefix: number, suffix: number]>();
	for (const entry of entries) {
		const [prefix, suffix] = readEnds(entry.pattern.text);
		lengths.set(`${prefix.length} ${suffix.length}`, [prefix.length, suffix.length]);
		const key = join(prefix, suffix);
		const group = byEnds.get(key) ?? [];
		group.push(entry);
		byEnds.set(key, group);
	}
	const pairs = [...lengths.values()];
	return {
		collectMatches: text => pairs.flatMap(pair => collectOfEnds(text, pair, byEnds)),
	};
}

function collectOfEnds<T>(
	text: string,
	pair: readonly [prefix: number, suffix: number],
	byEnds: ReadonlyMap<string, readonly Entry<T>[]>,
): PatternMatch<T>[] {
	const isLongEnough = Math.max(...pair) <= text.length;
	const entries = isLongEnough ? byEnds.get(cutEnds(text, pair)) : undefined;
	return (entries ?? []).flatMap(entry => matchEntry(entry, text));
}

function matchEntry<T>({ pattern, value }: Entry<T>, text: string): PatternMatch<T>[] {
	const captures = pattern.match(text);
	return captures === undefined ? [] : [{ value, captures }];
}

/** The slash beside a `**` is not there where that stands for no segment. */
function readEnds(text: string): readonly [prefix: string, suffix: string] {
	return [
		text.slice(0, text.indexOf('*')).replace(/\/$/u, ''),
		text.slice(text.lastIndexOf('*') + 1).replace(/^\//u, ''),
	];
}

function cutEnds(text: string, [prefix, suffix]: readonly [prefix: number, suffix: number]): string {
	return join(text.slice(0, prefix), text.slice(text.length - suffix));
}

function join(prefix: string, suffix: string): string {
	return `${prefix}*${suffix}`;
}
