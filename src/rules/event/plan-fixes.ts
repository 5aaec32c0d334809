import type { TextEdit } from '../../fixes/text-edit.js';
import type { Catalogue } from './catalogue.js';
import type { Bench } from './collect-breaches.js';
import type { EventBreach } from './event-use.js';

import { joinPlans } from '../../fixes/edit-plan.js';
import { findLocalName } from './local-name.js';
import { findTier, isTypeOnly, planMember } from './plan-breach.js';

/** Returns the edits of each breach that a machine may repair; those that need one import travel as one fix. */
export function planFixes(
	breaches: readonly EventBreach[],
	bench: Bench,
	ruleId: string,
): Map<EventBreach, readonly TextEdit[]> {
	const fixable = breaches.filter(breach => isFixable(breach, bench) && !isSuppressed(breach, bench, ruleId));
	const catalogues = new Set(fixable.map(({ catalogue }) => catalogue));
	const plans = [...catalogues].flatMap(catalogue =>
		planCatalogue(
			fixable.filter(breach => breach.catalogue === catalogue),
			catalogue,
			bench,
		),
	);
	// An import that several breaches share is one edit.
	return new Map([...joinPlans(plans)].map(([breach, edits]) => [breach, [...new Set(edits)]]));
}

function isFixable(breach: EventBreach, bench: Bench): boolean {
	return breach.verdict.kind === 'literal' && findTier(breach, breach.text, bench) === 'fix';
}

function isSuppressed({ node }: EventBreach, { brief }: Bench, ruleId: string): boolean {
	return brief.facts.suppressions.isSuppressed(ruleId, node.loc.start.line);
}

interface Plan {
	readonly owner: EventBreach;
	readonly edits: readonly TextEdit[];
}

function planCatalogue(breaches: readonly EventBreach[], catalogue: Catalogue, bench: Bench): Plan[] {
	const { brief, sourceCode } = bench;
	const uses = breaches.map(({ node }) => node);
	const local = findLocalName(catalogue, { uses, typeOnly: breaches.every(isTypeOnly), brief, sourceCode });
	return breaches.flatMap(owner => {
		const member = catalogue.findMember(owner.text)?.name;
		return local === undefined || member === undefined
			? []
			: [
					{
						owner,
						edits: [...local.edits, planMember(owner, { object: local.name, member }, sourceCode)],
					},
				];
	});
}
