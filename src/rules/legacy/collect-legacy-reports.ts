import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { LegacyMessageId } from './message.js';
import type { RepairUnit } from './repair-units.js';
import type { Violation } from './violation.js';

import { joinPlans } from '../../fixes/edit-plan.js';
import { createFix, type TextEdit } from '../../fixes/text-edit.js';
import { collectConcerned } from './concerned.js';
import { judgeReference } from './judge-reference.js';
import { createLegacyMessage } from './message.js';
import { collectRepairUnits } from './repair-units.js';

type Context = Readonly<TSESLint.RuleContext<LegacyMessageId, readonly unknown[]>>;
type Report = TSESLint.ReportDescriptor<LegacyMessageId>;

/** Returns a report for every reference of the file to a legacy module, by the contracts whose domain is judged. */
export function collectLegacyReports(
	context: Context,
	brief: Brief,
	isJudged: (domain: string | undefined) => boolean,
): Report[] {
	const violations = collectConcerned(brief).flatMap(
		reference => judgeReference(reference, brief, isJudged) ?? [],
	);
	const units = collectRepairUnits(violations, brief, context);
	const fixes = joinPlans(
		units.filter(({ tier }) => tier === 'fix').map(unit => ({ owner: unit, edits: unit.edits })),
	);
	return units
		.flatMap(unit => unit.members.map(violation => ({ violation, unit })))
		.map(({ violation, unit }) => createReport(violation, { unit, fix: fixes.get(unit), brief, context }));
}

function createReport(
	violation: Violation,
	{
		unit,
		fix,
		brief,
		context,
	}: { unit: RepairUnit; fix: readonly TextEdit[] | undefined; brief: Brief; context: Context },
): Report {
	const { messageId, data } = createLegacyMessage(violation, brief);
	const [start, end] = violation.reference.range;
	const { sourceCode } = context;
	return {
		loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
		messageId,
		data,
		...(fix === undefined ? {} : { fix: createFix(fix) }),
		...(unit.tier === 'suggest'
			? { suggest: [{ messageId: 'moveImport', data, fix: createFix(unit.edits) }] }
			: {}),
	};
}
