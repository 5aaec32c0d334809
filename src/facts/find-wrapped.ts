import type { TSESTree } from '@typescript-eslint/utils';

/** Returns the expression whose value a node only passes on: behind a cast, or the last of a sequence. */
export function findWrapped(node: TSESTree.Node): TSESTree.Node | undefined {
	switch (node.type) {
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
		case 'TSNonNullExpression':
		case 'TSTypeAssertion':
		case 'TSInstantiationExpression':
		case 'ChainExpression':
			return node.expression;
		case 'SequenceExpression':
			return node.expressions.at(-1);
		default:
			return undefined;
	}
}
