import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { NameMove } from './name-move.js';
import type { TextEdit } from './text-edit.js';

import { formatPair } from './name-move.js';

/** Renames one specifier inside its braces, touching no other token. */
export function replaceName(
	move: NameMove,
	node: TSESTree.ImportSpecifier | TSESTree.ExportSpecifier,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit {
	const [source, alias] =
		node.type === 'ImportSpecifier' ? [node.imported, node.local] : [node.local, node.exported];
	const isCollapsing = move.to === move.alias && !hasCommentBetween(source, alias, sourceCode);
	if (source.range[0] === alias.range[0] || isCollapsing) {
		return { range: [source.range[0], alias.range[1]], text: formatPublicPair(move, alias, sourceCode) };
	}
	return { range: source.range, text: move.to };
}

/** A public name that is not an identifier keeps its quotes. */
function formatPublicPair(
	{ to, alias }: NameMove,
	node: TSESTree.Node,
	sourceCode: Readonly<TSESLint.SourceCode>,
): string {
	return node.type === 'Literal' ? `${to} as ${sourceCode.getText(node)}` : formatPair(to, alias);
}

function hasCommentBetween(
	left: TSESTree.Node,
	right: TSESTree.Node,
	sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
	return left.range[1] < right.range[0] && sourceCode.commentsExistBetween(left, right);
}
