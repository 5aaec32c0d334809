import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What a header belongs to. */
export interface HeaderOwner {
	readonly node: TSESTree.Node & { readonly params: readonly TSESTree.Node[] };
	/** The return type. */
	readonly returns: TSESTree.Node | undefined;
}

/** The parameters and the return type of a function, as a range. */
export interface Header {
	readonly range: readonly [start: number, end: number];
	/** The range between the parentheses; the parameter itself where there are none. */
	readonly list: readonly [start: number, end: number];
	readonly hasComments: boolean;
}

/** Returns the header of a function, from its opening parenthesis to its return type. */
export function findHeader({ node, returns }: HeaderOwner, sourceCode: Source): Header | null {
	const start = findStart(node, sourceCode);
	if (start === null) {
		return null;
	}
	const end = findEnd(start, node, sourceCode);
	if (end === null) {
		return null;
	}
	const range = [start.range[0], returns?.range[1] ?? end.range[1]] as const;
	const isBare = start.value !== '(';
	return {
		range,
		list: isBare ? range : [start.range[1], end.range[0]],
		hasComments: sourceCode
			.getAllComments()
			.some(comment => range[0] <= comment.range[0] && comment.range[1] <= range[1]),
	};
}

/** Replaces the header of a function. */
export function replaceHeader({ range }: Header, text: string): TextEdit {
	return { range, text };
}

/** The parenthesis, or the only parameter of an arrow function without one. */
function findStart(node: HeaderOwner['node'], sourceCode: Source): TSESTree.Token | null {
	const [first] = node.params;
	if (node.type === 'ArrowFunctionExpression' && first !== undefined) {
		const before = sourceCode.getTokenBefore(first);
		const isInside = before?.value === '(' && before.range[0] >= node.range[0];
		return isInside ? before : sourceCode.getFirstToken(first);
	}
	const filter = (token: TSESTree.Token): boolean => token.value === '(';
	return 'key' in node
		? sourceCode.getTokenAfter(node.key, { filter })
		: sourceCode.getFirstToken(node, { filter });
}

/** The closing parenthesis, or the same bare parameter. */
function findEnd(
	start: TSESTree.Token,
	{ params }: HeaderOwner['node'],
	sourceCode: Source,
): TSESTree.Token | null {
	return start.value === '('
		? sourceCode.getTokenAfter(params.at(-1) ?? start, { filter: ({ value }) => value === ')' })
		: start;
}
