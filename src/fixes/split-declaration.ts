import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { NameMove } from './name-move.js';
import type { TextEdit } from './text-edit.js';

import { findEnd, findInsertion, readIndentation, readLineBreak } from './declaration-layout.js';
import { formatMove } from './name-move.js';
import { escapeText } from './replace-specifier.js';
import { replaceWords } from './text-edit.js';

type Declaration = TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource;
type Source = Readonly<TSESLint.SourceCode>;

/** What stands between the keyword and `from`. */
export interface Clause {
	/** The default binding. */
	readonly binding?: string;
	/** The names in braces, each as it is written. */
	readonly names: readonly string[];
}

/** Replaces the clause of the declaration; null where a comment in it has no place in the new one. */
export function replaceClause(
	declaration: Declaration,
	clause: Clause,
	sourceCode: Source,
): TextEdit[] | null {
	const range = findClauseRange(declaration, sourceCode);
	return range === null || sourceCode.getCommentsInside(declaration).length > 0
		? null
		: [replaceWords(range, formatClause(clause, declaration, sourceCode), sourceCode.text)];
}

/** From the first binding or the opening brace to what stands before `from`. */
function findClauseRange(declaration: Declaration, sourceCode: Source): [number, number] | null {
	const [first] = declaration.specifiers;
	const [last] = sourceCode.getTokensBefore(declaration.source, 2);
	if (first === undefined || last === undefined) {
		return null;
	}
	const opening = sourceCode.getTokenBefore(first);
	return [opening?.value === '{' ? opening.range[0] : first.range[0], last.range[1]];
}

function formatClause({ binding, names }: Clause, declaration: Declaration, sourceCode: Source): string {
	const braces = names.length === 0 ? [] : [formatBraces(names, declaration, sourceCode)];
	return [...(binding === undefined ? [] : [binding]), ...braces].join(', ');
}

/** Adds a declaration for the moved names on the line after this one. */
export function addDeclaration(
	declaration: Declaration,
	{ specifier, moves }: { specifier: string; moves: readonly NameMove[] },
	sourceCode: Source,
): TextEdit {
	const end = findInsertion(declaration, sourceCode);
	const lineStart = readLineBreak(sourceCode.text) + readIndentation(declaration, sourceCode.text);
	const text = lineStart + formatDeclaration(declaration, { specifier, moves }, sourceCode);
	return { range: [end, end], text };
}

/** One name a line where the declaration is laid out so, else all on one line. */
function formatBraces(texts: readonly string[], declaration: Declaration, { text }: Source): string {
	const first = declaration.specifiers.find(({ type }) => type !== 'ImportDefaultSpecifier');
	const gap = first && /(?:\r\n|[\r\n])[\t ]*$/u.exec(text.slice(0, first.range[0]))?.[0];
	if (gap === undefined || texts.length === 1) {
		return `{ ${texts.join(', ')} }`;
	}
	const isTrailing = /,\s*\}/u.test(text.slice(first?.range[0], declaration.source.range[0]));
	const closing = readLineBreak(text) + readIndentation(declaration, text);
	return `{${gap}${texts.join(`,${gap}`)}${isTrailing ? ',' : ''}${closing}}`;
}

function formatDeclaration(
	declaration: Declaration,
	{ specifier, moves }: { specifier: string; moves: readonly NameMove[] },
	sourceCode: Source,
): string {
	const keyword = declaration.type === 'ImportDeclaration' ? 'import' : 'export';
	const kind = declaration.type === 'ImportDeclaration' ? declaration.importKind : declaration.exportKind;
	const braces = formatBraces(moves.map(formatMove), declaration, sourceCode);
	const quote = declaration.source.raw.charAt(0);
	const source = quote + escapeText(specifier, quote) + quote;
	const tail = sourceCode.text.slice(declaration.source.range[1], findEnd(declaration, sourceCode));
	return `${keyword} ${kind === 'type' ? 'type ' : ''}${braces} from ${source}${tail}`;
}
