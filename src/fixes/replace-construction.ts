import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { replaceWords } from './text-edit.js';

type Source = Readonly<TSESLint.SourceCode>;
type Maker = TSESTree.NewExpression | TSESTree.CallExpression;

/** Replaces an expression that makes an object by one that gives it; null where a line before would call it. */
export function replaceByObject(node: Maker, object: string, { text }: Source): TextEdit | null {
	const isLoose = /^[([`]/u.test(object) && node.parent.type === 'ExpressionStatement';
	return isLoose ? null : replaceWords(node.range, object, text);
}

/** Replaces `new C` by a function's name and keeps the arguments: `new C(a)` becomes `createC(a)`. */
export function replaceByCall(node: TSESTree.NewExpression, name: string, sourceCode: Source): TextEdit {
	const opening = findOpening(node, sourceCode);
	return opening === undefined
		? replaceWords(node.range, `${name}()`, sourceCode.text)
		: replaceWords([node.range[0], opening.range[0]], name, sourceCode.text);
}

/** The parenthesis before the arguments; undefined where there is none. */
function findOpening(
	{ callee, range }: TSESTree.NewExpression,
	sourceCode: Source,
): TSESTree.Token | undefined {
	let token = sourceCode.getTokenAfter(callee);
	while (token?.value === ')' && token.range[1] < range[1]) {
		token = sourceCode.getTokenAfter(token);
	}
	return token?.value === '(' && token.range[1] <= range[1] ? token : undefined;
}
