const capture = /\$(\d+)/gu;

/** Returns the text with `$1`, `$2`, … replaced by the captures of a pattern; one without a capture stays. */
export function substituteCaptures(text: string, captures: readonly string[]): string {
	return text.replace(capture, (reference, digits: string) => captures[Number(digits) - 1] ?? reference);
}

/** Counts the captures of a pattern: every `*` that is not part of a `**` segment. */
export function countCaptures(pattern: string): number {
	const segments = pattern.split('/').filter(segment => segment !== '**');
	return segments.join('').split('*').length - 1;
}

/** Collects the numbers of the captures that a text refers to. */
export function collectCaptureNumbers(text: string): number[] {
	return Array.from(text.matchAll(capture), ([, digits]) => Number(digits));
}
