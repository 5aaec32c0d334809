import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { readLineBreak } from './declaration-layout.js';
import { endStatement, isOpenEnded, isUsingSemicolons } from './statement-end.js';

type Source = Readonly<TSESLint.SourceCode>;
type Item = TSESTree.Token | TSESTree.Comment;

/** What comes before and behind the statements of a body, each statement without its semicolon. */
export interface Frame {
	readonly first: readonly string[];
	readonly last: readonly string[];
}

/** Puts statements before and behind those of a body, and leaves every line and comment of it as it is. */
export function frameBody(body: TSESTree.BlockStatement, frame: Frame, sourceCode: Source): TextEdit[] {
	const items = sourceCode.getTokens(body, { includeComments: true }).slice(1, -1);
	const { start, end } = body.loc;
	if (items.length === 0) {
		return fillEmpty(body, [...frame.first, ...frame.last], sourceCode);
	}
	const isOneLine = start.line === end.line;
	return isOneLine
		? [...insertInline(body, frame.first, sourceCode), ...appendInline(body, items, { frame, sourceCode })]
		: [
				...insertLines(body, items, { frame, sourceCode }),
				...appendLines(body, items, { frame, sourceCode }),
			];
}

function fillEmpty(
	body: TSESTree.BlockStatement,
	statements: readonly string[],
	sourceCode: Source,
): TextEdit[] {
	const [start, end] = [body.range[0] + 1, body.range[1] - 1];
	if (statements.length === 0) {
		return [];
	}
	if (body.loc.start.line === body.loc.end.line) {
		return [{ range: [start, end], text: ` ${statements.map(text => `${text};`).join(' ')} ` }];
	}
	const lineStart = readLineBreak(sourceCode.text) + readIndent(end, sourceCode) + readUnit(sourceCode);
	const isEnded = isUsingSemicolons(sourceCode);
	return [
		{
			range: [start, start],
			text: statements.map(text => `${lineStart}${text}${isEnded ? ';' : ''}`).join(''),
		},
	];
}

function findDirective({ body }: TSESTree.BlockStatement): TSESTree.Statement | undefined {
	return body.findLast(
		statement => statement.type === 'ExpressionStatement' && statement.directive !== undefined,
	);
}

function insertInline(
	body: TSESTree.BlockStatement,
	statements: readonly string[],
	{ text }: Source,
): TextEdit[] {
	if (statements.length === 0) {
		return [];
	}
	const at = findDirective(body)?.range[1] ?? body.range[0] + 1;
	const gap = /\s/u.test(text.charAt(at)) ? '' : ' ';
	return [{ range: [at, at], text: `${statements.map(statement => ` ${statement};`).join('')}${gap}` }];
}

interface Place {
	readonly frame: Frame;
	readonly sourceCode: Source;
}

function appendInline(
	body: TSESTree.BlockStatement,
	items: readonly Item[],
	{ frame: { last }, sourceCode: { text } }: Place,
): TextEdit[] {
	const item = items.at(-1);
	if (last.length === 0 || item === undefined) {
		return [];
	}
	const statement = body.body.at(-1);
	const isOpen = statement !== undefined && isOpenEnded(statement, text);
	const gap = item.range[1] === body.range[1] - 1 ? ' ' : '';
	const added = last.map(line => ` ${line};`).join('') + gap;
	const [, end] = item.range;
	const isSame = statement?.range[1] === end;
	return [
		...(isOpen && !isSame ? [{ range: [statement.range[1], statement.range[1]] as const, text: ';' }] : []),
		{ range: [end, end], text: `${isOpen && isSame ? ';' : ''}${added}` },
	];
}

function insertLines(
	body: TSESTree.BlockStatement,
	items: readonly Item[],
	{ frame: { first }, sourceCode }: Place,
): TextEdit[] {
	if (first.length === 0) {
		return [];
	}
	const directive = findDirective(body);
	const lineBreak = readLineBreak(sourceCode.text);
	if (directive !== undefined) {
		const at = findLineEnd(directive, items);
		const lineStart = lineBreak + readIndent(directive.range[0], sourceCode);
		const next = sourceCode.getTokenAfter(directive);
		return [
			{ range: [at, at], text: first.map(line => lineStart + endStatement(line, next, sourceCode)).join('') },
		];
	}
	const [statement] = body.body;
	if (statement?.loc.start.line === body.loc.start.line) {
		return insertInline(body, first, sourceCode);
	}
	const item = items.find(({ loc }) => loc.start.line > body.loc.start.line);
	const at = item?.range[0] ?? body.range[1] - 1;
	const indent = item === undefined ? readUnit(sourceCode) : readIndent(at, sourceCode);
	const next = statement === undefined ? null : sourceCode.getFirstToken(statement);
	const lines = first.map(line => endStatement(line, next, sourceCode) + lineBreak + indent);
	return [{ range: [at, at], text: lines.join('') }];
}

/** The end of the comments behind a statement on its line. */
function findLineEnd({ range, loc }: TSESTree.Node, items: readonly Item[]): number {
	const behind = items.filter(
		item =>
			item.range[0] >= range[1] && item.loc.end.line === loc.end.line && /^(?:Line|Block)$/u.test(item.type),
	);
	return behind.at(-1)?.range[1] ?? range[1];
}

function appendLines(
	body: TSESTree.BlockStatement,
	items: readonly Item[],
	{ frame: { last }, sourceCode }: Place,
): TextEdit[] {
	const item = items.at(-1);
	const statement = body.body.at(-1);
	if (last.length === 0 || item === undefined) {
		return [];
	}
	const at = item.range[1];
	if (item.loc.end.line === body.loc.end.line) {
		const isOpen = statement !== undefined && isOpenEnded(statement, sourceCode.text);
		return [{ range: [at, at], text: `${isOpen ? ';' : ''}${last.map(line => ` ${line};`).join('')}` }];
	}
	const anchor = statement ?? items.find(({ loc }) => loc.start.line > body.loc.start.line) ?? item;
	const lineStart = readLineBreak(sourceCode.text) + readIndent(anchor.range[0], sourceCode);
	const isEnded = isUsingSemicolons(sourceCode);
	return [{ range: [at, at], text: last.map(line => `${lineStart}${line}${isEnded ? ';' : ''}`).join('') }];
}

/** The white space that the line of an offset begins with. */
function readIndent(offset: number, { text }: Source): string {
	return /(?<=^|[\r\n])[\t ]*(?=[^\r\n]*$)/u.exec(text.slice(0, offset))?.[0] ?? '';
}

/** What the file indents by. */
function readUnit({ text }: Source): string {
	return /(?<=[\r\n])[\t ]+(?=\S)/u.exec(text)?.[0] ?? '\t';
}
