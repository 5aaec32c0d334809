import type { TSESLint } from '@typescript-eslint/utils';

import type { Breach } from './breach.js';
import type { Case } from './case.js';
import type { Hints } from './hints.js';
import type { HandlerMessageId } from './messages.js';

import { collectMethodUses } from '../../facts/method-use.js';
import { joinPlans } from '../../fixes/edit-plan.js';
import { createFix, type TextEdit } from '../../fixes/text-edit.js';
import { collectCandidates, isInAdapter } from './collect-candidates.js';
import { judgeFunctionCalls } from './judge-function-calls.js';
import { judgeCandidate } from './judge-candidate.js';
import { judgeRegistrations } from './judge-registration.js';
import { judgeUse } from './judge-use.js';
import { createHandlerMessage, createSuggestionMessage } from './message.js';
import { collectHandovers } from './registered.js';
import { collectRepairUnits, removeRepeated, type RepairUnit } from './repair-units.js';

type Context = Readonly<TSESLint.RuleContext<HandlerMessageId, readonly unknown[]>>;
type Report = TSESLint.ReportDescriptor<HandlerMessageId>;

/** A contract, and what may lead to its handlers. */
export interface Trail {
	readonly judged: Case;
	readonly hints: Hints;
}

/** Returns a report for every way in which the file breaks a handler contract. */
export function collectHandlerReports({ id }: Context, trails: readonly Trail[]): Report[] {
	const units = trails.flatMap(trail => collectUnits(trail, id));
	const fixes = joinPlans(
		units.filter(({ tier }) => tier === 'fix').map(unit => ({ owner: unit, edits: unit.edits })),
	);
	return units
		.flatMap(unit =>
			unit.members
				.filter(({ isSilent }) => isSilent !== true)
				.map(breach => createReport(breach, unit, fixes.get(unit))),
		)
		.sort((left, right) => startOf(left) - startOf(right));
}

type Unit = RepairUnit & { readonly judged: Case };

function collectUnits(trail: Trail, ruleId: string): Unit[] {
	const { judged } = trail;
	const breaches = collectBreaches(trail);
	return breaches.length === 0 || isLegacy(judged)
		? []
		: collectRepairUnits(breaches, judged, ({ at }) =>
				judged.brief.facts.suppressions.isSuppressed(ruleId, at.loc.start.line),
			).map(unit => ({ ...unit, judged }));
}

function isLegacy({ brief: { modules, file } }: Case): boolean {
	return modules.isLegacy(file.module);
}

function collectBreaches({ judged, hints }: Trail): Breach[] {
	const { legacy, canonical } = judged.promise.contract;
	const handovers = collectHandovers(hints, judged);
	const candidates = collectCandidates(handovers, hints, judged);
	// Where the name has not changed, a use does not tell which form it means.
	const uses = legacy.method === canonical.method ? [] : collectMethodUses(legacy.method, judged.sourceCode);
	const breaches = candidates.flatMap(candidate => judgeCandidate(candidate, judged));
	const handlers = {
		all: new Set(candidates.map(({ node }) => node)),
		breached: new Set(
			breaches.flatMap(({ repair }) => (repair?.kind === 'method' ? [repair.candidate.node] : [])),
		),
	};
	return [
		...breaches,
		...uses
			.flatMap(use => judgeUse(use, handlers, judged) ?? [])
			.filter(({ at }) => !isInAdapter(at, judged)),
		...judgeFunctionCalls(breaches, hints, judged),
		...judgeRegistrations(handovers, judged),
	];
}

function createReport(breach: Breach, unit: Unit, fix: readonly TextEdit[] | undefined): Report {
	const { judged, tier, edits } = unit;
	return {
		node: breach.at,
		...createHandlerMessage(breach, judged, tier === 'fix'),
		...(fix === undefined ? {} : { fix: createFix(removeRepeated(fix)) }),
		...(tier === 'suggest'
			? { suggest: [{ ...createSuggestionMessage(breach, judged), fix: createFix(edits) }] }
			: {}),
	};
}

function startOf(report: Report): number {
	return 'node' in report ? report.node.range[0] : 0;
}
