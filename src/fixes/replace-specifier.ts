import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

/** Text between quotes. */
export interface QuotedText {
	/** Between the quotes. */
	readonly range: readonly [start: number, end: number];
	/** The quote, or the empty string where there is none. */
	readonly quote: string;
}

/** Points a quoted specifier at another module, in the quotes it has. */
export function replaceSpecifier({ range, quote }: QuotedText, specifier: string): TextEdit {
	return { range, text: escapeText(specifier, quote) };
}

/** Returns the text of a string literal without its quotes. */
export function quotedTextOf({ range, raw }: TSESTree.StringLiteral): QuotedText {
	return { range: [range[0] + 1, range[1] - 1], quote: raw.charAt(0) };
}

/** Returns `text` as the inside of a literal in these quotes. */
export function escapeText(text: string, quote: string): string {
	const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
	const inQuotes = quote === '' ? escaped : escaped.replaceAll(quote, `\\${quote}`);
	return quote === '`' ? inQuotes.replaceAll('${', '\\${') : inQuotes;
}
