import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Tier } from '../../tier.js';
import type { Violation } from './violation.js';

import { readWeakestTier } from '../../tier.js';
import { planEdit } from './plan-edit.js';
import { findRewritten, type Rewritten } from './rewritten-imports.js';
import { settleCycles } from './settle-cycles.js';

/** Violations that are repaired together or not at all. */
export interface RepairUnit {
	readonly members: readonly Violation[];
	/** How far a machine may go with the unit as a whole. */
	readonly tier: Tier;
	/** The edits of all members; empty where the tier is only the report. */
	readonly edits: readonly TextEdit[];
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/**
 * Groups violations into units: a module that the file mocks is one, since moving only the import, or only the mock,
 * makes the mock stop applying without a word; and so is a reference with the one that it leans on.
 */
export function collectRepairUnits(
	judged: readonly Violation[],
	brief: Brief,
	context: Context,
): RepairUnit[] {
	const planner = new UnitPlanner(brief, context);
	const findKey = ({ reference }: Violation): unknown =>
		brief.facts.mocked.has(reference.module.id) ? reference.module.id : reference;
	const violations = settleCycles(judged, violation =>
		planner.isRepairable(judged.filter(other => findKey(other) === findKey(violation))),
	);
	const joined = new Map(
		violations.flatMap(violation =>
			violation.base === undefined ? [] : [[findKey(violation), findKey(violation.base)]],
		),
	);
	const groups = new Map<unknown, Violation[]>();
	for (const violation of violations) {
		const key = joined.get(findKey(violation)) ?? findKey(violation);
		groups.set(key, [...(groups.get(key) ?? []), violation]);
	}
	return [...groups.values()].map(members => planner.plan(members));
}

/** Plans unit after unit; a later one may build on the fixes of those before. */
class UnitPlanner {
	readonly #brief: Brief;
	readonly #context: Context;
	readonly #rewritten: Rewritten[] = [];

	constructor(brief: Brief, context: Context) {
		this.#brief = brief;
		this.#context = context;
	}

	/** Whether the members would be fixed together, were they alone. */
	isRepairable(members: readonly Violation[]): boolean {
		return (
			members.every(member => member.tier === 'fix' && !this.#isSuppressed(member)) &&
			this.#collectEdits(members, []) !== undefined
		);
	}

	plan(members: readonly Violation[]): RepairUnit {
		const tier = readWeakestTier(members);
		const rewritten = tier === 'fix' ? [...this.#rewritten] : [];
		const edits =
			tier === 'report' || members.some(member => this.#isSuppressed(member))
				? undefined
				: this.#collectEdits(members, rewritten);
		if (edits === undefined) {
			return { members, tier: 'report', edits: [] };
		}
		if (tier === 'fix') {
			this.#rewritten.splice(0, Infinity, ...rewritten);
		}
		return { members, tier, edits };
	}

	/** Undefined where a member cannot be repaired; adds to `rewritten` the imports that then name a target. */
	#collectEdits(members: readonly Violation[], rewritten: Rewritten[]): TextEdit[] | undefined {
		const edits: TextEdit[] = [];
		for (const member of members) {
			const plan = planEdit(member, { brief: this.#brief, rewritten }, this.#context.sourceCode);
			if (plan === null) {
				return undefined;
			}
			edits.push(...plan);
			rewritten.push(...findRewritten(member, plan));
		}
		return edits;
	}

	#isSuppressed({ reference }: Violation): boolean {
		const { line } = this.#context.sourceCode.getLocFromIndex(reference.range[0]);
		return this.#brief.facts.suppressions.isSuppressed(this.#context.id, line);
	}
}
