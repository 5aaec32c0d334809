import { createRule } from '../create-rule.js';
import { collectCatalogues } from './event/catalogue.js';
import { collectEventObjects } from './event/collect-event-objects.js';
import { createEventListeners } from './event/event-nodes.js';
import { readEventReach } from './event/event-reach.js';
import { judgeStructure } from './event/judge-structure.js';
import { createStructureMessage, structureMessages } from './event/structure-message.js';

export default createRule({
	name: 'event-structure',
	meta: {
		type: 'problem',
		docs: {
			description: 'enforce that an event object holds the fields that every event must have',
			recommended: true,
			isMigration: false,
			contracts: ['events'],
		},
		messages: structureMessages,
		schema: [],
	},
	create(context, brief) {
		const promises = brief.events.collectEvents(brief.file.path);
		if (!promises.some(({ contract }) => contract.payload !== undefined)) {
			return {};
		}
		const { sourceCode } = context;
		const { isCalling, isNaming } = readEventReach(brief, sourceCode);
		if (!isCalling && !isNaming) {
			return {};
		}
		return createEventListeners(sourceCode, brief, nodes => {
			const catalogues = collectCatalogues(brief);
			for (const object of collectEventObjects(nodes, { catalogues, brief, sourceCode })) {
				for (const breach of judgeStructure(object)) {
					context.report({ node: breach.node, ...createStructureMessage(breach, object.catalogue) });
				}
			}
		});
	},
});
