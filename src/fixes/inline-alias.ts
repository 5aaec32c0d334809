import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { isAlone, removeDeclaration } from './remove-declaration.js';
import { isCaptured, renameReference } from './rename-local.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Removes `const alias = original;` and lets every use of the alias name the original; null where the declaration is not
 * alone, is exported or is named in JSX, or where a scope between would capture the name.
 */
export function inlineAlias(variable: TSESLint.Scope.Variable, sourceCode: Source): TextEdit[] | null {
	const declarator = variable.defs[0]?.node;
	const original = declarator?.type === 'VariableDeclarator' ? declarator.init : null;
	const uses = variable.references.filter(({ init }) => init !== true);
	if (
		declarator?.type !== 'VariableDeclarator' ||
		original?.type !== 'Identifier' ||
		!isRemovable(declarator.parent, sourceCode) ||
		isCaptured(variable, original.name) ||
		uses.some(({ identifier }) => identifier.type === 'JSXIdentifier')
	) {
		return null;
	}
	return [
		removeDeclaration(declarator.parent, sourceCode),
		...uses.map(({ identifier }) => renameReference(identifier, original.name)),
	];
}

function isRemovable(declaration: TSESTree.VariableDeclaration, sourceCode: Source): boolean {
	return (
		declaration.declarations.length === 1 &&
		declaration.parent.type !== 'ExportNamedDeclaration' &&
		isAlone(declaration, sourceCode)
	);
}
