import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { NameMove } from './name-move.js';
import type { TextEdit } from './text-edit.js';

import { formatPair, formatTarget } from './name-move.js';
import { replaceWords } from './text-edit.js';

/** Renames one specifier inside its braces, touching no other token. */
export function replaceName(
	move: NameMove,
	node: TSESTree.ImportSpecifier | TSESTree.ExportSpecifier,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit[] {
	const [source, alias] =
		node.type === 'ImportSpecifier' ? [node.imported, node.local] : [node.local, node.exported];
	const isCollapsing = move.to === move.alias && !hasCommentBetween(source, alias, sourceCode);
	if (source.range[0] === alias.range[0] || isCollapsing) {
		return [replaceWords([source.range[0], alias.range[1]], formatPair(move), sourceCode.text)];
	}
	const isRenamed = alias.type === 'Identifier' && alias.name !== move.alias;
	return [
		replaceWords(source.range, formatTarget(move), sourceCode.text),
		...(isRenamed ? [{ range: alias.range, text: move.alias }] : []),
	];
}

function hasCommentBetween(
	left: TSESTree.Node,
	right: TSESTree.Node,
	sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
	return left.range[1] < right.range[0] && sourceCode.commentsExistBetween(left, right);
}
