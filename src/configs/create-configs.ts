import type { Linter } from 'eslint';

import type { SsotDocs } from '../create-rule.js';

import { defineRegistry } from '../define-registry.js';
import { websocketRegistry } from './websocket-registry.js';

/** The configs of the plugin. */
export type Configs = Record<'recommended' | 'migration' | 'websocket', Linter.Config>;

/** What the configs are derived from: the plugin, and what its rules say of themselves. */
export interface ConfigSource {
	readonly plugin: NonNullable<Linter.Config['plugins']>[string];
	readonly rules: Readonly<Record<string, { readonly meta: { readonly docs?: SsotDocs } }>>;
}

const files = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

/** Creates the configs: predicates over what the rules say of themselves. */
export function createConfigs({ plugin, rules }: ConfigSource): Configs {
	const createConfig = (
		name: string,
		severityOf: (docs: SsotDocs) => Linter.RuleSeverity,
	): Linter.Config => ({
		name: `ssot/${name}`,
		files,
		plugins: { ssot: plugin },
		rules: Object.fromEntries(
			Object.entries(rules).flatMap(
				([
					rule,
					{
						meta: { docs },
					},
				]) => (docs?.recommended === true ? [[`ssot/${rule}`, severityOf(docs)]] : []),
			),
		),
	});
	const recommended = createConfig('recommended', () => 'error');
	return {
		recommended,
		migration: createConfig('migration', ({ isMigration }) => (isMigration ? 'warn' : 'error')),
		// Its digest takes a look at the disk, which is for those who use it.
		get websocket() {
			return {
				...recommended,
				name: 'ssot/websocket',
				settings: { ssot: defineRegistry(websocketRegistry) },
			};
		},
	};
}
