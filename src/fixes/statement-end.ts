import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

const ended = /^(?:Expression|Return|Throw|Break|Continue|DoWhile|Debugger)Statement$|^VariableDeclaration$/u;

/** Whether a statement stands without the semicolon that may end it. */
export function isOpenEnded({ type, range }: TSESTree.Node, text: string): boolean {
	return ended.test(type) && text.charAt(range[1] - 1) !== ';';
}

/** Whether the file ends its statements with semicolons. */
export function isUsingSemicolons({ ast, text }: Source): boolean {
	const first = ast.body.find(({ type }) => type === 'ImportDeclaration' || ended.test(type));
	return first === undefined ? text.includes(';') : text.charAt(first.range[1] - 1) === ';';
}

/** Returns a statement as the file ends its statements; where the next one would continue it, with a semicolon. */
export function endStatement(line: string, next: TSESTree.Token | null, sourceCode: Source): string {
	const isContinued = next !== null && /^(?:[([`*,.]|[+-]|\/(?![/*]))/u.test(next.value);
	return isUsingSemicolons(sourceCode) || isContinued ? `${line};` : line;
}
