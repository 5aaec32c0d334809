import { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { expect, it } from 'vitest';

import type { RuleEntries } from '../src/index.js';

import plugin from '../src/index.js';

type OptionsOf<Entry> = [Extract<Entry, [unknown, unknown]>] extends [never]
	? undefined
	: Required<Extract<Entry, [unknown, unknown]>[1]>;

/** Every option that the types know: leaving one out is an error of types, and so is one too many. */
const options: { readonly [Name in keyof RuleEntries]: OptionsOf<RuleEntries[Name]> } = {
	'canonical-event-name': undefined,
	'complete-event-interface': undefined,
	'consistent-specifier': undefined,
	'event-structure': undefined,
	'handler-signature': { parameterNames: true },
	'no-duplicate-implementation': { similarity: 1, minimumMembers: 2, oneWordNames: true, ignore: ['a/**'] },
	'no-duplicate-registration': undefined,
	'no-facade': { ignore: [] },
	'no-legacy-import': undefined,
	'no-legacy-module': undefined,
	'no-legacy-websocket-import': undefined,
	'no-masquerade-alias': { oneWordNames: true, ignore: [] },
	'no-missing-export': undefined,
	'no-shared-user-state': { ignore: [] },
	'single-instance': { ignore: [] },
	'single-router-instance': { ignore: [] },
	'valid-registry': { protected: { allow: ['a/**'] } },
};

it('every rule has a type, and no other', () => {
	expect(Object.keys(options).sort()).toEqual(Object.keys(plugin.rules).sort());
});

it.each(Object.entries(options))('%s takes the options that its type has', (name, given) => {
	const { meta } = plugin.rules[name as keyof RuleEntries];
	const [schema] = meta?.schema as { properties?: object }[];
	expect(Object.keys(given ?? {}).sort()).toEqual(Object.keys(schema?.properties ?? {}).sort());
	const plugins = { ssot: plugin as never };
	const verify = (...entry: unknown[]) =>
		new Linter().verify('', [{ plugins, rules: { [`ssot/${name}`]: ['error', ...entry] as never } }]);
	expect(() => verify(...(given === undefined ? [] : [given]))).not.toThrow();
	expect(() => verify({ another: true })).toThrow('another');
});

// What follows is a test by its types: each line below a `@ts-expect-error` must be an error.
const anything: Record<string, Linter.RuleEntry> = { 'any/rule': ['error', 1, { of: 'any plugin' }] };
const everything: Linter.RulesRecord = {};
const config = defineConfig(
	{ rules: { 'ssot/valid-registry': ['warn', { protected: true }], 'ssot/no-legacy-import': 'error' } },
	{ rules: { ...anything, ...plugin.configs.recommended.rules } },
	{ rules: anything },
	{ rules: everything },
	{ settings: { ssot: { modules: { date: { canonical: './date', legacy: ['./old'] } } }, another: 1 } },
);
// @ts-expect-error The option has another name.
defineConfig({ rules: { 'ssot/handler-signature': ['error', { parameterName: true }] } });
// @ts-expect-error The option has another type.
defineConfig({ rules: { 'ssot/no-facade': ['error', { ignore: '**' }] } });
// @ts-expect-error The rule has no options.
defineConfig({ rules: { 'ssot/no-legacy-import': ['error', {}] } });
// @ts-expect-error There is no such severity.
defineConfig({ rules: { 'ssot/no-legacy-import': 'fatal' } });
// @ts-expect-error There is no such section.
defineConfig({ settings: { ssot: { module: {} } } });
// @ts-expect-error A contract has a canonical module.
defineConfig({ settings: { ssot: { modules: { date: { legacy: ['./old'] } } } } });

it('defineConfig takes what other plugins have, too', () => {
	expect(config).toHaveLength(5);
});
