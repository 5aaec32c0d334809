import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from './brief.js';

import { readBrief } from './brief.js';
import { createLastKnown } from './facts/last-known.js';

/** What this plugin adds to `meta.docs`. */
export interface SsotDocs {
	readonly description: string;
	/** Whether the rule belongs to the `recommended` config. */
	readonly recommended: boolean;
	/** Whether the rule is about leaving legacy modules, so that it only warns while a migration goes on. */
	readonly isMigration: boolean;
	/** Sections of the registry that the rule reads. */
	readonly contracts: readonly string[];
	/** Page of the rule. */
	readonly url: string;
}

interface RuleDefinition<MessageIds extends string, Options extends object> {
	readonly name: string;
	readonly meta: Omit<TSESLint.RuleMetaData<MessageIds, SsotDocs>, 'docs' | 'defaultOptions'> & {
		readonly docs: Omit<SsotDocs, 'url'>;
		/** What every option is where a config does not say; absent for a rule without options. */
		readonly defaultOptions?: readonly [Options];
	};
	create(
		context: Readonly<TSESLint.RuleContext<MessageIds, readonly unknown[]>>,
		brief: Brief,
		options: Options,
	): TSESLint.RuleListener;
	/** What the rule does where there is no registry, and for a file outside its root; nothing by default. */
	createWithoutBrief?(
		context: Readonly<TSESLint.RuleContext<MessageIds, readonly unknown[]>>,
		options: Options,
	): TSESLint.RuleListener;
}

/** A rule of this plugin, before it is typed for one version of ESLint. */
export type SsotRule<MessageIds extends string> = TSESLint.RuleModule<
	MessageIds,
	readonly unknown[],
	SsotDocs
>;

const docs = 'https://github.com/eslint-plugin-ssot/eslint-plugin-ssot/blob/main/docs/rules';

/**
 * Creates a rule that judges a file by the registry. Where there is no registry, and for a file outside the registry's
 * root, the rule is silent unless it says what it does there.
 */
export function createRule<MessageIds extends string, Options extends object = object>({
	name,
	meta,
	create,
	createWithoutBrief = () => ({}),
}: RuleDefinition<MessageIds, Options>): SsotRule<MessageIds> {
	const defaults = meta.defaultOptions?.[0];
	const merged = createLastKnown<Partial<Options>, Options>();
	const none = {};
	const readOptions = (context: { readonly options: readonly unknown[] }, missing: Options): Options => {
		const given = (context.options[0] ?? none) as Partial<Options>;
		return merged.recall(given, () => ({ ...missing, ...given }));
	};
	return {
		meta: { ...meta, docs: { ...meta.docs, url: `${docs}/${name}.md` } },
		defaultOptions: meta.defaultOptions ?? [],
		create(context) {
			const brief = readBrief(context);
			// A rule without options has nothing to merge.
			const options = defaults === undefined ? (none as Options) : readOptions(context, defaults);
			return brief === undefined ? createWithoutBrief(context, options) : create(context, brief, options);
		},
	};
}
