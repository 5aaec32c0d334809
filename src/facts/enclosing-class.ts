import type { TSESTree } from '@typescript-eslint/utils';

/** Returns the class whose member a node stands in, so that `this` means its object; undefined elsewhere. */
export function findClass(
	node: TSESTree.Node,
): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
	let { parent } = node;
	while (parent != null && parent.type !== 'ClassDeclaration' && parent.type !== 'ClassExpression') {
		parent = parent.parent;
	}
	return parent ?? undefined;
}
