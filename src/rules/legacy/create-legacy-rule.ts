import type { LegacyMessageId } from './message.js';

import { createRule, type SsotRule } from '../../create-rule.js';
import { collectLegacyReports } from './collect-legacy-reports.js';
import { collectConcerned } from './concerned.js';
import { legacyMessages } from './message.js';

/** What tells the rules of the family apart. */
export interface LegacyRule {
	readonly name: string;
	readonly description: string;
	/** Whether contracts of the domain are judged. */
	isJudged(domain: string | undefined): boolean;
}

/** Creates a rule of the legacy family, which is silent where no contract of its domains is declared. */
export function createLegacyRule({ name, description, isJudged }: LegacyRule): SsotRule<LegacyMessageId> {
	return createRule({
		name,
		meta: {
			type: 'problem',
			docs: { description, recommended: true, isMigration: true, contracts: ['modules'] },
			fixable: 'code',
			hasSuggestions: true,
			messages: legacyMessages,
			schema: [],
		},
		create(context, brief) {
			if (!brief.modules.hasDomain(isJudged) || collectConcerned(brief).length === 0) {
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
}
