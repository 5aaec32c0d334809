import { createRule } from '../create-rule.js';
import { collectMissingReports, type MissingMessageId } from './missing/collect-missing-reports.js';

export default createRule<MissingMessageId>({
	name: 'no-missing-export',
	meta: {
		type: 'problem',
		docs: {
			description: 'disallow names that a registered module does not export',
			recommended: true,
			isMigration: false,
			contracts: ['modules', 'instances', 'handlers', 'events'],
		},
		fixable: 'code',
		hasSuggestions: true,
		messages: {
			missingExport: "'{{specifier}}' does not export '{{name}}'. {{advice}}{{remarks}}",
			useExport: "Take '{{name}}' from '{{specifier}}'.",
		},
		schema: [],
	},
	create(context, brief) {
		if (brief.concerned.length === 0) {
			return {};
		}
		return {
			Program() {
				for (const report of collectMissingReports(context, brief)) {
					context.report(report);
				}
			},
		};
	},
});
