import { createRule } from '../create-rule.js';
import { collectLegacyReports } from './legacy/collect-legacy-reports.js';
import { legacyMessages } from './legacy/message.js';

export default createRule({
	name: 'no-legacy-websocket-import',
	meta: {
		type: 'problem',
		docs: {
			description: 'disallow references to legacy WebSocket modules and symbols that the registry replaces',
			recommended: true,
			isMigration: true,
			contracts: ['modules'],
		},
		fixable: 'code',
		hasSuggestions: true,
		messages: legacyMessages,
		schema: [],
	},
	create(context, brief) {
		const isJudged = (domain: string | undefined): boolean => domain === 'websocket';
		if (!brief.modules.hasDomain(isJudged)) {
			return {};
		}
		return {
			Program() {
				for (const report of collectLegacyReports(context, brief, isJudged)) {
					context.report(report);
				}
			},
		};
	},
});
