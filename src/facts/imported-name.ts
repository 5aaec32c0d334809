import type { TSESTree } from '@typescript-eslint/utils';

/** Returns the export name that an import clause takes: `default`, `*`, or the export's own. */
export function importedNameOf(clause: TSESTree.ImportClause): string {
	if (clause.type === 'ImportSpecifier') {
		return nameOf(clause.imported);
	}
	return clause.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

/** Returns a module's name for an export, which may be written as a string. */
export function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
	return node.type === 'Identifier' ? node.name : node.value;
}
