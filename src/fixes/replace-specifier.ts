import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

/** Points a string literal at another module, in the quotes it has. */
export function replaceSpecifier(literal: TSESTree.StringLiteral, specifier: string): TextEdit {
	const [start, end] = literal.range;
	const quote = literal.raw.charAt(0);
	return { range: [start + 1, end - 1], text: escapeText(specifier, quote) };
}

/** Returns `text` as the inside of a string literal in these quotes. */
export function escapeText(text: string, quote: string): string {
	const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
	return escaped.replaceAll(quote, `\\${quote}`);
}
