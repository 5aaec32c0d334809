import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { EventPromise } from '../../registry/event-contracts.js';

import { createLastKnown } from '../../facts/last-known.js';

/** What of a file may be about the events of its contracts, as far as its text and its imports tell before it is walked. */
export interface EventReach {
	/** Whether it may have one of the calls. */
	readonly isCalling: boolean;
	/** Whether it may know the catalogue of a contract, or what is declared beside it. */
	readonly isNaming: boolean;
	/** Whether a table in it may have event names for keys. */
	readonly isListing: boolean;
	/** Whether anything in it may be about them at all. */
	readonly isAny: boolean;
}

const known = createLastKnown<TSESTree.Program, EventReach>();

/** Returns how far the contracts reach into the file. */
export function readEventReach(brief: Brief, { ast, text }: Readonly<TSESLint.SourceCode>): EventReach {
	return known.recall(ast, () => {
		const promises = brief.events.collectEvents(brief.file.path);
		const isCalling = promises.some(promise => promise.mayCall(text));
		const isNaming = promises.some(promise => mayNameCatalogue(promise, brief));
		const isListing = isNaming || promises.some(promise => promise.mayName(text));
		return { isCalling, isNaming, isListing, isAny: isCalling || isListing || isTelling(promises, ast) };
	});
}

/** Whether a text of the file is almost a name of an event, or begins as one does: nearly all mean something else. */
function isTelling(promises: readonly EventPromise[], { tokens }: TSESTree.Program): boolean {
	return (tokens ?? []).some(
		({ type, value }) =>
			texts.has(type) &&
			(value.includes('\\') || promises.some(({ names }) => names.mayMean(value.slice(1, -1)))),
	);
}

const texts: ReadonlySet<string> = new Set(['String', 'Template']);

function mayNameCatalogue({ contract, catalogue }: EventPromise, { entities }: Brief): boolean {
	return entities.mayName(entities.resolveExport(contract.catalogue, catalogue.module));
}
