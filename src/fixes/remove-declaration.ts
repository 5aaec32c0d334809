import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { isSeparating } from './statement-end.js';

/**
 * Whether nothing but the declaration stands on its lines, no comment is in it or directly above it, and the statements
 * around it stay two without it.
 */
export function isAlone(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
	const [start, end] = lineRangeOf(node, sourceCode.text);
	const outside = sourceCode.text.slice(start, node.range[0]) + sourceCode.text.slice(node.range[1], end);
	return (
		outside.trim() === '' &&
		sourceCode.getCommentsInside(node).length === 0 &&
		!hasCommentAbove(node, sourceCode) &&
		!isSeparating(node, sourceCode)
	);
}

/** Whether a comment ends on the line before; one that stands behind other code there belongs to that code. */
function hasCommentAbove(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
	const comment = sourceCode.getCommentsBefore(node).at(-1);
	const code = sourceCode.getTokenBefore(node);
	return (
		comment !== undefined &&
		comment.loc.end.line >= node.loc.start.line - 1 &&
		comment.loc.start.line !== code?.loc.end.line
	);
}

/** Removes a declaration that is alone, with its whole lines. */
export function removeDeclaration(node: TSESTree.Node, { text }: Readonly<TSESLint.SourceCode>): TextEdit {
	return { range: lineRangeOf(node, text), text: '' };
}

/** From the start of the first line to the start of the line after the last one. */
function lineRangeOf({ range }: TSESTree.Node, text: string): [number, number] {
	const start = Math.max(text.lastIndexOf('\n', range[0] - 1), text.lastIndexOf('\r', range[0] - 1)) + 1;
	const rest = /[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029])?/uy;
	rest.lastIndex = range[1];
	rest.exec(text);
	return [start, rest.lastIndex];
}
