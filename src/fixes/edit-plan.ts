import type { TextEdit } from './text-edit.js';

/** The edits that one report needs. */
export interface EditPlan<Owner> {
	readonly owner: Owner;
	readonly edits: readonly TextEdit[];
}

/**
 * Joins plans whose text spans touch: the linter drops one of two overlapping fixes and needs another pass for it, so
 * such plans travel as one fix. Returns for each owner all the edits that its fix makes.
 */
export function joinPlans<Owner>(plans: readonly EditPlan<Owner>[]): Map<Owner, readonly TextEdit[]> {
	const joined = new Map<Owner, readonly TextEdit[]>();
	let group: EditPlan<Owner>[] = [];
	let end = -1;
	for (const plan of plans.toSorted((left, right) => startOf(left) - startOf(right))) {
		if (startOf(plan) > end) {
			settle(group, joined);
			group = [];
		}
		group.push(plan);
		end = Math.max(end, ...plan.edits.map(({ range }) => range[1]));
	}
	settle(group, joined);
	return joined;
}

function settle<Owner>(group: readonly EditPlan<Owner>[], joined: Map<Owner, readonly TextEdit[]>): void {
	// Plans may share an edit.
	const edits = [...new Set(group.flatMap(plan => plan.edits))];
	for (const { owner } of group) {
		joined.set(owner, edits);
	}
}

function startOf({ edits }: EditPlan<unknown>): number {
	return Math.min(...edits.map(({ range }) => range[0]));
}
