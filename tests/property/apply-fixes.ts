import type { Linter } from 'eslint';

const mark = '\uFEFF';

/** A replacement in a text; offsets do not count a byte order mark. */
export type Fix = NonNullable<Linter.LintMessage['fix']>;

/** Applies fixes as one pass of ESLint does: in order of place, without those that touch an earlier one. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
	const start = text.startsWith(mark) ? mark : '';
	const body = text.slice(start.length);
	let output = '';
	let end = -1;
	for (const { range, text: part } of fixes.toSorted(compareFixes)) {
		if (range[0] > end) {
			output += body.slice(Math.max(end, 0), range[0]) + part;
			end = range[1];
		}
	}
	return start + output + body.slice(Math.max(end, 0));
}

function compareFixes(left: Fix, right: Fix): number {
	return left.range[0] - right.range[0] || left.range[1] - right.range[1];
}

/** Returns the fixes of the reports that carry one. */
export function collectFixes(messages: readonly Linter.LintMessage[]): Fix[] {
	return messages.flatMap(({ fix }) => fix ?? []);
}

/** Returns every suggested edit. */
export function collectSuggestions(messages: readonly Linter.LintMessage[]): Fix[] {
	return messages.flatMap(({ suggestions = [] }) => suggestions.map(({ fix }) => fix));
}
