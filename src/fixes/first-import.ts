import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { NewImport } from './add-import.js';
import type { TextEdit } from './text-edit.js';

import { readLineBreak } from './declaration-layout.js';
import { escapeText } from './replace-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Writes the first import of a file: behind the directives and the comment at the top, before the first statement. Null
 * where a comment belongs to that statement, since nothing may come between, and where the statement shares its line.
 */
export function addFirstImport(
	{ specifier, name, alias, typeOnly = false }: NewImport,
	sourceCode: Source,
): TextEdit[] | null {
	const { ast, text } = sourceCode;
	const first = ast.body.find(statement => !('directive' in statement) || statement.directive === undefined);
	if (first === undefined || !isApart(first, sourceCode)) {
		return null;
	}
	const names = name === alias ? name : `${name} as ${alias}`;
	const keyword = typeOnly ? 'import type' : 'import';
	const line = `${keyword} { ${names} } from ${formatEnd(specifier, sourceCode)}`;
	const lineBreak = readLineBreak(text);
	return [{ range: [first.range[0], first.range[0]], text: line + lineBreak + lineBreak }];
}

/** The specifier in the quotes of the file, with a semicolon where the file has any. */
function formatEnd(specifier: string, { ast: { tokens } }: Source): string {
	const quote = tokens.find(({ value }) => /^['"]/u.test(value))?.value.charAt(0) ?? "'";
	const semicolon = tokens.some(({ value }) => value === ';') ? ';' : '';
	return quote + escapeText(specifier, quote) + quote + semicolon;
}

/** Whether the statement begins its line, and no comment ends on the line before. */
function isApart(statement: TSESTree.Node, sourceCode: Source): boolean {
	const comment = sourceCode.getCommentsBefore(statement).findLast(({ type }) => String(type) !== 'Shebang');
	const isAttached = comment !== undefined && comment.loc.end.line >= statement.loc.start.line - 1;
	return !isAttached && statement.loc.start.column === 0;
}
