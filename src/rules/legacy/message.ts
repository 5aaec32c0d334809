import type { Brief } from '../../brief.js';
import type { NameVerdict, Violation } from './violation.js';

import { listNames } from '../../registry/list-words.js';
import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';
import { createAdvice, isMovingWhole } from './advice.js';

/** What can be wrong with a reference. */
export type LegacyMessageId =
	| 'legacyImport'
	| 'legacyModule'
	| 'removedSymbol'
	| 'dualImport'
	| 'launderedImport'
	| 'fallbackImport'
	| 'moveImport';

/** The words of the family, shared by its rules. */
export const legacyMessages: Record<LegacyMessageId, string> = {
	legacyImport: "{{names}} from '{{specifier}}' {{verb}} legacy. {{advice}}{{remarks}}",
	launderedImport: "{{names}} from '{{specifier}}' {{verb}} legacy (via {{chain}}). {{advice}}{{remarks}}",
	legacyModule: "'{{specifier}}' is a legacy module. {{advice}}{{remarks}}",
	removedSymbol:
		"{{names}} from '{{specifier}}' {{verb}} legacy and {{past}} removed without a replacement. Rewrite the code that uses {{pronoun}}.{{remarks}}",
	dualImport:
		"{{names}} from '{{specifier}}' {{verb}} legacy, and this file imports '{{canonical}}' too. {{advice}}{{remarks}}",
	fallbackImport:
		"'{{specifier}}' is legacy, and the fallback of '{{canonical}}' in this try statement. Remove the fallback once '{{canonical}}' is always there.{{remarks}}",
	moveImport: '{{advice}}{{remarks}}',
};

/** The message of a violation, ready for a report. */
export interface LegacyMessage {
	readonly messageId: LegacyMessageId;
	readonly data: Record<string, string>;
}

/** Says what is wrong with the reference and what to do. */
export function createLegacyMessage(violation: Violation, brief: Brief): LegacyMessage {
	const { reference, verdicts, targetSpecifier, target } = violation;
	const names = collectNames(verdicts);
	const [moved] = verdicts.flatMap(({ moves }) => moves);
	return {
		messageId: findMessageId(violation, names),
		data: {
			names: sanitizeText(listNames(names)),
			verb: names.length > 1 ? 'are' : 'is',
			past: names.length > 1 ? 'were' : 'was',
			pronoun: names.length > 1 ? 'them' : 'it',
			specifier: sanitizeText(reference.specifier),
			chain: sanitizeText(formatChain(verdicts, brief)),
			canonical: sanitizeText(moved?.specifier ?? targetSpecifier ?? target.ref),
			advice: sanitizeText(createAdvice(violation, brief)),
			remarks: createRemarks(violation.claim, collectRemarks(violation)),
		},
	};
}

function findMessageId(
	{ verdicts, isDual, isFallback }: Violation,
	names: readonly string[],
): LegacyMessageId {
	if (isFallback) {
		return 'fallbackImport';
	}
	if (verdicts.some(({ via }) => via.length > 0)) {
		return 'launderedImport';
	}
	if (names.length === 0 || verdicts.some(isMovingWhole)) {
		return 'legacyModule';
	}
	if (
		verdicts.some(({ removed }) => removed.length > 0) &&
		verdicts.every(({ moves }) => moves.length === 0)
	) {
		return 'removedSymbol';
	}
	return isDual ? 'dualImport' : 'legacyImport';
}

function collectNames(verdicts: readonly NameVerdict[]): string[] {
	return verdicts.flatMap(({ moves, removed }) => [...moves.map(({ from }) => from), ...removed]);
}

/** What else changes, as the registry says it, and what holds a fix back. */
function collectRemarks({ verdicts, obstacle }: Violation): (string | undefined)[] {
	return [...verdicts.flatMap(({ moves }) => moves.flatMap(({ why }) => why)), obstacle];
}

/** The way from the named module to the legacy one, and what the name is called there. */
function formatChain(verdicts: readonly NameVerdict[], { nameOf }: Brief): string {
	const via = verdicts.find(verdict => verdict.via.length > 0)?.via ?? [];
	const names = new Set(collectNames(verdicts));
	return via
		.map(({ module, name }, index) => {
			const isRenamed = index === via.length - 1 && !names.has(name);
			return `'${nameOf(module)}'${isRenamed ? `, where it is '${name}'` : ''}`;
		})
		.join(' and ');
}
