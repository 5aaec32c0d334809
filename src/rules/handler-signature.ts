import { createRule } from '../create-rule.js';
import { collectHandlerReports } from './handler/collect-handler-reports.js';
import { handlerMessages } from './handler/messages.js';

export default createRule({
	name: 'handler-signature',
	meta: {
		type: 'problem',
		docs: {
			description: 'enforce the one signature that the registry gives to handlers, and calls of it',
			recommended: true,
			isMigration: false,
			contracts: ['handlers'],
		},
		fixable: 'code',
		hasSuggestions: true,
		messages: handlerMessages,
		schema: [
			{
				type: 'object',
				properties: {
					parameterNames: {
						type: 'boolean',
						description: 'Whether the parameters of a handler must have the names of the contract.',
					},
				},
				additionalProperties: false,
			},
		],
		defaultOptions: [{ parameterNames: false }],
	},
	create(context, brief, options) {
		return brief.handlers.isEmpty
			? {}
			: {
					Program() {
						for (const report of collectHandlerReports(context, brief, options)) {
							context.report(report);
						}
					},
				};
	},
});
