import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { InstancePromise } from '../../registry/instance-contracts.js';
import type { InstanceMessageId } from './message.js';
import type { PlanContext } from './plan-edits.js';
import type { InstanceViolation } from './violation.js';

import { joinPlans } from '../../fixes/edit-plan.js';
import { createFix, type TextEdit } from '../../fixes/text-edit.js';
import { collectViolations } from './collect-violations.js';
import { createInstanceMessage } from './message.js';
import { planEdits } from './plan-edits.js';

type Context = Readonly<TSESLint.RuleContext<InstanceMessageId, readonly unknown[]>>;
type Report = TSESLint.ReportDescriptor<InstanceMessageId>;

/** The contracts that are judged, and whether the file is left alone. */
interface Judged {
	readonly promises: readonly InstancePromise[];
	isSpared(): boolean;
}

/** Returns a report for every place of the file that breaks a judged contract about a class. */
export function collectInstanceReports(
	context: Context,
	brief: Brief,
	{ promises, isSpared }: Judged,
): Report[] {
	const violations = promises.flatMap(promise => collectViolations(promise, brief, context.sourceCode));
	if (violations.length === 0 || isSpared()) {
		return [];
	}
	const plan: PlanContext = { brief, sourceCode: context.sourceCode };
	const fixable = violations.filter(
		violation => violation.tier === 'fix' && !isSuppressed(violation, { context, brief }),
	);
	const fixes = planFixes(fixable, plan);
	return violations.map(violation => createReport(violation, { brief, fix: fixes.get(violation), plan }));
}

/** A line whose report is switched off has no part in the fix of another line. */
function isSuppressed(
	{ node }: InstanceViolation,
	{ context, brief }: { context: Context; brief: Brief },
): boolean {
	return brief.facts.suppressions.isSuppressed(context.id, node.loc.start.line);
}

/** All fixes of one contract are planned together: they may share an import. */
function planFixes(
	violations: readonly InstanceViolation[],
	context: PlanContext,
): Map<InstanceViolation, readonly TextEdit[]> {
	const promises = new Set(violations.map(({ promise }) => promise));
	const plans = [...promises].flatMap(promise => {
		const members = violations.filter(violation => violation.promise === promise);
		const edits = planTogether(members, context);
		return members.flatMap(owner => {
			const found = owner.construction && edits.get(owner.construction);
			return found === undefined ? [] : [{ owner, edits: found }];
		});
	});
	return joinPlans(plans);
}

function planTogether(
	violations: readonly InstanceViolation[],
	context: PlanContext,
): ReturnType<typeof planEdits> {
	const replacement = violations[0]?.replacement;
	const constructions = violations.flatMap(({ construction }) => construction ?? []);
	return replacement === undefined ? new Map<never, never>() : planEdits(constructions, replacement, context);
}

function createReport(
	violation: InstanceViolation,
	{ brief, fix, plan }: { brief: Brief; fix: readonly TextEdit[] | undefined; plan: PlanContext },
): Report {
	const { messageId, data } = createInstanceMessage(violation, brief);
	const suggested =
		violation.tier === 'suggest' && violation.construction
			? planTogether([violation], plan).get(violation.construction)
			: undefined;
	return {
		node: violation.node,
		messageId,
		data,
		...(fix === undefined ? {} : { fix: createFix(fix) }),
		...(suggested === undefined
			? {}
			: { suggest: [{ messageId: 'useInstance', data, fix: createFix(suggested) }] }),
	};
}
