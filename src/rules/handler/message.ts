import type { Breach, Repair } from './breach.js';
import type { Case } from './case.js';
import type { HandlerMessageId } from './messages.js';

import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';
import { formatAdapted } from './adapter.js';
import { formatParams, formatReturns, formatSignature } from './canonical-form.js';

/** The words of a message, ready for a report. */
export interface HandlerMessage {
	readonly messageId: HandlerMessageId;
	readonly data: Record<string, string>;
}

/** Says what is wrong and what to do; `isFixed` tells whether a fix or suggestion comes with it. */
export function createHandlerMessage(
	{ id, words, obstacle }: Breach,
	judged: Case,
	isFixed: boolean,
): HandlerMessage {
	return {
		messageId: id,
		data: {
			...sanitizeAll({ ...createContractWords(judged), ...words }),
			remarks: createRemarks(judged.promise, [isFixed ? undefined : obstacle]),
		},
	};
}

/** What the contract itself adds to every message. */
function createContractWords({ promise: { contract } }: Case): Record<string, string> {
	const { canonical, legacy } = contract;
	return {
		legacy: legacy.method,
		method: canonical.method,
		signature: formatSignature(canonical),
		parameters: formatParams(canonical),
		arguments: canonical.params.map(({ name }) => name).join(', '),
		returns: formatReturns(canonical),
	};
}

function sanitizeAll(words: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, sanitizeText(text)]));
}

/** Says what a suggestion does. */
export function createSuggestionMessage({ repair, obstacle }: Breach, judged: Case): HandlerMessage {
	const question = obstacle === undefined ? '' : `. ${sanitizeText(obstacle).replace(/\.$/u, '')}`;
	const adapted = repair?.kind === 'adapt' ? (formatAdapted(repair.given, judged) ?? '') : '';
	const words = { ...createContractWords(judged), adapted };
	return {
		messageId: suggestions[repair?.kind ?? 'method'],
		data: { ...sanitizeAll(words), question },
	};
}

const suggestions: Readonly<Record<Repair['kind'], HandlerMessageId>> = {
	method: 'rewriteMethod',
	function: 'rewriteFunction',
	call: 'rewriteCall',
	arguments: 'passArguments',
	name: 'renameMethod',
	adapt: 'adaptHandler',
	answer: 'answerFalse',
};
