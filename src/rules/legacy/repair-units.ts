import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Tier, Violation } from './violation.js';

import { planEdit } from './plan-edit.js';

/** Violations that are repaired together or not at all. */
export interface RepairUnit {
	readonly members: readonly Violation[];
	/** How far a machine may go with the unit as a whole. */
	readonly tier: Tier;
	/** The edits of all members; empty where the tier is only the report. */
	readonly edits: readonly TextEdit[];
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const tiers: readonly Tier[] = ['fix', 'suggest', 'report'];

/**
 * Groups violations into units: a module that the file mocks is one, since moving only the import, or only the mock,
 * makes the mock stop applying without a word.
 */
export function collectRepairUnits(
	violations: readonly Violation[],
	brief: Brief,
	context: Context,
): RepairUnit[] {
	const groups = new Map<unknown, Violation[]>();
	for (const violation of violations) {
		const { id } = violation.reference.module;
		const key = brief.facts.mocked.has(id) ? id : violation;
		groups.set(key, [...(groups.get(key) ?? []), violation]);
	}
	return [...groups.values()].map(members => createUnit(members, brief, context));
}

function createUnit(members: readonly Violation[], brief: Brief, { id, sourceCode }: Context): RepairUnit {
	const tier = tiers[Math.max(...members.map(member => tiers.indexOf(member.tier)))] ?? 'report';
	const isSuppressed = members.some(({ reference }) => {
		const { line } = sourceCode.getLocFromIndex(reference.range[0]);
		return brief.facts.suppressions.isSuppressed(id, line);
	});
	const plans =
		tier === 'report' || isSuppressed ? [null] : members.map(member => planEdit(member, brief, sourceCode));
	const edits = plans.filter(plan => plan !== null);
	return edits.length < plans.length
		? { members, tier: 'report', edits: [] }
		: { members, tier, edits: edits.flat() };
}
