import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the end of the declaration, without a semicolon that guards the next line. */
export function findEnd(declaration: TSESTree.Node, sourceCode: Source): number {
	const last = sourceCode.getLastToken(declaration);
	const before = last && sourceCode.getTokenBefore(last);
	const isGuard = last?.value === ';' && before && before.loc.end.line < last.loc.start.line;
	return isGuard ? before.range[1] : declaration.range[1];
}

/** Returns what the line of the node is indented by; nothing where other code stands before the node. */
export function readIndentation({ range }: TSESTree.Node, text: string): string {
	return /(?<=^|[\r\n])[\t ]*$/u.exec(text.slice(0, range[0]))?.[0] ?? '';
}

/** Returns the line break that the text uses. */
export function readLineBreak(text: string): string {
	return /\r\n|[\r\n]/u.exec(text)?.[0] ?? '\n';
}
