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
	const isOneLine = start.line === end.line;
	const isEmpty = body.body.length === 0 && items.every(({ loc }) => loc.end.line === start.line);
	if (items.length === 0 || (isEmpty && !isOneLine)) {
		return fillEmpty(body, [...frame.first, ...frame.last], { last: items.at(-1), sourceCode });
	}
	return isOneLine
		? [...insertInline(body, frame.first, sourceCode), ...appendInline(body, items, { frame, sourceCode })]
		: [
				...insertLines(body, items, { frame, sourceCode }),
				...appendLines(body, items, { frame, sourceCode }),
			];
}

/** Fills a body that has nothing in it but comments behind its brace, of which `last` is the last. */
function fillEmpty(
	body: TSESTree.BlockStatement,
	statements: readonly string[],
	{ last, sourceCode }: { last: Item | undefined; sourceCode: Source },
): TextEdit[] {
	const [start, end] = [last?.range[1] ?? body.range[0] + 1, body.range[1] - 1];
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
	const end = items.at(-1)?.range[1] ?? body.range[0] + 1;
	if (last.length === 0) {
		return [];
	}
	const gap = end === body.range[1] - 1 ? ' ' : '';
	return [
		...closeLast(body, text),
		{ range: [end, end], text: last.map(line => ` ${line};`).join('') + gap },
	];
}

/** The semicolon that the last statement needs before another one on its line. */
function closeLast({ body }: TSESTree.BlockStatement, text: string): TextEdit[] {
	const statement = body.at(-1);
	return statement !== undefined && isOpenEnded(statement, text)
		? [{ range: [statement.range[1], statement.range[1]], text: ';' }]
		: [];
}

function insertLines(body: TSESTree.BlockStatement, items: readonly Item[], place: Place): TextEdit[] {
	const { frame, sourceCode } = place;
	const { first } = frame;
	const [statement] = body.body;
	const directive = findDirective(body);
	if (first.length === 0) {
		return [];
	}
	if (directive !== undefined) {
		return [insertBehind(directive, items, place)];
	}
	return statement?.loc.start.line === body.loc.start.line
		? insertInline(body, first, sourceCode)
		: [insertBefore(body, items, place)];
}

function insertBehind(
	directive: TSESTree.Node,
	items: readonly Item[],
	{ frame: { first }, sourceCode }: Place,
): TextEdit {
	const at = findLineEnd(directive, items);
	const lineStart = readLineBreak(sourceCode.text) + readIndent(directive.range[0], sourceCode);
	const next = sourceCode.getTokenAfter(directive);
	return {
		range: [at, at],
		text: first.map(line => lineStart + endStatement(line, next, sourceCode)).join(''),
	};
}

/** Before the first line of the body: its comments stay with what they speak of. */
function insertBefore(
	body: TSESTree.BlockStatement,
	items: readonly Item[],
	{ frame: { first }, sourceCode }: Place,
): TextEdit {
	const item = items.find(({ loc }) => loc.start.line > body.loc.start.line);
	const at = item?.range[0] ?? body.range[1] - 1;
	const indent = readIndent(at, sourceCode);
	const [statement] = body.body;
	const next = statement === undefined ? null : sourceCode.getFirstToken(statement);
	const lineEnd = readLineBreak(sourceCode.text) + indent;
	const lines = first.map(line => endStatement(line, next, sourceCode) + lineEnd);
	return { range: [at, at], text: lines.join('') };
}

/** The end of the comments behind a statement on its line. */
function findLineEnd({ range, loc }: TSESTree.Node, items: readonly Item[]): number {
	const behind = items.filter(
		item =>
			item.range[0] >= range[1] && item.loc.end.line === loc.end.line && /^(?:Line|Block)$/u.test(item.type),
	);
	return behind.at(-1)?.range[1] ?? range[1];
}

function appendLines(body: TSESTree.BlockStatement, items: readonly Item[], place: Place): TextEdit[] {
	const { frame, sourceCode } = place;
	const item = items.at(-1);
	if (frame.last.length === 0 || item === undefined) {
		return [];
	}
	if (item.loc.end.line === body.loc.end.line) {
		return appendInline(body, items, place);
	}
	const anchor = body.body.at(-1) ?? items.find(({ loc }) => loc.start.line > body.loc.start.line) ?? item;
	const lineStart = readLineBreak(sourceCode.text) + readIndent(anchor.range[0], sourceCode);
	const end = isUsingSemicolons(sourceCode) ? ';' : '';
	const text = frame.last.map(line => lineStart + line + end).join('');
	return [{ range: [item.range[1], item.range[1]], text }];
}

/** The white space that the line of an offset begins with. */
function readIndent(offset: number, { text }: Source): string {
	return /(?<=^|[\r\n])[\t ]*(?=[^\r\n]*$)/u.exec(text.slice(0, offset))?.[0] ?? '';
}

/** What the file indents by. */
function readUnit({ text }: Source): string {
	return /(?<=[\r\n])[\t ]+(?=\S)/u.exec(text)?.[0] ?? '\t';
}
