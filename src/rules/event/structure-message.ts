import type { Catalogue } from './catalogue.js';
import type { StructureBreach } from './judge-structure.js';

import { listNames } from '../../registry/list-words.js';
import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';

/** What can be wrong with an event object. */
export type StructureMessageId = 'missingField' | 'misspeltField' | 'flattenedPayload';

/** The words of the rule. */
export const structureMessages: Record<StructureMessageId, string> = {
	missingField: "This event of '{{catalogue}}' lacks {{fields}}. Add {{pronoun}}.{{remarks}}",
	misspeltField:
		"'{{field}}' is no field of an event of '{{catalogue}}', but '{{meant}}' must be there. Rename it to '{{meant}}'.{{remarks}}",
	flattenedPayload:
		"This event of '{{catalogue}}' holds {{fields}} beside its other fields. Move {{pronoun}} into '{{holder}}'{{also}}.{{remarks}}",
};

/** Says what is wrong with an event object and what to do. */
export function createStructureMessage(breach: StructureBreach, { name, promise }: Catalogue) {
	const shared = { catalogue: sanitizeText(name), remarks: createRemarks(promise) };
	switch (breach.kind) {
		case 'misspelt':
			return {
				messageId: 'misspeltField' as const,
				data: { ...shared, field: sanitizeText(breach.field), meant: sanitizeText(breach.meant) },
			};
		case 'missing':
			return { messageId: 'missingField' as const, data: { ...shared, ...listFields(breach.missing) } };
		case 'flattened':
			return {
				messageId: 'flattenedPayload' as const,
				data: {
					...shared,
					...listFields(breach.fields),
					holder: sanitizeText(breach.holder),
					also: breach.missing.length === 0 ? '' : `, and add ${listFields(breach.missing).fields}`,
				},
			};
	}
}

function listFields(fields: readonly string[]): { fields: string; pronoun: string } {
	return { fields: sanitizeText(listNames(fields)), pronoun: fields.length === 1 ? 'it' : 'them' };
}
