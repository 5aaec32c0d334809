import type { Catalogue } from './catalogue.js';
import type { EmitterNode, EmitterVerdict, OtherShape } from './judge-emitter.js';

import { listNames } from '../../registry/list-words.js';
import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';

/** What can be wrong with an emitter. */
export type EmitterMessageId = 'missingEvent' | 'otherParameters' | 'addDelegates';

/** The words of the rule. */
export const emitterMessages: Record<EmitterMessageId, string> = {
	missingEvent: "'{{emitter}}' cannot deliver {{events}}. Add {{methods}}.{{remarks}}",
	otherParameters:
		"'{{method}}' takes ({{own}}) in '{{emitter}}', and ({{expected}}) in '{{owner}}'. Give it the same parameters in the same order.{{remarks}}",
	addDelegates: "Add {{methods}}, handing on to '{{base}}'.",
};

/** Says which events an emitter cannot deliver. */
export function createMissingMessage(
	{ name }: EmitterNode,
	{ missing }: EmitterVerdict,
	{ promise }: Catalogue,
) {
	return {
		messageId: 'missingEvent' as const,
		data: {
			emitter: sanitizeText(name),
			events: sanitizeText(listNames(missing.map(({ wireName }) => wireName))),
			methods: sanitizeText(listNames(missing.map(({ method }) => method))),
			remarks: createRemarks(promise),
		},
	};
}

/** Says how a method differs from its declaration. */
export function createShapeMessage({ name }: EmitterNode, shape: OtherShape, { promise }: Catalogue) {
	return {
		messageId: 'otherParameters' as const,
		data: {
			emitter: sanitizeText(name),
			method: sanitizeText(shape.method),
			own: sanitizeText(shape.own.join(', ')),
			expected: sanitizeText(shape.expected.join(', ')),
			owner: sanitizeText(shape.owner),
			remarks: createRemarks(promise),
		},
	};
}
