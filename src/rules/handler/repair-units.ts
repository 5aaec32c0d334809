import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { Tier } from '../../tier.js';
import type { Breach } from './breach.js';
import type { Case } from './case.js';

import { findWeakest } from './limits.js';
import { planRepair } from './plan-repair.js';

/** Breaches that are repaired together or not at all: a handler, and every known use of its method. */
export interface RepairUnit {
	readonly members: readonly Breach[];
	/** How far a machine may go with the unit as a whole. */
	readonly tier: Tier;
	/** The edits of all members; empty where the tier is only the report. */
	readonly edits: readonly TextEdit[];
}

/** Groups the breaches of one contract into units, and plans their edits. */
export function collectRepairUnits(
	breaches: readonly Breach[],
	judged: Case,
	isSuppressed: (breach: Breach) => boolean,
): RepairUnit[] {
	return groupBreaches(breaches).map(members => createUnit(members, judged, isSuppressed));
}

interface Group {
	readonly members: Breach[];
	readonly nodes: Set<TSESTree.Node>;
}

function groupBreaches(breaches: readonly Breach[]): Breach[][] {
	const tied = breaches.filter(({ unit }) => unit !== undefined && unit.length > 0);
	const single = breaches.filter(breach => !tied.includes(breach));
	const isWhole = tied.some(({ unit }) => unit === 'every');
	return [...single.map(breach => [breach]), ...(isWhole ? [tied] : groupByNodes(tied))];
}

function groupByNodes(breaches: readonly Breach[]): Breach[][] {
	let groups: Group[] = [];
	for (const breach of breaches) {
		const nodes = new Set(breach.unit === 'every' ? [] : breach.unit);
		const touching = groups.filter(group => [...nodes].some(node => group.nodes.has(node)));
		const joined: Group = {
			members: [...touching.flatMap(({ members }) => members), breach],
			nodes: new Set([...touching.flatMap(group => [...group.nodes]), ...nodes]),
		};
		groups = [...groups.filter(group => !touching.includes(group)), joined];
	}
	return groups.map(({ members }) => members);
}

function createUnit(
	members: readonly Breach[],
	judged: Case,
	isSuppressed: (breach: Breach) => boolean,
): RepairUnit {
	const { tier } = findWeakest(members);
	const isLeft = tier === 'report' || members.some(isSuppressed);
	const plans = isLeft
		? [null]
		: members.map(({ repair }) => (repair === undefined ? null : planRepair(repair, judged)));
	const edits = plans.filter(found => found !== null);
	return edits.length < plans.length
		? { members: explainTie(members), tier: 'report', edits: [] }
		: { members, tier, edits: removeRepeated(edits.flat()) };
}

/** Says of what could be repaired which other place holds it back. */
function explainTie(members: readonly Breach[]): Breach[] {
	const blocking = members.find(({ tier }) => tier === 'report');
	return members.map(member =>
		blocking === undefined || member.tier === 'report'
			? member
			: {
					...member,
					obstacle: `There is no fix, since line ${blocking.at.loc.start.line} would have to change with it.`,
				},
	);
}

/** Returns the edits without repetitions: several repairs may need the same import. */
export function removeRepeated(edits: readonly TextEdit[]): TextEdit[] {
	const byText = new Map(edits.map(edit => [`${edit.range.join()}:${edit.text}`, edit]));
	return [...byText.values()];
}
