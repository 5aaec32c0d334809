import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Bench } from './collect-breaches.js';
import type { EventMessageId } from './event-message.js';
import type { EventNodes } from './event-nodes.js';
import type { EventBreach } from './event-use.js';

import { createFix } from '../../fixes/text-edit.js';
import { collectCatalogues } from './catalogue.js';
import { collectBreaches } from './collect-breaches.js';
import { collectDuplicates } from './collect-duplicates.js';
import { createDuplicateMessage, createEventMessage } from './event-message.js';
import { planFixes } from './plan-fixes.js';
import { planSuggestions } from './plan-suggestions.js';

type Context = Readonly<TSESLint.RuleContext<EventMessageId, readonly unknown[]>>;
type Report = TSESLint.ReportDescriptor<EventMessageId>;

/** Returns a report for every event name that is not as it should be, and for every second catalogue. */
export function collectEventReports(nodes: EventNodes, context: Context, brief: Brief): Report[] {
	const { sourceCode } = context;
	const catalogues = collectCatalogues(brief);
	const duplicates = collectDuplicates(nodes.declarations, catalogues);
	const bench = { catalogues, duplicates, brief, sourceCode };
	const breaches = catalogues.length === 0 ? [] : collectBreaches(nodes, bench);
	const fixes = planFixes(breaches, bench, context.id);
	return [
		...duplicates.map(duplicate => ({ node: duplicate.id, ...createDuplicateMessage(duplicate, brief) })),
		...breaches.map(breach => createReport(breach, fixes.get(breach), bench)),
	];
}

function createReport(breach: EventBreach, fix: readonly TextEdit[] | undefined, bench: Bench): Report {
	const suggestions = fix === undefined ? planSuggestions(breach, bench) : [];
	return {
		node: breach.node,
		...createEventMessage(breach, bench.brief),
		...(fix === undefined ? {} : { fix: createFix(fix) }),
		...(suggestions.length === 0
			? {}
			: {
					suggest: suggestions.map(({ messageId, member, edits }) => ({
						messageId,
						data: { member },
						fix: createFix(edits),
					})),
				}),
	};
}
