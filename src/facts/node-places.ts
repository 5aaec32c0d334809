import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextRange, TryArm } from './module-reference.js';

import { findNodeAt } from './node-at.js';

/** Returns the innermost node at each place where the pattern, which must be global, matches outside of comments. */
export function collectNodesAt(
	pattern: RegExp,
	sourceCode: Readonly<TSESLint.SourceCode>,
): { node: TSESTree.Node; index: number }[] {
	const { text } = sourceCode;
	return [...text.matchAll(pattern)].flatMap(({ index }) => {
		const node = findNodeAt(index, sourceCode);
		return node?.range[0] === index ? [{ node, index }] : [];
	});
}

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
