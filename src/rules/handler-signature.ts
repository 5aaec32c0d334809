import { createRule } from '../create-rule.js';
import { createCase } from './handler/case.js';
import { collectHandlerReports } from './handler/collect-handler-reports.js';
import { createHandlerListeners, type HandlerNodes } from './handler/handler-nodes.js';
import { findNeeds, readHints } from './handler/hints.js';
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
		const promises = brief.handlers.collectInForce(brief.file.path);
		const { sourceCode } = context;
		const nodes: HandlerNodes = { declarations: [], calls: [], assignments: [], functions: [] };
		const trails = promises
			.map(promise => createCase({ promise, brief, sourceCode, options, nodes }))
			.map(judged => ({ judged, hints: readHints(judged) }))
			.filter(({ hints }) => hints.isAny);
		if (trails.length === 0) {
			return {};
		}
		return createHandlerListeners(nodes, findNeeds(trails.map(({ hints }) => hints)), () => {
			for (const report of collectHandlerReports(context, trails)) {
				context.report(report);
			}
		});
	},
});
