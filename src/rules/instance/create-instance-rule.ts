import type { InstanceContract } from '../../registry/contract.js';

import { createRule, type SsotRule } from '../../create-rule.js';
import { ignoreDefaults, ignoreOptionSchema, isIgnored, type IgnoreOption } from '../../ignore-option.js';
import { collectInstanceReports } from './collect-reports.js';
import { instanceMessages, type InstanceMessageId } from './message.js';

/** What tells the rules of the family apart. */
export interface InstanceRule {
	readonly name: string;
	readonly description: string;
	/** Whether the contract is judged. */
	isJudged(contract: InstanceContract): boolean;
}

/** Creates a rule of the family, which is silent in tests, mocks and fixtures: they need objects of their own. */
export function createInstanceRule({
	name,
	description,
	isJudged,
}: InstanceRule): SsotRule<InstanceMessageId> {
	return createRule<InstanceMessageId, IgnoreOption>({
		name,
		meta: {
			type: 'problem',
			docs: { description, recommended: true, isMigration: false, contracts: ['instances'] },
			fixable: 'code',
			hasSuggestions: true,
			messages: instanceMessages,
			schema: ignoreOptionSchema,
			defaultOptions: [ignoreDefaults],
		},
		create(context, brief, options) {
			const promises = brief.instances.collectInForce(brief.file.path, isJudged);
			// Asked last, since it is the dearest question of most files.
			const isSpared = (): boolean => isIgnored(options, brief.file.path);
			return promises.length === 0
				? {}
				: {
						Program() {
							for (const report of collectInstanceReports(context, brief, { promises, isSpared })) {
								context.report(report);
							}
						},
					};
		},
	});
}
