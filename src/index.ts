import type { Rule } from 'eslint';

import { createRequire } from 'node:module';

import { createConfigs, type Configs } from './configs/create-configs.js';
import { defineRegistry } from './define-registry.js';
import { rules } from './rules.js';

/** The plugin, as ESLint takes it. */
export interface Plugin {
	readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
	readonly rules: Record<keyof typeof rules, Rule.RuleModule>;
	readonly configs: Configs;
	/** The same as the named export, for configs that `require()` the plugin. */
	readonly defineRegistry: typeof defineRegistry;
}

const manifest = createRequire(import.meta.url)('../package.json') as { name: string; version: string };

/** The plugin: its rules and configs. */
const plugin: Plugin = {
	meta: { name: manifest.name, version: manifest.version, namespace: 'ssot' },
	// The rules are typed for the TypeScript parser's tree, which ESLint's own types do not know.
	rules: rules as unknown as Plugin['rules'],
	defineRegistry,
	// A config names the plugin it belongs to, so it can be made only when there is one.
	get configs() {
		const value = createConfigs({ plugin, rules });
		Object.defineProperty(plugin, 'configs', { value, enumerable: true });
		return value;
	},
};

export default plugin;
export { plugin as 'module.exports' };
export { defineRegistry };
export { RegistryError } from './registry/registry-error.js';
export type * from './registry/contract.js';
export type { Configs } from './configs/create-configs.js';
export type * from './config-types.cjs';
