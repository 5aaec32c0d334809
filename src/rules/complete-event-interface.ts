import { createRule } from '../create-rule.js';
import { collectEmitterReports } from './event/collect-emitter-reports.js';
import { emitterMessages } from './event/emitter-message.js';
import { createEmitterListeners } from './event/emitter-nodes.js';

export default createRule({
	name: 'complete-event-interface',
	meta: {
		type: 'problem',
		docs: {
			description: 'enforce that an emitter can deliver every event of its catalogue',
			recommended: true,
			isMigration: false,
			contracts: ['events'],
		},
		hasSuggestions: true,
		messages: emitterMessages,
		schema: [],
	},
	create(context, brief) {
		const promises = brief.events.collectEvents(brief.file.path);
		if (!promises.some(({ contract }) => contract.emitters !== undefined)) {
			return {};
		}
		return createEmitterListeners(emitter => {
			for (const report of collectEmitterReports(emitter, context.sourceCode, brief)) {
				context.report(report);
			}
		});
	},
});
