import type { TSESTree } from '@typescript-eslint/utils';

/** A function with a body of its own. */
export type EnclosingFunction =
	TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

/** Returns the innermost function around a node; undefined where it is evaluated with the module. */
export function findFunction(node: TSESTree.Node): EnclosingFunction | undefined {
	const { parent } = node;
	if (parent == null || isFunction(parent)) {
		return parent ?? undefined;
	}
	return findFunction(parent);
}

function isFunction(node: TSESTree.Node): node is EnclosingFunction {
	return (
		node.type === 'ArrowFunctionExpression' ||
		node.type === 'FunctionExpression' ||
		node.type === 'FunctionDeclaration'
	);
}
