import { createRule } from '../create-rule.js';
import { collectEventReports } from './event/collect-event-reports.js';
import { eventMessages } from './event/event-message.js';
import { createEventListeners } from './event/event-nodes.js';

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
		const promises = brief.events.collectEvents(brief.file.path);
		if (promises.length === 0) {
			return {};
		}
		return createEventListeners(context.sourceCode.ast, promises, nodes => {
			for (const report of collectEventReports(nodes, context, brief)) {
				context.report(report);
			}
		});
	},
});
