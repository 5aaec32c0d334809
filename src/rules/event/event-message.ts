import type { Brief } from '../../brief.js';
import type { Catalogue } from './catalogue.js';
import type { Duplicate } from './collect-duplicates.js';
import type { EventBreach } from './event-use.js';

import { formatMember } from '../../fixes/name-member.js';
import { joinWords, listNames, quoteName } from '../../registry/list-words.js';
import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';

/** What can be wrong with an event name. */
export type EventMessageId =
	'literalName' | 'nearName' | 'unknownName' | 'repeatedCatalogue' | 'useMember' | 'useName';

/** The words of the rule. */
export const eventMessages: Record<EventMessageId, string> = {
	literalName: "'{{text}}' is an event name written by hand. Use {{advice}}.{{remarks}}",
	nearName: "'{{text}}' is no event of '{{catalogue}}', but almost one. Use {{advice}}.{{remarks}}",
	unknownName: "'{{text}}' is no event of '{{catalogue}}'. Use one of {{advice}}.{{remarks}}",
	repeatedCatalogue:
		"'{{text}}' declares the event names of '{{catalogue}}' a second time. Use '{{catalogue}}' from '{{module}}' instead.{{remarks}}",
	useMember: "Use '{{member}}'.",
	useName: "Write '{{member}}'.",
};

const messageIds = { literal: 'literalName', near: 'nearName', unknown: 'unknownName' } as const;

/** Says what is wrong with a name and what to write. */
export function createEventMessage(breach: EventBreach, brief: Brief) {
	const { verdict, text, catalogue } = breach;
	const members = verdict.wireNames.map(wireName => describeMember(catalogue, wireName));
	const from = catalogue.kind === 'union' ? '' : ` from ${quoteName(nameModule(catalogue, brief))}`;
	return {
		messageId: messageIds[verdict.kind],
		data: {
			text: sanitizeText(text),
			catalogue: sanitizeText(catalogue.name),
			advice: sanitizeText(listMembers(members)) + sanitizeText(verdict.kind === 'unknown' ? '' : from),
			remarks: createRemarks(catalogue.promise),
		},
	};
}

/** Says that a declaration is a second catalogue. */
export function createDuplicateMessage({ id, catalogue }: Duplicate, brief: Brief) {
	return {
		messageId: 'repeatedCatalogue' as const,
		data: {
			text: sanitizeText(id.name),
			catalogue: sanitizeText(catalogue.name),
			module: sanitizeText(nameModule(catalogue, brief)),
			remarks: createRemarks(catalogue.promise),
		},
	};
}

/** Returns what stands for a wire name: a member of the catalogue, or the name itself where it has none. */
export function describeMember({ kind, name, promise, findMember }: Catalogue, wireName: string): string {
	const member = findMember(wireName)?.name ?? promise.findMember(wireName);
	return kind === 'union' || member === undefined ? wireName : formatMember({ object: name, member });
}

/** The path of the module; what the registry says where there is none. */
function nameModule({ promise: { catalogue } }: Catalogue, { nameOf }: Brief): string {
	return catalogue.module.file === undefined ? catalogue.ref : nameOf(catalogue.module);
}

/** More than these help nobody. */
const shown = 10;

function listMembers(members: readonly string[]): string {
	const rest = members.length - shown;
	return rest > 0
		? joinWords([...members.slice(0, shown).map(quoteName), `${rest} more`])
		: listNames(members, 'or');
}
