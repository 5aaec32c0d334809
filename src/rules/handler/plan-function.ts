import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact, ParameterFact } from '../../facts/callable.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Answer } from './answer.js';
import type { Case } from './case.js';
import type { TypeName } from './type-names.js';

import { collectParameterUses, type ParameterUse } from '../../facts/function-scope.js';
import { readOutcome } from '../../facts/outcome.js';
import { frameBody } from '../../fixes/frame-body.js';
import { findHeader, replaceHeader } from '../../fixes/function-header.js';
import { readStatement, replaceReturn } from '../../fixes/replace-return.js';
import { readAnswer } from './answer.js';
import { isPlainScript } from './plain-script.js';
import { readTypeName } from './type-names.js';

/** Returns the edits that give a function the canonical parameters and answers; null where no edit is right. */
export function planFunction(callable: CallableFact, judged: Case): TextEdit[] | null {
	const header = findHeader(callable, judged.sourceCode);
	const types = judged.promise.contract.canonical.params.map((_param, position) =>
		isPlainScript(judged) ? undefined : readTypeName(position, callable.node, judged),
	);
	const names = types.filter(type => type === undefined || 'text' in type);
	if (header === null || names.length < types.length) {
		return null;
	}
	const answer = readAnswer(callable, judged);
	const text = formatHeader(names, answer, judged);
	return [
		...names.flatMap(name => name?.edits ?? []),
		replaceHeader(header, text),
		...planBody(callable, answer, judged),
	];
}

function formatHeader(types: readonly (TypeName | undefined)[], { type }: Answer, judged: Case): string {
	const isPlain = isPlainScript(judged);
	const params = judged.promise.contract.canonical.params.map(({ name, optional }, position) => {
		const text = types[position]?.text;
		return `${name}${!isPlain && optional === true ? '?' : ''}${text === undefined ? '' : `: ${text}`}`;
	});
	return `(${params.join(', ')})${isPlain ? '' : `: ${type}`}`;
}

function planBody(callable: CallableFact, answer: Answer, judged: Case): TextEdit[] {
	const { body } = callable;
	const { sourceCode } = judged;
	const first = collectBindings(callable, judged);
	if (body === undefined) {
		return [];
	}
	if (body.type !== 'BlockStatement') {
		return [wrapExpression(callable, body, { first, answer, judged })];
	}
	const { returns, isEndReachable } = readOutcome(body);
	const { value, isKept } = answer;
	const last = value !== undefined && isEndReachable ? [`return ${value}`] : [];
	const replaced = isKept || value === undefined ? [] : returns;
	return [
		// What goes into a return statement comes before what goes behind it, also at one place.
		...replaced.map(statement => replaceReturn(statement, value ?? '', sourceCode)),
		...frameBody(body, { first, last }, sourceCode),
	];
}

interface Wrapping {
	readonly first: readonly string[];
	readonly answer: Answer;
	readonly judged: Case;
}

/** `=> value` becomes a block that evaluates it, or answers with it. */
function wrapExpression(
	{ node }: CallableFact,
	body: TSESTree.Expression,
	{ first, answer, judged }: Wrapping,
): TextEdit {
	const arrow = judged.sourceCode.getTokenBefore(body, { filter: ({ value }) => value === '=>' });
	const text = readStatement(body, judged.sourceCode);
	const answers = answer.value === undefined ? [] : [`return ${answer.value};`];
	const lines = answer.isKept ? [`return ${text}`] : [text, ...answers];
	const statements = [...first.map(line => `${line};`), ...lines].join(' ');
	return { range: [arrow?.range[1] ?? body.range[0], node.range[1]], text: ` { ${statements} }` };
}

/** The old parameters, as constants made of the new ones. */
function collectBindings(callable: CallableFact, judged: Case): string[] {
	const { legacy, bind = {} } = judged.promise.contract;
	return collectParameterUses(callable, judged.sourceCode).flatMap((use, position) => {
		const source = bind[legacy.params[position] ?? ''];
		const isNeeded = use.isUsed || use.param.form === 'pattern';
		return source === undefined || !isNeeded || use.param.name === source
			? []
			: [formatBinding(use, source, judged)];
	});
}

function formatBinding({ param, isReassigned }: ParameterUse, source: string, judged: Case): string {
	const keyword = isReassigned ? 'let' : 'const';
	const { node, isOptional, type } = param;
	const { sourceCode } = judged;
	if (node.type === 'AssignmentPattern') {
		const text = `${source} === undefined ? ${sourceCode.getText(node.right)} : ${source}`;
		return `${keyword} ${sourceCode.getText(node.left)} = ${text}`;
	}
	const isUntyped = type === undefined || !isOptional;
	const target = isUntyped
		? readTarget(param, judged)
		: `${param.name ?? ''}: ${formatOptional(type, sourceCode.getText(type))}`;
	return `${keyword} ${target} = ${source}`;
}

/** The arrow of a function type, and the branches of a conditional one, would take the rest of a union in. */
function formatOptional({ type }: TSESTree.TypeNode, text: string): string {
	const isOpen = /^TS(?:Function|Constructor|Conditional)Type$/u.test(type);
	return `${isOpen ? `(${text})` : text} | undefined`;
}

/** The parameter as it is written, with the comments around it where they fit on a line. */
function readTarget({ node }: ParameterFact, { sourceCode }: Case): string {
	const before = sourceCode.getCommentsBefore(node);
	const after = sourceCode.getCommentsAfter(node);
	const isFitting = [...before, ...after].every(
		({ type, loc }) => String(type) === 'Block' && loc.start.line === loc.end.line,
	);
	const [first, last] = isFitting ? [before[0] ?? node, after.at(-1) ?? node] : [node, node];
	const text = sourceCode.text.slice(first.range[0], last.range[1]);
	const start = node.range[0] - first.range[0];
	return 'optional' in node && node.optional === true
		? text.slice(0, start) + text.slice(start).replace('?', '')
		: text;
}
