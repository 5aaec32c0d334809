import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextRange, TryArm } from './module-reference.js';

import { createLastKnown } from './last-known.js';
import { findNodeAt } from './node-at.js';

/** What is looked for in the text of a file. */
export interface TextPattern {
	/** Global. */
	readonly pattern: RegExp;
	/** Wherever the pattern matches, the text has one of them: most files have none, and looking for them costs nothing. */
	readonly words: readonly string[];
}

/** Returns the innermost node at each place where the pattern matches outside of comments, and the match is meant. */
export function collectNodesAt(
	{ pattern, words }: TextPattern,
	sourceCode: Readonly<TSESLint.SourceCode>,
	isMeant: (match: RegExpExecArray) => boolean = () => true,
): readonly TSESTree.Node[] {
	const { text } = sourceCode;
	if (!words.some(word => text.includes(word))) {
		return [];
	}
	return [...text.matchAll(pattern)].flatMap(match => {
		const { index } = match;
		const isAsked = isMeant(match) && !isInComment(index, sourceCode.ast);
		const node = isAsked ? findNodeAt(index, sourceCode) : undefined;
		return node?.range[0] === index ? node : [];
	});
}

/** Prose has the words of the language too, and more of them than the code. */
function isInComment(index: number, { comments = [] }: TSESTree.Program): boolean {
	let first = 0;
	let last = comments.length;
	while (first < last) {
		const middle = (first + last) >>> 1;
		if ((comments[middle]?.range[1] ?? 0) <= index) {
			first = middle + 1;
		} else {
			last = middle;
		}
	}
	// The first comment that ends behind the place.
	return (comments[first]?.range[0] ?? Infinity) <= index;
}

const importCalls = createLastKnown<TSESTree.Program, readonly TSESTree.Node[]>();

/** Returns the nodes that begin with `import(`, expressions and types; looked for once, whoever asks. */
export function collectImportCalls(sourceCode: Readonly<TSESLint.SourceCode>): readonly TSESTree.Node[] {
	return importCalls.recall(sourceCode.ast, () => collectNodesAt(importCall, sourceCode));
}

const importCall: TextPattern = { pattern: /\bimport\b(?=\s*[(/])/gu, words: ['import'] };

/** Returns the try statements around a node, innermost first. */
export function collectGuards(node: TSESTree.Node): TryArm[] {
	const guards: TryArm[] = [];
	let child = node;
	for (let parent = node.parent; parent != null; child = parent, parent = parent.parent) {
		if (parent.type === 'TryStatement' && child !== parent.finalizer) {
			guards.push({ statement: parent.range[0], arm: child === parent.block ? 'block' : 'handler' });
		}
	}
	return guards;
}

/** Returns the range of a node as the facts hold it. */
export function rangeOf({ range }: TSESTree.Node): TextRange {
	return [range[0], range[1]];
}

/** Whether something lies within the text of something else, or is all of it. */
export function isInside({ range: [start, end] }: Placed, { range: [from, to] }: Placed): boolean {
	return from <= start && end <= to;
}

interface Placed {
	readonly range: TextRange;
}
