import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../brief.js';
import type { HandlerPromise } from '../registry/handler-contracts.js';
import type { Registration } from './registration/collect-registrations.js';

import { createRule } from '../create-rule.js';
import { isExclusive } from '../facts/exclusive.js';
import { sanitizeText } from '../registry/sanitize-text.js';
import { createRemarks } from '../remarks.js';
import { sortCalls } from './handler/handler-nodes.js';
import { collectRegistrations } from './registration/collect-registrations.js';

export default createRule({
	name: 'no-duplicate-registration',
	meta: {
		type: 'problem',
		docs: {
			description: 'disallow registering two handlers under one key, and registering outside of the owner',
			recommended: true,
			isMigration: false,
			contracts: ['handlers'],
		},
		messages: {
			duplicateRegistration:
				"'{{key}}' is registered already in line {{line}}, and one of the two handlers is never asked. Remove one of them.{{remarks}}",
			foreignRegistration: "'{{call}}' is called only in '{{owner}}'. Register '{{key}}' there.{{remarks}}",
		},
		schema: [],
	},
	create(context, brief) {
		const { sourceCode } = context;
		const promises = brief.handlers
			.collectInForce(brief.file.path)
			.filter(promise => promise.mayRegister(sourceCode.text));
		const calls: TSESTree.CallExpression[] = [];
		const judge = (promise: HandlerPromise): void => {
			const registrations = collectRegistrations(calls, promise, { brief, sourceCode });
			for (const { registration, data, messageId } of collectFindings(registrations, promise, brief)) {
				const key = sanitizeText(formatKey(registration, sourceCode.text));
				const remarks = createRemarks(promise);
				context.report({ node: registration.key, messageId, data: { ...data, key, remarks } });
			}
		};
		return promises.length === 0
			? {}
			: {
					CallExpression: node => void calls.push(node),
					'Program:exit'() {
						sortCalls(calls);
						promises.forEach(judge);
					},
				};
	},
});

/** A key as it is written, a string without its quotes. */
function formatKey({ key }: Registration, text: string): string {
	return key.type === 'Literal' ? String(key.value) : text.slice(...key.range);
}

interface Finding {
	readonly registration: Registration;
	readonly messageId: 'duplicateRegistration' | 'foreignRegistration';
	readonly data: Record<string, string>;
}

function collectFindings(
	registrations: readonly Registration[],
	promise: HandlerPromise,
	brief: Brief,
): Finding[] {
	const owner = promise.findOwner();
	if (owner !== undefined && owner.id !== brief.file.module.id) {
		return registrations.map(registration => ({
			registration,
			messageId: 'foreignRegistration',
			data: { call: sanitizeText(registration.path), owner: sanitizeText(brief.nameOf(owner)) },
		}));
	}
	return registrations.flatMap((registration, index) => {
		const first = registrations.slice(0, index).find(earlier => isSameKey(earlier, registration));
		const line = String(first?.key.loc.start.line);
		return first === undefined
			? []
			: [{ registration, messageId: 'duplicateRegistration' as const, data: { line } }];
	});
}

function isSameKey(left: Registration, right: Registration): boolean {
	return (
		left.identity !== undefined && left.identity === right.identity && !isExclusive(left.call, right.call)
	);
}
