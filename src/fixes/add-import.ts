import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { findEnd, findInsertion, readIndentation, readLineBreak } from './declaration-layout.js';
import { addNames, isExtendable } from './merge-import.js';
import { escapeText } from './replace-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A value or type that a file is to import. */
export interface NewImport {
	readonly specifier: string;
	/** Export name. */
	readonly name: string;
	/** What the file calls it. */
	readonly alias: string;
	/** Imports of that module which the file has already. */
	readonly imports: readonly TSESTree.ImportDeclaration[];
	/** The import that the new one is to follow; by default the last of the leading ones. */
	readonly after?: TSESTree.ImportDeclaration | undefined;
	/** Whether only the type is needed. Default "value". */
	readonly kind?: 'value' | 'type';
}

/** Imports a name: in the braces of an import that is there, else on a line of its own; null without any import. */
export function addImport(request: NewImport, sourceCode: Source): TextEdit[] | null {
	const { imports, name, alias, kind = 'value' } = request;
	const names = name === alias ? name : `${name} as ${alias}`;
	const into = imports.find(candidate => isExtendable(candidate, sourceCode, kind));
	if (into !== undefined) {
		return addNames(into, [names], sourceCode);
	}
	const after = request.after ?? findLeadingImport(sourceCode);
	return after === undefined
		? null
		: [
				addLine(`import ${kind === 'type' ? 'type ' : ''}{ ${names} } from `, request.specifier, {
					after,
					sourceCode,
				}),
			];
}

/** The last import of the block at the top. */
function findLeadingImport({ ast }: Source): TSESTree.ImportDeclaration | undefined {
	const first = ast.body.findIndex(({ type }) => type === 'ImportDeclaration');
	const length = ast.body.slice(first).findIndex(({ type }) => type !== 'ImportDeclaration');
	const last = first === -1 ? undefined : ast.body[length === -1 ? ast.body.length - 1 : first + length - 1];
	return last?.type === 'ImportDeclaration' ? last : undefined;
}

/** A line in the style of the import before it. */
function addLine(
	clause: string,
	specifier: string,
	{ after, sourceCode }: { after: TSESTree.ImportDeclaration; sourceCode: Source },
): TextEdit {
	const { text } = sourceCode;
	const quote = after.source.raw.charAt(0);
	const semicolon = text.charAt(findEnd(after, sourceCode) - 1) === ';' ? ';' : '';
	const lineStart = readLineBreak(text) + readIndentation(after, text);
	const end = findInsertion(after, sourceCode);
	const line = clause + quote + escapeText(specifier, quote) + quote + semicolon;
	return { range: [end, end], text: lineStart + line };
}
