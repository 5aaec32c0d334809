import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../brief.js';
import type { Construction } from '../facts/construction.js';
import type { StateHolder } from '../facts/state-holder.js';
import type { InstancePromise } from '../registry/instance-contracts.js';

import { createRule } from '../create-rule.js';
import { findStateHolder } from '../facts/state-holder.js';
import { ignoreDefaults, ignoreOptionSchema, isIgnored, type IgnoreOption } from '../ignore-option.js';
import { sanitizeText } from '../registry/sanitize-text.js';
import { createRemarks } from '../remarks.js';
import { collectMade } from './instance/made.js';
import { findReplacement } from './instance/replacement.js';

type MessageId = `${StateHolder}State` | 'missingContext';

export default createRule<MessageId, IgnoreOption>({
	name: 'no-shared-user-state',
	meta: {
		type: 'problem',
		docs: {
			description: "disallow to keep the state of one user where another user's request finds it",
			recommended: true,
			isMigration: false,
			contracts: ['instances'],
		},
		messages: {
			moduleState:
				"This '{{class}}' is the state of one user, and the module keeps it for all: each user would see what another one left. {{advice}}{{remarks}}",
			staticState:
				"This '{{class}}' is the state of one user, and a static member keeps it for all: each user would see what another one left. {{advice}}{{remarks}}",
			defaultState:
				"A caller that passes nothing gets a '{{class}}' that is no user's: what it does for one user is lost, or lands with another. Make the parameter required.{{remarks}}",
			collectionState:
				"This '{{class}}' is the state of one user, and it is kept under a key that is the same for all: the next user would get it. Key it by the user.{{remarks}}",
			memoState:
				"This '{{class}}' is the state of one user, and it was made for the first one who got here: every later user would get the state of the first. {{advice}}{{remarks}}",
			missingContext:
				"'{{factory}}' is called without the context of a user, so nobody can say whose state it gives. Pass the context of the user that is served.{{remarks}}",
		},
		schema: ignoreOptionSchema,
		defaultOptions: [ignoreDefaults],
	},
	create(context, brief, options) {
		const promises = brief.instances.collectInForce(brief.file.path, isForUser);
		const judge = (promise: InstancePromise): void => {
			const breaches = collectBreaches(promise, brief, context.sourceCode);
			// Asked last, since it is the dearest question of most files.
			const isSpared = breaches.length > 0 && isIgnored(options, brief.file.path);
			for (const { node, messageId } of isSpared ? [] : breaches) {
				context.report({ node, messageId, data: createData(promise, brief) });
			}
		};
		return promises.length === 0 ? {} : { Program: () => promises.forEach(judge) };
	},
});

interface Breach extends Pick<Construction, 'node'> {
	readonly messageId: MessageId;
}

function isForUser({ scope }: InstancePromise['contract']): boolean {
	return scope === 'user';
}

function collectBreaches(
	promise: InstancePromise,
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
): Breach[] {
	const called = collectFactoryCalls(promise, brief);
	const made = [...collectMade(promise, brief).map(({ construction }) => construction), ...called];
	const kept = made.flatMap(construction => {
		const holder = findStateHolder(construction, sourceCode);
		return holder === undefined
			? []
			: [{ node: construction.node, messageId: `${holder}State` } satisfies Breach];
	});
	const incomplete = called.filter(call => isWithoutContext(call, promise, brief));
	return [...kept, ...incomplete.map(({ node }) => ({ node, messageId: 'missingContext' }) satisfies Breach)];
}

function collectFactoryCalls({ factory }: InstancePromise, { facts, entities }: Brief): Construction[] {
	if (factory === undefined) {
		return [];
	}
	const target = entities.resolveExport(factory, factory.target.module);
	return facts.calls.filter(({ node }) => {
		const binding = facts.findBinding(node.callee);
		return binding !== undefined && entities.isSame(binding, target);
	});
}

/** Whether the call leaves out what the factory demands. */
function isWithoutContext(
	{ node }: Construction,
	{ factory }: InstancePromise,
	{ entities }: Brief,
): boolean {
	const outline = factory && entities.findOutline(entities.resolveExport(factory, factory.target.module));
	const params = outline?.signature?.params;
	const isDemanding = params === undefined || params.some(({ optional, rest }) => !optional && !rest);
	return isDemanding && isNothing(node.arguments[0]);
}

function isNothing(argument: Construction['node']['arguments'][number] | undefined): boolean {
	return (
		argument === undefined ||
		(argument.type === 'Identifier' && argument.name === 'undefined') ||
		(argument.type === 'Literal' && argument.value === null)
	);
}

function createData(promise: InstancePromise, brief: Brief): Record<string, string> {
	const replacement = findReplacement(promise, brief);
	const source = replacement?.specifier ?? replacement?.target.ref;
	const advice =
		replacement === undefined
			? 'Make one for each request, and pass it on.'
			: `Call '${replacement.name}' from '${source}' with the context of the user, for each request.`;
	return {
		class: sanitizeText(promise.class.name),
		factory: sanitizeText(promise.factory?.name ?? ''),
		advice: sanitizeText(advice),
		remarks: createRemarks(promise),
	};
}
