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
	const found: StringNode[] = [];
	// Chains of conditions may be longer than the stack is deep.
	const open = [node];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (isStringNode(next)) {
			found.push(next);
		} else {
			open.push(...collectBranches(next).reverse());
		}
	}
	return found;
}

function collectBranches(node: TSESTree.Node): TSESTree.Node[] {
	switch (node.type) {
		case 'ConditionalExpression':
			return [node.consequent, node.alternate];
		case 'LogicalExpression':
			return [node.left, node.right];
		default:
			return [findWrapped(node)].filter(value => value !== undefined);
	}
}
