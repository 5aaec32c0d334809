import { createRule } from '../create-rule.js';
import { collectEventReports } from './event/collect-event-reports.js';
import { eventMessages } from './event/event-message.js';
import { createEventListeners } from './event/event-nodes.js';
import { readEventReach } from './event/event-reach.js';

export default createRule({
	name: 'canonical-event-name',
	meta: {
		type: 'problem',
		docs: {
			description: 'enforce that event names come from the catalogue that the registry names',
			recommended: true,
			isMigration: false,
			contracts: ['events'],
		},
		fixable: 'code',
		hasSuggestions: true,
		messages: eventMessages,
		schema: [],
	},
	create(context, brief) {
		if (!readEventReach(brief, context.sourceCode).isAny) {
			return {};
		}
		return createEventListeners(context.sourceCode, brief, nodes => {
			for (const report of collectEventReports(nodes, context, brief)) {
				context.report(report);
			}
		});
	},
});
