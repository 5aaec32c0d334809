import type { TSESTree } from '@typescript-eslint/utils';

/** Whether a node is `… as const`. */
export function isConstAssertion(node: TSESTree.Node): boolean {
	return (
		(node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion') &&
		node.typeAnnotation.type === 'TSTypeReference' &&
		node.typeAnnotation.typeName.type === 'Identifier' &&
		node.typeAnnotation.typeName.name === 'const'
	);
}
