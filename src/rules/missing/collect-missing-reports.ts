import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { RepairUnit } from '../../rules/legacy/repair-units.js';
import type { Violation } from '../../rules/legacy/violation.js';
import type { MissingName } from './missing-name.js';

import { joinPlans } from '../../fixes/edit-plan.js';
import { createFix, type TextEdit } from '../../fixes/text-edit.js';
import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';
import { collectRepairUnits } from '../../rules/legacy/repair-units.js';
import { createAdvice, findKnown, type Known } from './missing-advice.js';
import { collectMissingNames } from './missing-name.js';
import { collectNearNames } from './near-names.js';
import { planNearName } from './rename-edit.js';
import { findMoves } from './successors.js';

/** What is said of a missing name, and what a suggestion is called. */
export type MissingMessageId = 'missingExport' | 'useExport';

type Context = Readonly<TSESLint.RuleContext<MissingMessageId, readonly unknown[]>>;
type Report = TSESLint.ReportDescriptor<MissingMessageId>;
type Suggestion = NonNullable<TSESLint.ReportSuggestionArray<MissingMessageId>>[number];

/** Returns a report for every name that the file takes from a registered module which does not have it. */
export function collectMissingReports(context: Context, brief: Brief): Report[] {
	const missing = collectMissingNames(brief);
	if (missing.length === 0) {
		return [];
	}
	const violations = collectViolations(missing, brief);
	const units = collectRepairUnits([...violations.values()], withClaims(violations, brief), context);
	const fixes = joinPlans(
		units.filter(({ tier }) => tier === 'fix').map(unit => ({ owner: unit, edits: unit.edits })),
	);
	const repairs = new Map(
		units.flatMap(unit =>
			unit.members.map(({ reference }) => [reference, { unit, fix: fixes.get(unit) }] as const),
		),
	);
	return missing.map(found => {
		const violation = violations.get(found.reference);
		const repair = repairs.get(found.reference);
		return createReport(found, { known: findKnown(found, violation), repair, brief, context });
	});
}

function collectViolations(missing: readonly MissingName[], brief: Brief): Map<ModuleReference, Violation> {
	const groups = new Map<ModuleReference, MissingName[]>();
	for (const found of missing) {
		groups.set(found.reference, [...(groups.get(found.reference) ?? []), found]);
	}
	return new Map(
		[...groups].flatMap(([reference, names]) => {
			const violation = findMoves(names, brief);
			return violation === undefined ? [] : [[reference, violation] as const];
		}),
	);
}

/** An import that is repaired itself takes in no names of others. */
function withClaims(violations: ReadonlyMap<ModuleReference, Violation>, brief: Brief): Brief {
	const claims = new Map([...violations].map(([{ module }, { claim }]) => [module.id, claim]));
	const { modules } = brief;
	return brief.withModules({
		...modules,
		collectClaims: (module, specifier, path) => {
			const claim = claims.get(module.id);
			return claim === undefined ? modules.collectClaims(module, specifier, path) : [claim];
		},
	});
}

interface Case {
	readonly known: Known | undefined;
	readonly repair: { readonly unit: RepairUnit; readonly fix: readonly TextEdit[] | undefined } | undefined;
	readonly brief: Brief;
	readonly context: Context;
}

function createReport(missing: MissingName, judged: Case): Report {
	const { known, repair, brief, context } = judged;
	const { sourceCode } = context;
	const near = known === undefined ? collectNearNames(missing, brief) : [];
	const suggest = known === undefined ? suggestNear(missing, near, sourceCode) : suggestMove(missing, judged);
	const [start, end] = missing.range;
	return {
		loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
		messageId: 'missingExport',
		data: {
			name: sanitizeText(missing.name),
			specifier: sanitizeText(missing.reference.specifier),
			advice: sanitizeText(createAdvice(known, near)),
			remarks: createRemarks(missing.contract, known?.why),
		},
		...(known === undefined || repair?.fix === undefined ? {} : { fix: createFix(repair.fix) }),
		...(suggest.length === 0 ? {} : { suggest }),
	};
}

function suggestMove({ reference }: MissingName, { known, repair }: Case): Suggestion[] {
	if (known?.to === undefined || repair?.unit.tier !== 'suggest') {
		return [];
	}
	const data = {
		name: sanitizeText(known.to),
		specifier: sanitizeText(known.specifier ?? reference.specifier),
	};
	return [{ messageId: 'useExport', data, fix: createFix(repair.unit.edits) }];
}

function suggestNear(
	missing: MissingName,
	near: readonly string[],
	sourceCode: Context['sourceCode'],
): Suggestion[] {
	const specifier = sanitizeText(missing.reference.specifier);
	return near.flatMap(name => {
		const edits = planNearName(missing, name, sourceCode);
		const data = { name: sanitizeText(name), specifier };
		return edits === null ? [] : [{ messageId: 'useExport', data, fix: createFix(edits) }];
	});
}
