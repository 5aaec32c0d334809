import type { ContractBase } from './registry/contract.js';

import { sanitizeText } from './registry/sanitize-text.js';

/** Returns what stands behind every message of a contract: the given texts, why it exists, and where to read more. */
export function createRemarks(
	{ reason, docs }: ContractBase,
	texts: readonly (string | undefined)[] = [],
): string {
	const link = docs === undefined ? undefined : `See ${docs}`;
	return [...new Set([...texts, reason, link])]
		.flatMap(text => (text === undefined ? [] : ` ${endSentence(sanitizeText(text))}`))
		.join('');
}

function endSentence(text: string): string {
	return /[.!?]$/u.test(text) ? text : `${text}.`;
}
