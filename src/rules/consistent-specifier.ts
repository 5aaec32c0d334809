import type { Brief } from '../brief.js';
import type { ModuleReference } from '../facts/module-reference.js';

import { createRule } from '../create-rule.js';
import { replaceSpecifier } from '../fixes/replace-specifier.js';
import { createFix, type TextEdit } from '../fixes/text-edit.js';
import { sanitizeText } from '../registry/sanitize-text.js';
import { createRemarks } from '../remarks.js';

export default createRule({
	name: 'consistent-specifier',
	meta: {
		type: 'problem',
		docs: {
			description: 'enforce the spelling that the registry gives to a canonical module',
			recommended: true,
			isMigration: false,
			contracts: ['modules'],
		},
		fixable: 'code',
		messages: {
			otherSpelling:
				"'{{specifier}}' is '{{expected}}', and one module through two spellings can be two instances. Write '{{expected}}'.{{reason}}",
		},
		schema: [],
	},
	create(context, brief) {
		if (!brief.modules.hasSpellings || brief.concerned.length === 0) {
			return {};
		}
		return {
			Program() {
				for (const { reference, expected, reason, edit } of collectOtherSpellings(brief)) {
					const [start, end] = reference.source?.range ?? reference.range;
					const { sourceCode } = context;
					context.report({
						loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
						messageId: 'otherSpelling',
						data: { specifier: sanitizeText(reference.specifier), expected: sanitizeText(expected), reason },
						...(edit === undefined ? {} : { fix: createFix([edit]) }),
					});
				}
			},
		};
	},
});

interface OtherSpelling {
	readonly reference: ModuleReference;
	readonly expected: string;
	readonly reason: string;
	/** Undefined where the expected spelling is not known to lead to the module from here. */
	readonly edit: TextEdit | undefined;
}

/** A path that is asked for is no import: an alias means nothing there. */
const unspelt: ReadonlySet<string> = new Set(['path', 'tripleSlash']);

function collectOtherSpellings(brief: Brief): OtherSpelling[] {
	return brief.concerned
		.filter(({ form, module }) => !unspelt.has(form) && module.query === '')
		.flatMap(reference => findOtherSpelling(reference, brief) ?? []);
}

function findOtherSpelling(reference: ModuleReference, brief: Brief): OtherSpelling | undefined {
	const { module, specifier, source } = reference;
	const spelling = brief.modules.findSpelling(module, brief.file.path);
	const expected = spelling && brief.spell(spelling.target, specifier);
	if (spelling === undefined || expected === undefined || expected === specifier) {
		return undefined;
	}
	const isProven = source !== undefined && brief.identify(expected).id === module.id;
	return {
		reference,
		expected,
		reason: createRemarks(spelling),
		edit: isProven ? replaceSpecifier(source, expected) : undefined,
	};
}
