import type { TSESTree } from '@typescript-eslint/utils';

import { findWrapped } from './find-wrapped.js';

/** Syntax that is a fixed text: a literal, or a template without substitutions. */
export type StringNode = TSESTree.StringLiteral | TSESTree.TemplateLiteral;

/** Returns the text that a node is; undefined for any other expression. */
export function readString(node: TSESTree.Node): string | undefined {
	if (!isStringNode(node)) {
		return undefined;
	}
	return node.type === 'Literal' ? node.value : (node.quasis[0]?.value.cooked ?? undefined);
}

/** Whether a node is a fixed text. */
export function isStringNode(node: TSESTree.Node): node is StringNode {
	return node.type === 'Literal'
		? typeof node.value === 'string'
		: node.type === 'TemplateLiteral' && node.quasis.length === 1;
}

/** Returns the fixed texts that an expression may give: itself, or its branches. */
export function collectStrings(node: TSESTree.Node): StringNode[] {
	switch (node.type) {
		case 'ConditionalExpression':
			return [node.consequent, node.alternate].flatMap(collectStrings);
		case 'LogicalExpression':
			return [node.left, node.right].flatMap(collectStrings);
		default:
			return isStringNode(node) ? [node] : collectWrapped(node);
	}
}

function collectWrapped(node: TSESTree.Node): StringNode[] {
	const value = findWrapped(node);
	return value === undefined ? [] : collectStrings(value);
}
