import type { TSESTree } from '@typescript-eslint/utils';

/** The names that a top-level statement declares; none for anything else. */
export function collectDeclaredNames(node: TSESTree.Node | null | undefined): readonly string[] {
	if (node?.type === 'VariableDeclaration') {
		return node.declarations.flatMap(({ id }) => collectBoundNames(id));
	}
	return node && 'id' in node && node.id?.type === 'Identifier' ? [node.id.name] : [];
}

/** Whether a statement declares nothing that exists at run time. */
export function isTypeDeclaration(node: TSESTree.Node | null | undefined): boolean {
	return node?.type === 'TSInterfaceDeclaration' || node?.type === 'TSTypeAliasDeclaration';
}

function collectBoundNames(pattern: TSESTree.Node | null): readonly string[] {
	switch (pattern?.type) {
		case 'Identifier':
			return [pattern.name];
		case 'ObjectPattern':
			return pattern.properties.flatMap(collectBoundNames);
		case 'ArrayPattern':
			return pattern.elements.flatMap(collectBoundNames);
		case 'Property':
			return collectBoundNames(pattern.value);
		case 'AssignmentPattern':
			return collectBoundNames(pattern.left);
		case 'RestElement':
			return collectBoundNames(pattern.argument);
		default:
			return [];
	}
}
