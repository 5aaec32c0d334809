import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { Masquerade } from './masquerades.js';

import { nameOf } from '../../facts/imported-name.js';
import { collectLocalExports } from '../../facts/local-exports.js';
import { inlineAlias } from '../../fixes/inline-alias.js';
import { renameLocal } from '../../fixes/rename-local.js';
import { replaceName } from '../../fixes/replace-name.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the edits that call a thing by its own name; null where that is not safe as text. */
export function planOwnName(
	{ node, variable, ownName, reference }: Masquerade,
	sourceCode: Source,
): TextEdit[] | null {
	if (ownName === undefined || !isIdentifier(ownName)) {
		return null;
	}
	if (variable === undefined) {
		return node.type === 'ExportSpecifier' ? renameExport(node, ownName, sourceCode) : null;
	}
	const { parent } = node;
	return reference?.form === 'import' && isClause(parent)
		? renameImport(parent, { variable, ownName }, sourceCode)
		: renameVariable(variable, ownName, sourceCode);
}

function isIdentifier(name: string): boolean {
	return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

function isClause(
	node: TSESTree.Node | undefined,
): node is TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier {
	return node?.type === 'ImportSpecifier' || node?.type === 'ImportDefaultSpecifier';
}

function renameImport(
	clause: TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier,
	{ variable, ownName }: { variable: TSESLint.Scope.Variable; ownName: string },
	sourceCode: Source,
): TextEdit[] | null {
	const edits = renameLocal(variable, ownName, sourceCode);
	const isOwn = clause.type === 'ImportSpecifier' && nameOf(clause.imported) === ownName;
	const own =
		clause.type === 'ImportSpecifier' && isOwn
			? replaceName({ node: clause, to: ownName, alias: ownName }, clause, sourceCode)
			: [{ range: clause.local.range, text: ownName }];
	return edits && [...own, ...edits];
}

/** The public name changes, unless the file gives that name to something else. */
function renameExport(
	specifier: TSESTree.ExportSpecifier,
	ownName: string,
	sourceCode: Source,
): TextEdit[] | null {
	const { ast } = sourceCode;
	const taken = [...collectLocalExports(ast).values(), collectReexported(ast)].flat();
	return taken.includes(ownName) || nameOf(specifier.local) !== ownName
		? null
		: replaceName({ node: specifier, to: ownName, alias: ownName }, specifier, sourceCode);
}

function collectReexported({ body }: TSESTree.Program): string[] {
	return body.flatMap(statement =>
		statement.type === 'ExportNamedDeclaration'
			? statement.specifiers.map(({ exported }) => nameOf(exported))
			: [],
	);
}

function renameVariable(
	variable: TSESLint.Scope.Variable,
	ownName: string,
	sourceCode: Source,
): TextEdit[] | null {
	return variable.defs.some(isExported)
		? null
		: (inlineAlias(variable, sourceCode) ?? renameLocal(variable, ownName, sourceCode));
}

/** Whether the declaration itself exports the variable. */
function isExported({ node }: TSESLint.Scope.Definition): boolean {
	return node.parent?.parent?.type === 'ExportNamedDeclaration';
}
