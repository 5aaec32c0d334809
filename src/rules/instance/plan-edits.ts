import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Construction } from '../../facts/construction.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Replacement } from './replacement.js';

import { findFreeName } from '../../fixes/free-name.js';
import { replaceByCall, replaceByObject } from '../../fixes/replace-construction.js';
import { findAvailable } from './find-available.js';
import { planImport } from './plan-import.js';

/** What an edit is planned with. */
export interface PlanContext {
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

/**
 * Plans what each construction becomes. Those that need an import share it, so they have one plan: each of them alone
 * would leave a name that means nothing. A construction that cannot be replaced has none.
 */
export function planEdits(
	constructions: readonly Construction[],
	replacement: Replacement,
	context: PlanContext,
): Map<Construction, readonly TextEdit[]> {
	const plans = new Map<Construction, readonly TextEdit[]>();
	const waiting: Construction[] = [];
	for (const construction of constructions) {
		const available = findAvailable(construction, replacement, context);
		if (available === undefined) {
			waiting.push(construction);
		} else {
			setPlan(plans, construction, replace(construction, available, { replacement, context }));
		}
	}
	const shared = planShared(waiting, replacement, context);
	waiting.forEach(construction => setPlan(plans, construction, shared));
	return plans;
}

function setPlan(
	plans: Map<Construction, readonly TextEdit[]>,
	construction: Construction,
	edits: readonly TextEdit[] | null,
): void {
	if (edits !== null) {
		plans.set(construction, edits);
	}
}

function planShared(
	constructions: readonly Construction[],
	replacement: Replacement,
	context: PlanContext,
): TextEdit[] | null {
	const nodes: TSESTree.Node[] = constructions.map(({ node }) => node);
	const alias = findFreeName(replacement.name, nodes, context.sourceCode);
	const added = planImport(constructions, { replacement, alias }, context);
	const edits = constructions.map(construction => replace(construction, alias, { replacement, context }));
	const made = edits.filter(edit => edit !== null);
	return added === null || made.length < edits.length ? null : [...added, ...made.flat()];
}

function replace(
	{ node }: Construction,
	name: string,
	{ replacement, context: { sourceCode } }: { replacement: Replacement; context: PlanContext },
): TextEdit[] | null {
	if (replacement.kind === 'factory') {
		return node.type === 'NewExpression' ? [replaceByCall(node, name, sourceCode)] : null;
	}
	const edit = replaceByObject(node, name, sourceCode);
	return edit && [edit];
}
