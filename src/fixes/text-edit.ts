import type { TSESLint } from '@typescript-eslint/utils';

/** One replacement in the text of the file; offsets are UTF-16 units, as in the syntax tree. */
export interface TextEdit {
	readonly range: readonly [start: number, end: number];
	readonly text: string;
}

/** Turns edits into what a report takes as its fix: one fix, whatever the number of edits. */
export function createFix(edits: readonly TextEdit[]): TSESLint.ReportFixFunction {
	return fixer => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}
