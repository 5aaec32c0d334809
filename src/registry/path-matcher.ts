import type { SegmentMatcher } from './segment-matcher.js';

import { createSegmentMatcher } from './segment-matcher.js';

type Block = readonly SegmentMatcher[];

/** Matches the segments of a path: returns what each `*` stood for, or undefined where the path does not fit. */
export type PathMatcher = (segments: readonly string[]) => readonly string[] | undefined;

/**
 * Creates the matcher of one pattern; `single`, where given, is the character that stands for any one character.
 *
 * Each run of segments between two `**` is placed as far left as it fits. If any placement works, that one does, so
 * nothing is tried twice and the time stays linear.
 */
export function createPathMatcher(text: string, single?: string): PathMatcher {
	const blocks = splitBlocks(text, single);
	return segments => matchBlocks(blocks, segments);
}

function splitBlocks(text: string, single: string | undefined): readonly Block[] {
	const blocks: SegmentMatcher[][] = [[]];
	for (const segment of text.split('/')) {
		if (segment === '**') {
			blocks.push([]);
		} else {
			blocks.at(-1)?.push(createSegmentMatcher(segment, single));
		}
	}
	return blocks;
}

function matchBlocks(blocks: readonly Block[], segments: readonly string[]): readonly string[] | undefined {
	const [first = [], ...middle] = blocks;
	const last = middle.pop();
	if (last === undefined) {
		return segments.length === first.length ? matchBlock(first, segments, 0) : undefined;
	}
	const end = segments.length - last.length;
	if (end < first.length) {
		return undefined;
	}
	return joinCaptures([
		matchBlock(first, segments, 0),
		placeBlocks(middle, segments.slice(0, end), first.length),
		matchBlock(last, segments, end),
	]);
}

function joinCaptures(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
	return parts.every(part => part !== undefined) ? parts.flat() : undefined;
}

function matchBlock(block: Block, segments: readonly string[], from: number): string[] | undefined {
	const captures: string[] = [];
	for (const [index, match] of block.entries()) {
		const segment = segments[from + index];
		const found = segment === undefined ? undefined : match(segment);
		if (found === undefined) {
			return undefined;
		}
		captures.push(...found);
	}
	return captures;
}

function placeBlocks(
	blocks: readonly Block[],
	segments: readonly string[],
	from: number,
): readonly string[] | undefined {
	const captures: string[] = [];
	let start = from;
	for (const block of blocks) {
		const placed = placeBlock(block, segments, start);
		if (placed === undefined) {
			return undefined;
		}
		captures.push(...placed.captures);
		start = placed.end;
	}
	return captures;
}

interface Placed {
	readonly captures: readonly string[];
	readonly end: number;
}

function placeBlock(block: Block, segments: readonly string[], from: number): Placed | undefined {
	for (let start = from; start + block.length <= segments.length; start++) {
		const captures = matchBlock(block, segments, start);
		if (captures !== undefined) {
			return { captures, end: start + block.length };
		}
	}
	return undefined;
}
