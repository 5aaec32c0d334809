import type { TSESLint } from '@typescript-eslint/utils';

/** One replacement in the text of the file; offsets are UTF-16 units, as in the syntax tree. */
export interface TextEdit {
	readonly range: readonly [start: number, end: number];
	readonly text: string;
}

/** Replaces a range by words, which stay apart from the words around it: `'a'as b` becomes `x as b`. */
export function replaceWords([start, end]: TextEdit['range'], words: string, text: string): TextEdit {
	const before = isJoined(text.charAt(start - 1), words.charAt(0)) ? ' ' : '';
	const after = isJoined(words.slice(-1), text.charAt(end)) ? ' ' : '';
	return { range: [start, end], text: before + words + after };
}

function isJoined(left: string, right: string): boolean {
	return /^[\p{ID_Continue}$]{2}$/u.test(left + right);
}

/** Turns edits into what a report takes as its fix: one fix, whatever the number of edits. */
export function createFix(edits: readonly TextEdit[]): TSESLint.ReportFixFunction {
	return fixer => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}
