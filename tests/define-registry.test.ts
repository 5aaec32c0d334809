import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Registry } from '../src/registry/contract.js';

import plugin, { defineRegistry } from '../src/index.js';
import { createTempProject, type TempProject } from './support/temp-project.js';

const world = {
	'package.json': { name: 'app' },
	'src/new.ts': "export const a = 1;\nexport * from './behind';\n",
	'src/behind.ts': 'export const b = 1;\n',
	'src/types.ts': 'export class Router { go() {} }\n',
	'src/old.ts': 'export const old = 1;\n',
	'src/app.ts': "import { old } from './old';\nconsole.log(old);\n",
};

let project: TempProject;

beforeEach(() => {
	project = createTempProject(world);
});

afterEach(() => {
	project.cleanUp();
	vi.useRealTimers();
});

const modules = { ws: { canonical: './src/new', legacy: ['./src/old', './src/older/**'] } };

/** Lints with the cache of ESLint, in a process of its own as far as caches go. */
async function lintCached(createRegistry: () => Registry): Promise<string[]> {
	const config: Linter.Config = {
		files: ['**/*.ts'],
		languageOptions: { parser },
		plugins: { ssot: plugin as unknown as Record<string, never> },
		rules: { 'ssot/no-legacy-import': 'error', 'ssot/valid-registry': 'error' },
		settings: { ssot: createRegistry() },
	};
	const eslint = new ESLint({
		cwd: project.root,
		cache: true,
		cacheLocation: project.path('.eslintcache'),
		overrideConfigFile: true,
		overrideConfig: [config],
	});
	const results = await eslint.lintFiles(['src']);
	return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

describe('the cache of ESLint', () => {
	const plain = (): Registry => ({
		root: project.root,
		modules: { ws: { ...modules.ws, legacy: ['./src/old'] } },
	});
	const stale = [
		"'old' from './old' is legacy. './new' does not export 'old': export it there, or say in the registry where it lives now. Contract: 'ws'.",
	];
	const right = ["'old' from './old' is legacy. Import 'old' from './new'. Contract: 'ws'."];

	it('is stale after a canonical module changed, if the registry is a plain object', async () => {
		expect(await lintCached(plain)).toEqual(stale);
		project.write('src/behind.ts', 'export const b = 1;\nexport const old = 1;\n');
		expect((await lintCached(plain)).filter(message => message.includes("'./new'"))).toEqual(stale);
	});

	it('is right after a canonical module changed, if the registry is defined', async () => {
		expect(await lintCached(() => defineRegistry(plain()))).toEqual(stale);
		project.write('src/behind.ts', 'export const b = 1;\nexport const old = 1;\n');
		expect(await lintCached(() => defineRegistry(plain()))).toEqual(right);
	});

	it('is used as long as nothing changes', async () => {
		await lintCached(() => defineRegistry(plain()));
		const spy = vi.spyOn(plugin.rules['no-legacy-import'], 'create');
		await lintCached(() => defineRegistry(plain()));
		expect(spy).not.toHaveBeenCalled();
	});
});

describe('the digest', () => {
	const read = (registry: Registry = { modules }) =>
		(defineRegistry({ root: project.root, ...registry }) as Registry).digest;

	it('has one entry for each contract, and one for the registry', () => {
		const instances = { router: { class: { module: './src/types', name: 'Router' }, owner: './src/types' } };
		expect(Object.keys(read({ modules, instances }) ?? {})).toEqual([
			'modules/ws',
			'instances/router',
			'registry',
		]);
	});

	it('is left out where there is no contract', () => {
		const empty = { root: '.', modules: {} };
		expect(defineRegistry(empty)).toBe(empty);
	});

	it('replaces one from before, and is accepted by the rules', () => {
		expect(read({ modules, digest: { 'modules/ws': 'x' } })).toEqual(read());
	});

	it('stays the same as long as nothing changes', () => {
		const before = read();
		project.write('src/app.ts', '');
		project.write('src/behind.ts', 'export const b = 2; // another body\n');
		expect(read()).toEqual(before);
	});

	it.each<[string, () => void]>([
		['an export of a canonical module', () => project.write('src/new.ts', 'export const c = 1;')],
		['an export behind a star', () => project.write('src/behind.ts', 'export const c = 1;')],
		[
			'a value becomes a type',
			() => project.write('src/new.ts', "export type a = 1;\nexport * from './behind';"),
		],
		['a canonical module goes', () => project.remove('src/new.ts')],
		['a legacy module goes', () => project.remove('src/old.ts')],
		['a legacy module comes', () => project.write('src/older/x.ts')],
		['a tsconfig breaks', () => project.write('tsconfig.json', '{ "extends": "./none" }')],
		['a module that only a parser can read changes', () => project.write('src/old.ts', 'export = 1;')],
	])('changes when %s', (_title, change) => {
		const before = read();
		change();
		expect(read()).not.toEqual(before);
	});

	it('changes with the text of a class that others are built on', () => {
		const registry = {
			instances: { router: { class: { module: './src/types', name: 'Router' }, owner: './src/types' } },
		};
		const before = read(registry);
		project.write('src/types.ts', 'export class Router { go(now: boolean) {} }\n');
		expect(read(registry)).not.toEqual(before);
	});

	it('changes on the day on which an exception ends', () => {
		const allow = [{ files: ['src/app.ts'], reason: 'r', until: '2027-03-01' }];
		const registry = { modules: { ws: { ...modules.ws, allow } } };
		vi.useFakeTimers({ now: new Date('2027-02-28T12:00:00Z'), toFake: ['Date'] });
		const before = read(registry);
		vi.setSystemTime(new Date('2027-03-01T00:00:00Z'));
		expect(read(registry)).not.toEqual(before);
	});
});
