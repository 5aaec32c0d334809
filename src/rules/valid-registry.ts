import type { TSESLint } from '@typescript-eslint/utils';

import type { Fault } from '../faults/fault.js';

import { createRule } from '../create-rule.js';
import { findAbsence } from '../faults/absence.js';
import { createFaultData, faultMessages } from './registry/fault-message.js';
import { collectRefusedComments } from './registry/refused-comments.js';

interface Options {
	/** Where comments that switch our rules off are refused. */
	readonly protected: boolean | { readonly allow: readonly string[] };
}

type Context = Readonly<TSESLint.RuleContext<keyof typeof messages, readonly unknown[]>>;

const messages = {
	...faultMessages,
	refusedComment:
		"'{{directive}}' switches '{{rule}}' off in this file, and comments must not. Say it in the registry: add the file to 'allow' of the contract, with a reason.",
	refusedBlanket:
		"'{{directive}}' names no rule, and so switches off those of '{{rule}}' too, which comments must not. Name the rules it is for.",
} as const;

export default createRule<keyof typeof messages, Options>({
	name: 'valid-registry',
	meta: {
		type: 'problem',
		docs: {
			description: 'enforce that the registry says what the disk says, and that its exceptions are in use',
			recommended: true,
			isMigration: false,
			contracts: ['modules', 'instances', 'handlers', 'events'],
		},
		messages,
		schema: [
			{
				type: 'object',
				description: 'What else is held to the registry.',
				properties: {
					protected: {
						description: 'Whether comments that disable rules of this plugin are refused.',
						anyOf: [
							{ type: 'boolean', description: 'Everywhere, or nowhere.' },
							{
								type: 'object',
								description: 'Everywhere but in some places.',
								properties: {
									allow: {
										type: 'array',
										items: { type: 'string' },
										description: "Globs, relative to the registry's root, of files that may.",
									},
								},
								required: ['allow'],
								additionalProperties: false,
							},
						],
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ protected: false }],
	},
	create(context, brief, options) {
		if (brief.faults.length === 0 && options.protected === false) {
			return {};
		}
		return {
			Program() {
				reportFaults(context, brief.faults);
				for (const { comment, place, rule } of collectRefusedComments(context, brief, options.protected)) {
					context.report({
						loc: { start: place, end: comment.loc.end },
						messageId: comment.rules.length === 0 ? 'refusedBlanket' : 'refusedComment',
						data: { directive: comment.directive, rule },
					});
				}
			},
		};
	},
	createWithoutBrief(context) {
		return {
			Program() {
				const fault = findAbsence(context);
				reportFaults(context, fault === undefined ? [] : [fault]);
			},
		};
	},
});

/** A fault of the registry has no place of its own in the file that tells it: the first line stands for the file. */
function reportFaults(context: Context, faults: readonly Fault[]): void {
	const column = context.sourceCode.lines[0]?.length ?? 0;
	for (const fault of faults) {
		context.report({
			loc: { start: { line: 1, column: 0 }, end: { line: 1, column } },
			messageId: fault.kind,
			data: createFaultData(fault),
		});
	}
}
