import type { ContractBase } from './registry/contract.js';
import type { Named } from './registry/contract-list.js';

import { sanitizeText } from './registry/sanitize-text.js';

/**
 * Returns what stands behind every message of a contract: the given texts, why it exists, where to read more, and its
 * name, by which a reader finds it in the registry. Reports count by that name, so it comes last.
 */
export function createRemarks(
	{ key, contract: { reason, docs } }: Named<ContractBase>,
	texts: readonly (string | undefined)[] = [],
): string {
	const link = docs === undefined ? undefined : `See ${docs}`;
	const sentences = [...new Set([...texts, reason, link])]
		.flatMap(text => (text === undefined ? [] : ` ${endSentence(sanitizeText(text))}`))
		.join('');
	return `${sentences} Contract: '${sanitizeText(key)}'.`;
}

function endSentence(text: string): string {
	return /[.!?]$/u.test(text) ? text : `${text}.`;
}
