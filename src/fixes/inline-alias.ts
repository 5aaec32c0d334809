import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { collectJsxNames } from './jsx-names.js';
import { isAlone, removeDeclaration } from './remove-declaration.js';
import { isCaptured, renameReference } from './rename-local.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/**
 * Removes `const alias = original;` and lets every use of the alias name the original; null where the declaration is not
 * alone, is exported or is named in JSX, or where a scope between would capture the name.
 */
export function inlineAlias(variable: Variable, sourceCode: Source): TextEdit[] | null {
	const declarator = findRemovable(variable, sourceCode);
	const original = declarator?.init;
	const isNamedInJsx = collectJsxNames(variable, sourceCode)?.length !== 0;
	return declarator === undefined ||
		original?.type !== 'Identifier' ||
		isNamedInJsx ||
		isCaptured(variable, original.name)
		? null
		: [
				removeDeclaration(declarator.parent, sourceCode),
				...variable.references
					.filter(({ init }) => init !== true)
					.map(({ identifier }) => renameReference(identifier, original.name)),
			];
}

function findRemovable(
	{ defs: [definition] }: Variable,
	sourceCode: Source,
): TSESTree.VariableDeclarator | undefined {
	const declarator = definition?.node.type === 'VariableDeclarator' ? definition.node : undefined;
	return declarator !== undefined && isRemovable(declarator, sourceCode) ? declarator : undefined;
}

/** A type that is written down may be another one than that of the original. */
function isRemovable({ id, parent }: TSESTree.VariableDeclarator, sourceCode: Source): boolean {
	return (
		id.type === 'Identifier' &&
		id.typeAnnotation == null &&
		parent.declarations.length === 1 &&
		parent.parent.type !== 'ExportNamedDeclaration' &&
		isAlone(parent, sourceCode)
	);
}
