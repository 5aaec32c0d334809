import type { Breach } from './breach.js';
import type { Case } from './case.js';
import type { Handover } from './registered.js';

import { collectMembers } from '../../facts/member.js';
import { formatAdapted } from './adapter.js';
import { formatEvidence } from './evidence-words.js';
import { judgeHandedFunction } from './judge-handed-function.js';
import { collectReceivers, findEvidence, type Subject } from './subject.js';

/**
 * Returns the registrations of legacy handlers: those that an adapter can bridge, and those of classes that nothing in
 * their own file shows to be handlers.
 */
export function judgeRegistrations(handovers: readonly Handover[], judged: Case): Breach[] {
	return handovers.flatMap(handover => [
		...collectReceivers(handover.given, judged)
			.filter(subject => isLegacyOnly(subject, judged))
			.filter(subject => isWorthSaying(subject, judged))
			.map(subject => createBreach(subject, handover, judged)),
		...[judgeHandedFunction(handover, judged)].filter(breach => breach !== undefined),
	]);
}

/** Whether a class offers the old method and not the new one. */
function isLegacyOnly({ declaration, entities: [entity] }: Subject, { promise, brief }: Case): boolean {
	const { legacy, canonical } = promise.contract;
	const members =
		declaration === undefined
			? ((entity && brief.entities.findOutline(entity)?.members) ?? [])
			: collectMembers(declaration).map(member => ({ ...member, isPublic: !member.isHidden }));
	const open = members.filter(({ isStatic, isPublic }) => !isStatic && isPublic).map(({ name }) => name);
	return (
		legacy.method !== canonical.method && open.includes(legacy.method) && !open.includes(canonical.method)
	);
}

function isWorthSaying(subject: Subject, judged: Case): boolean {
	const isBridged = judged.promise.contract.adapter !== undefined;
	return isBridged || (subject.declaration === undefined && findEvidence(subject, judged) === undefined);
}

function createBreach({ name }: Subject, { given, evidence }: Handover, judged: Case): Breach {
	const adapted = formatAdapted(given, judged);
	return {
		id: 'legacyRegistration',
		at: given,
		words: {
			name,
			evidence: formatEvidence(evidence),
			bridge: adapted === undefined ? '' : `, or hand it over as '${adapted}' until then`,
		},
		tier: adapted === undefined ? 'report' : 'suggest',
		repair: { kind: 'adapt', given },
	};
}
