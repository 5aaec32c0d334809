import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the end of the declaration, without a semicolon that guards the next line. */
export function findEnd(declaration: TSESTree.Node, sourceCode: Source): number {
	const last = sourceCode.getLastToken(declaration);
	const before = last && sourceCode.getTokenBefore(last);
	const isGuard = last?.value === ';' && before && before.loc.end.line < last.loc.start.line;
	return isGuard ? before.range[1] : declaration.range[1];
}

/**
 * Returns where a declaration after this one begins: behind a comment that trails this one, which stays with it. A
 * comment about the next line must stay before that line, so the new declaration comes first.
 */
export function findInsertion(declaration: TSESTree.Node, sourceCode: Source): number {
	const end = findEnd(declaration, sourceCode);
	const rest = /[^\r\n]*/uy;
	rest.lastIndex = end;
	const text = rest.exec(sourceCode.text)?.[0] ?? '';
	const isComment = /^\s*(?:\/\/|\/\*(?:(?!\*\/).)*\*\/\s*$)/u.test(text);
	return isComment && !/-next-line|@ts-(?:ignore|expect-error)/u.test(text)
		? end + text.trimEnd().length
		: end;
}

/** Returns what the line of the node is indented by; nothing where other code stands before the node. */
export function readIndentation({ range }: TSESTree.Node, text: string): string {
	return /(?<=^|[\r\n])[\t ]*$/u.exec(text.slice(0, range[0]))?.[0] ?? '';
}

/** Returns the line break that the text uses. */
export function readLineBreak(text: string): string {
	return /\r\n|[\r\n]/u.exec(text)?.[0] ?? '\n';
}
