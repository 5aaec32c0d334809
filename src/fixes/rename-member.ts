import type { TSESLint } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { escapeText } from './replace-specifier.js';

/** Where a name of a module object is written, and how. */
export interface MemberText {
	readonly range: readonly [start: number, end: number];
	readonly style: 'identifier' | 'string' | 'shorthandProperty' | 'shorthandSpecifier';
}

/** Renames one name that is read from a module object; what a shorthand binds keeps its name. */
export function renameMember(
	{ range, style }: MemberText,
	to: string,
	{ text }: Readonly<TSESLint.SourceCode>,
): TextEdit {
	switch (style) {
		case 'string':
			return { range: [range[0] + 1, range[1] - 1], text: escapeText(to, text.charAt(range[0])) };
		case 'shorthandProperty':
			return { range, text: `${to}: ${text.slice(...range)}` };
		case 'shorthandSpecifier':
			return { range, text: `${to} as ${text.slice(...range)}` };
		case 'identifier':
			return { range, text: to };
	}
}
