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
	return isUsingSemicolons(sourceCode) || isContinuing(next) ? `${line};` : line;
}

/** Whether a token, on a line of its own, would continue a statement that stands before it without a semicolon. */
function isContinuing(token: TSESTree.Token | null): boolean {
	return token !== null && /^(?:[([`*,.<]|[+-]|\/(?![/*]))/u.test(token.value);
}

const closed =
	/^(?:Import|ExportAll|Function|Class|TSInterface|TSEnum|TSModule)Declaration$|^(?:Block|If|For(?:In|Of)?|While|Switch|Try)Statement$/u;

/** Whether the statements before and behind a declaration would be read as one without it. */
export function isSeparating(declaration: TSESTree.Node, sourceCode: Source): boolean {
	const before = sourceCode.getTokenBefore(declaration);
	const body =
		declaration.parent != null && 'body' in declaration.parent ? declaration.parent.body : undefined;
	const previous = Array.isArray(body) ? body[body.indexOf(declaration as never) - 1] : undefined;
	return (
		previous !== undefined &&
		before?.value !== ';' &&
		!closed.test(previous.type) &&
		isContinuing(sourceCode.getTokenAfter(declaration))
	);
}
