import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { escapeText } from './replace-specifier.js';

/** Writes another text in the place of a literal, a literal type or a key, in the quotes it has. */
export function replaceText(node: TSESTree.Node, text: string): TextEdit {
	if (node.type === 'TSLiteralType') {
		return replaceText(node.literal, text);
	}
	const quote = readQuote(node);
	return { range: node.range, text: quote + escapeText(text, quote) + quote };
}

function readQuote(node: TSESTree.Node): string {
	switch (node.type) {
		case 'Literal':
			return node.raw.charAt(0);
		case 'TemplateLiteral':
			return '`';
		default:
			return "'";
	}
}
