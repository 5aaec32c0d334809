import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { readRegistry } from '../src/registry/read-registry.js';

const root = path.join(import.meta.dirname, '..');

function readNames(folder: string, ending: string): string[] {
	return readdirSync(path.join(root, folder), { withFileTypes: true })
		.filter(entry => entry.isFile() && entry.name.endsWith(ending))
		.map(({ name }) => name.slice(0, -ending.length))
		.sort();
}

const names = Object.keys(plugin.rules).sort();

describe('the plugin', () => {
	it('wires every rule file, and each has its test and its page', () => {
		expect(readNames('src/rules', '.ts')).toEqual(names);
		expect(readNames('docs/rules', '.md')).toEqual(names);
		expect(readNames('tests/rules', '.test.ts').filter(name => name !== 'hazards')).toEqual(names);
	});

	it('names itself as its package does', () => {
		const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		expect(manifest).toMatchObject({ name: plugin.meta.name, version: plugin.meta.version });
		expect(plugin.meta.namespace).toBe('ssot');
	});

	it.each(names)(
		'%s links its page, has messages that end in a full stop, and takes no unknown option',
		name => {
			const { meta } = plugin.rules[name as keyof typeof plugin.rules];
			expect(meta?.docs?.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`, 'u'));
			for (const options of meta?.schema as Record<string, unknown>[]) {
				expect(options).toMatchObject({ type: 'object', additionalProperties: false });
				expect(Object.keys(options['properties'] as object)).toEqual(
					Object.keys(meta?.defaultOptions?.[0] as object),
				);
			}
			for (const message of Object.values(meta?.messages ?? {})) {
				expect(message).toMatch(/(?:\.|\}\})$/u);
			}
		},
	);
});

describe('the configs', () => {
	const { recommended, migration, websocket } = plugin.configs;

	it('are made once', () => {
		expect(plugin.configs).toBe(plugin.configs);
	});

	it.each(Object.entries(plugin.configs))('%s is flat, named, and says for which files', (name, config) => {
		expect(config.name).toBe(`ssot/${name}`);
		expect(config.files).toEqual(['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}']);
		expect(config.plugins?.['ssot']).toBe(plugin);
	});

	it('recommended turns on every rule that says so, as an error', () => {
		const expected = Object.entries(plugin.rules)
			.filter(([, { meta }]) => meta?.docs?.recommended === true)
			.map(([name]) => [`ssot/${name}`, 'error']);
		expect(recommended.rules).toEqual(Object.fromEntries(expected));
		expect(recommended.settings).toBeUndefined();
	});

	it('migration only warns of what is left of the old', () => {
		expect(migration.rules).toMatchObject({
			'ssot/no-legacy-import': 'warn',
			'ssot/no-legacy-websocket-import': 'warn',
		});
		expect(Object.keys(migration.rules ?? {})).toEqual(Object.keys(recommended.rules ?? {}));
	});

	it('websocket is recommended, with its registry', () => {
		expect(websocket.rules).toEqual(recommended.rules);
		expect(websocket.settings).toMatchObject({
			ssot: { modules: { 'websocket-message-handler': { domain: 'websocket' } } },
		});
		expect(() => readRegistry(websocket.settings ?? {})).not.toThrow();
	});
});
