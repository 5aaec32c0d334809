import leven from 'leven';

import { detach } from '../resolve/detach-text.js';

/** How a text resembles a wire name. */
export interface Resemblance {
	readonly wireName: string;
	/** Whether only case and separators differ. */
	readonly isSpelling: boolean;
}

/** The wire names of a contract, ready to be asked. */
export interface EventNames {
	readonly wireNames: readonly string[];
	has(text: string): boolean;
	/** Returns the wire names that a text is almost, the nearest ones alone; none where it is one. */
	collectResembled(text: string): readonly Resemblance[];
	/** Whether a text begins as a wire name does: with the same path before its last dot, else with the same word. */
	isKin(text: string): boolean;
	/** Whether a text is a wire name, or almost one, or begins as one does: nearly all texts mean something else. */
	mayMean(text: string): boolean;
}

/** Creates the reader of wire names. */
export function createEventNames(wireNames: readonly string[]): EventNames {
	const known = new Set(wireNames);
	const folded = [...known].map(wireName => ({ wireName, letters: foldName(wireName) }));
	const kin = new Set(
		wireNames
			.filter(isCompound)
			.map(findHead)
			.filter(head => head.length > 1),
	);
	const collectResembled = (text: string): readonly Resemblance[] =>
		known.has(text) || text === '' ? [] : collectNearest(foldName(text), folded);
	const isKin = (text: string): boolean => kin.size > 0 && isCompound(text) && kin.has(findHead(text));
	// Nothing that is as short can be almost a name.
	const shortest = Math.min(...folded.map(({ letters }) => letters.length)) - maximumTolerance;
	return {
		wireNames: [...known],
		has: text => known.has(text),
		collectResembled,
		isKin,
		mayMean: createMemory(
			text =>
				isKin(text) || (text.length >= shortest && (known.has(text) || collectResembled(text).length > 0)),
		),
	};
}

/** Most texts of a code base stand in many of its files. */
function createMemory(judge: (text: string) => boolean): (text: string) => boolean {
	const verdicts = new Map<string, boolean>();
	return text => verdicts.get(text) ?? remember(text, judge(text), verdicts);
}

const maximumTexts = 10_000;

function remember(text: string, verdict: boolean, verdicts: Map<string, boolean>): boolean {
	if (verdicts.size >= maximumTexts) {
		verdicts.clear();
	}
	verdicts.set(detach(text), verdict);
	return verdict;
}

/** Whether a name is made of several words, so that it hardly means something else elsewhere. */
export function isCompound(name: string): boolean {
	return /[\p{L}\d][^\p{L}\d]+[\p{L}\d]|\p{Ll}\p{Lu}/u.test(name);
}

/** Letters and digits alone, in one case: what is left of a name without its style. */
export function foldName(name: string): string {
	return name
		.slice(0, maximumLength)
		.replaceAll(/[^\p{L}\d]/gu, '')
		.toLowerCase();
}

/** No name is longer, and the comparison costs the square of the length. */
const maximumLength = 100;

interface Folded {
	readonly wireName: string;
	readonly letters: string;
}

function collectNearest(letters: string, names: readonly Folded[]): Resemblance[] {
	const measured = names
		.map(({ wireName, letters: other }) => ({ wireName, distance: measureDistance(letters, other), other }))
		.filter(({ distance, other }) => distance <= findTolerance(Math.min(letters.length, other.length)));
	const nearest = Math.min(...measured.map(({ distance }) => distance));
	return measured
		.filter(({ distance }) => distance === nearest)
		.map(({ wireName, distance }) => ({ wireName, isSpelling: distance === 0 }));
}

/** Another form of the last word is one step: `agent_start`, `agent_started`. */
function measureDistance(left: string, right: string): number {
	const isForm = left !== right && stripEnding(left) === stripEnding(right);
	return isForm ? 1 : leven(left, right);
}

function stripEnding(letters: string): string {
	return letters.length < 6 ? letters : letters.replace(/(?:ing|ed|e|s)$/u, '');
}

const maximumTolerance = 3;

/** A fifth of the letters, and three at most: `stop` is not almost `start`. */
function findTolerance(length: number): number {
	return Math.min(maximumTolerance, Math.floor(length / 5));
}

/** `documents` of `documents.create`, `org.acme` of `org.acme.saved`, `run` of `run_done` and `runDone`. */
function findHead(name: string): string {
	const last = Math.max(...['.', ':', '/'].map(separator => name.lastIndexOf(separator)));
	const word = /^[^\p{L}\d]*(?:\p{Lu}*[\p{Ll}\d]+|[\p{L}\d]+)/u.exec(name)?.[0] ?? '';
	return (last > 0 ? name.slice(0, last) : word).toLowerCase();
}
