import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { LegacyMessageId } from './message.js';
import type { Violation } from './violation.js';

import { joinPlans } from '../../fixes/edit-plan.js';
import { createFix } from '../../fixes/text-edit.js';
import { judgeReference } from './judge-reference.js';
import { createLegacyMessage } from './message.js';
import { planEdit } from './plan-edit.js';

type Context = Readonly<TSESLint.RuleContext<LegacyMessageId, readonly unknown[]>>;

/** Returns a report for every reference of the file to a legacy module, by the contracts whose domain is judged. */
export function collectLegacyReports(
	context: Context,
	brief: Brief,
	isJudged: (domain: string | undefined) => boolean,
): TSESLint.ReportDescriptor<LegacyMessageId>[] {
	const violations = brief.facts.references.flatMap(
		reference => judgeReference(reference, brief, isJudged) ?? [],
	);
	const fixes = planFixes(violations, brief, context);
	return violations.map(violation => createReport(violation, { fix: fixes.get(violation), brief, context }));
}

/** A reference whose report is switched off has no part in the fix of another. */
function planFixes(
	violations: readonly Violation[],
	brief: Brief,
	{ id, sourceCode }: Context,
): Map<Violation, readonly TextEdit[]> {
	const plans = violations
		.filter(
			({ tier, reference }) => tier === 'fix' && !isSuppressed(reference.node.loc.start.line, id, brief),
		)
		.map(violation => ({ owner: violation, edits: planEdit(violation, brief, sourceCode) ?? [] }));
	return joinPlans(plans.filter(({ edits }) => edits.length > 0));
}

function isSuppressed(line: number, ruleId: string, { facts }: Brief): boolean {
	return facts.suppressions.isSuppressed(ruleId, line);
}

function createReport(
	violation: Violation,
	{ fix, brief, context }: { fix: readonly TextEdit[] | undefined; brief: Brief; context: Context },
): TSESLint.ReportDescriptor<LegacyMessageId> {
	const { messageId, data } = createLegacyMessage(violation, brief);
	const edits = violation.tier === 'suggest' ? planEdit(violation, brief, context.sourceCode) : null;
	return {
		node: violation.reference.node,
		messageId,
		data,
		...(fix === undefined ? {} : { fix: createFix(fix) }),
		...(edits === null ? {} : { suggest: [{ messageId: 'moveImport', data, fix: createFix(edits) }] }),
	};
}
