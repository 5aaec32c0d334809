import type { TextEdit } from '../../fixes/text-edit.js';
import type { Bench } from './collect-breaches.js';
import type { EventBreach } from './event-use.js';

import { replaceText } from '../../fixes/replace-text.js';
import { sanitizeText } from '../../registry/sanitize-text.js';
import { describeMember } from './event-message.js';
import { findLocalName } from './local-name.js';
import { findTier, isTypeOnly, planMember } from './plan-breach.js';

/** One thing that a person may choose to write. */
export interface EventSuggestion {
	readonly messageId: 'useMember' | 'useName';
	readonly member: string;
	readonly edits: readonly TextEdit[];
}

/** Returns what may be written instead, where the choice is a person's; the names of a union are written as texts. */
export function planSuggestions(breach: EventBreach, bench: Bench): EventSuggestion[] {
	const { verdict, rivals } = breach;
	if (verdict.kind === 'unknown') {
		return [];
	}
	const others = verdict.kind === 'literal' ? rivals : [];
	return [
		...planOwn(breach, bench),
		...others.flatMap(rival => planOwn({ ...breach, catalogue: rival.catalogue }, bench)),
	];
}

function planOwn(breach: EventBreach, bench: Bench): EventSuggestion[] {
	const { verdict, catalogue } = breach;
	return verdict.wireNames.flatMap(wireName => {
		const member = sanitizeText(describeMember(catalogue, wireName));
		const edits =
			catalogue.kind === 'union' ? planText(breach, wireName) : planMemberOf(breach, wireName, bench);
		const messageId = catalogue.kind === 'union' ? ('useName' as const) : ('useMember' as const);
		return edits === undefined ? [] : [{ messageId, member, edits }];
	});
}

function planText({ node }: EventBreach, wireName: string): TextEdit[] {
	return [replaceText(node, wireName)];
}

function planMemberOf(breach: EventBreach, wireName: string, bench: Bench): TextEdit[] | undefined {
	const { catalogue, node } = breach;
	const { brief, sourceCode } = bench;
	const name = catalogue.findMember(wireName)?.name;
	if (name === undefined || findTier(breach, wireName, bench) === 'report') {
		return undefined;
	}
	const typeOnly = isTypeOnly(breach);
	const local = findLocalName(catalogue, { uses: [node], typeOnly, brief, sourceCode });
	return local && [...local.edits, planMember(breach, { object: local.name, member: name }, sourceCode)];
}
