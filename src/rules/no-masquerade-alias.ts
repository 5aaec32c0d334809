import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../brief.js';
import type { Masquerade } from './reserved/masquerades.js';

import { createRule } from '../create-rule.js';
import { createFix } from '../fixes/text-edit.js';
import { sanitizeText } from '../registry/sanitize-text.js';
import { createRemarks } from '../remarks.js';
import { isLegacyFile } from './reserved/left-alone.js';
import { collectMasquerades } from './reserved/masquerades.js';
import { planOwnName } from './reserved/plan-own-name.js';
import { mayNameReserved } from './reserved/reserved-name.js';
import { oneWordNamesSchema } from './reserved/one-word-names.js';
import { ignoreDefaults, ignoreSchema } from '../ignore-option.js';

const defaults = { oneWordNames: false, ...ignoreDefaults };

export default createRule({
	name: 'no-masquerade-alias',
	meta: {
		type: 'problem',
		docs: {
			description: 'disallow giving something the name that the registry reserves for something else',
			recommended: true,
			isMigration: false,
			contracts: ['modules', 'instances'],
		},
		hasSuggestions: true,
		messages: {
			masquerade:
				"'{{name}}' is the name of an export of '{{module}}', and here it stands for '{{ownName}}' from '{{source}}'. Call it '{{ownName}}', or import '{{original}}' from '{{specifier}}' if that is what you mean.{{remarks}}",
			masqueradingObject:
				"'{{name}}' is the name of an export of '{{module}}', and here it stands for something of '{{source}}'. Give it another name, or import '{{original}}' from '{{specifier}}' if that is what you mean.{{remarks}}",
			useOwnName: "Call it '{{ownName}}'.",
		},
		defaultOptions: [defaults],
		schema: [
			{
				type: 'object',
				properties: { oneWordNames: oneWordNamesSchema, ignore: ignoreSchema },
				additionalProperties: false,
			},
		],
	},
	create(context, brief, options) {
		const { sourceCode } = context;
		if (!mayNameReserved(sourceCode.text, brief.symbols, options)) {
			return {};
		}
		return {
			Program() {
				if (isLegacyFile(brief)) {
					return;
				}
				for (const found of collectMasquerades(brief, sourceCode, options)) {
					context.report(createReport(found, brief, sourceCode));
				}
			},
		};
	},
});

type Report = TSESLint.ReportDescriptor<'masquerade' | 'masqueradingObject' | 'useOwnName'>;

function createReport(found: Masquerade, brief: Brief, sourceCode: Readonly<TSESLint.SourceCode>): Report {
	const { name, node, ownName, reference, symbol } = found;
	const { target, contracts } = symbol;
	const edits = planOwnName(found, sourceCode);
	const data = {
		name: sanitizeText(name),
		ownName: sanitizeText(ownName ?? ''),
		original: sanitizeText(symbol.name),
		module: sanitizeText(brief.nameOf(target.module)),
		source: sanitizeText(reference?.specifier ?? brief.file.path),
		specifier: sanitizeText(brief.spell(target, './') ?? target.ref),
		remarks: createRemarks(contracts[0]),
	};
	return {
		node,
		messageId: ownName === undefined ? 'masqueradingObject' : 'masquerade',
		data,
		suggest: edits === null ? [] : [{ messageId: 'useOwnName', data, fix: createFix(edits) }],
	};
}
