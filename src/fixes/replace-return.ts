import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { isUsingSemicolons } from './statement-end.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Gives a return statement another value; what it returned before is only evaluated, in a statement of its own. */
export function replaceReturn(
	statement: TSESTree.ReturnStatement,
	value: string,
	sourceCode: Source,
): TextEdit {
	const { argument, parent, range } = statement;
	const keyword = range[0] + 'return'.length;
	if (argument == null) {
		return { range: [keyword, keyword], text: ` ${value}` };
	}
	const isInList = parent.type === 'BlockStatement' || parent.type === 'SwitchCase';
	const text = `${readStatement(argument, sourceCode)} return ${value};`;
	// Without semicolons a statement that begins so would go on with the one before it.
	const guard = /^[([`+\-/]/u.test(text) && !isUsingSemicolons(sourceCode) ? ';' : '';
	return { range, text: isInList ? guard + text : `{ ${text} }` };
}

/** An expression as a statement: what begins like another kind of statement stands in parentheses. */
export function readStatement(expression: TSESTree.Expression, sourceCode: Source): string {
	const text = sourceCode.getText(expression);
	return /^(?:\{|function\b|class\b|let\b|async\s+function\b)/u.test(text) ||
		expression.type === 'SequenceExpression'
		? `(${text});`
		: `${text};`;
}
