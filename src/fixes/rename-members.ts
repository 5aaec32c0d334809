import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { escapeText } from './replace-specifier.js';

/** Renames one static member read of a module object: `ws.Old`, `ws['Old']`, or `ws.Old` in a type. */
export function renameMember(
	node: TSESTree.Node,
	name: string,
	{ text }: Readonly<TSESLint.SourceCode>,
): TextEdit {
	if (node.type !== 'Literal') {
		return { range: node.range, text: name };
	}
	const quote = text.charAt(node.range[0]);
	return { range: [node.range[0] + 1, node.range[1] - 1], text: escapeText(name, quote) };
}
