/** What is linted with: one list of config objects for each scenario. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import tsPlugin from '@typescript-eslint/eslint-plugin';
import parser from '@typescript-eslint/parser';

import { corpusRoot } from './corpus.mjs';
import {
	cleanRegistry,
	growingRegistry,
	largeRegistry,
	matchingRegistry,
	realisticRegistry,
	singleRegistry,
	wildcardRegistry,
} from './registries.mjs';

/** @typedef {import('eslint').Linter.Config} Config */
/** @typedef {import('eslint-plugin-ssot').Registry} Registry */

/** The scenario that all others are compared with. */
export const baseline = 'empty';

const legacyPattern = '^effect/(?:Function|S[^/]*)$|^@tanstack/router-core$|(?:^|/)Observable$';

/** @type {Record<string, (plugin: string) => Promise<Config[]>>} */
const creators = {
	[baseline]: async () => [],
	'ssot-no-registry': plugin => createOwn(plugin, undefined),
	'ssot-clean': plugin => createOwn(plugin, cleanRegistry),
	'ssot-imports': createImports,
	'ssot-realistic': plugin => createOwn(plugin, realisticRegistry),
	'ssot-reports': plugin => createOwn(plugin, matchingRegistry),
	'ssot-single': plugin => createOwn(plugin, singleRegistry),
	'ssot-large': plugin => createOwn(plugin, largeRegistry),
	'ssot-large-wildcards': plugin => createOwn(plugin, wildcardRegistry),
	'no-restricted-imports': async () => [
		{ rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: legacyPattern }] }] } },
	],
	'@typescript-eslint/no-restricted-imports': async () => [
		{
			plugins: { '@typescript-eslint': /** @type {any} */ (tsPlugin) },
			rules: {
				'@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: legacyPattern }] }],
			},
		},
	],
	'import-x/no-restricted-paths': createImportX,
	'ssot-growing': plugin => createOwn(plugin, growingRegistry),
};

// Its resolver is a binary that is brought by an install script: only where somebody has installed it on purpose.
const optional = new Set(['import-x/no-restricted-paths', 'ssot-growing']);

/** Names of the scenarios that are measured unless others are asked for; the baseline is the first. */
export const scenarioNames = Object.keys(creators).filter(name => !optional.has(name));

/**
 * Creates the configuration of a scenario; `plugin` is the path of the built plugin. Besides the names there is
 * `ssot:<path>`, with the path of a registry in JSON.
 * @param {string} name
 * @param {string} plugin
 * @returns {Promise<Config[]>}
 */
export async function createScenario(name, plugin) {
	const [, file] = /^ssot:(.*)/u.exec(name) ?? [];
	const create =
		file === undefined
			? creators[name]
			: (/** @type {string} */ path) => createOwn(path, JSON.parse(readFileSync(file, 'utf8')));
	if (create === undefined) {
		throw new Error(`There is no scenario '${name}': one of ${scenarioNames.join(', ')}.`);
	}
	return [createBase(), ...(await create(plugin))];
}

/**
 * The bare linter. Without any rule ESLint would not even walk the tree, which no project would notice as its speed.
 * @returns {Config}
 */
function createBase() {
	return {
		files: ['**/*.{ts,tsx}'],
		languageOptions: { parser: /** @type {any} */ (parser) },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		plugins: { bench: { rules: { empty: { create: () => ({}) } } } },
		rules: { 'bench/empty': 'error' },
	};
}

/**
 * @param {string} plugin
 * @param {Registry | undefined} registry
 * @returns {Promise<Config[]>}
 */
async function createOwn(plugin, registry) {
	const { default: ssot } = await import(pathToFileURL(plugin).href);
	return [ssot.configs.recommended, ...(registry === undefined ? [] : [{ settings: { ssot: registry } }])];
}

/**
 * The rules about legacy imports alone.
 * @param {string} plugin
 * @returns {Promise<Config[]>}
 */
async function createImports(plugin) {
	const { default: ssot } = await import(pathToFileURL(plugin).href);
	const names = ['no-legacy-import', 'no-legacy-websocket-import', 'consistent-specifier'];
	return [
		{
			plugins: { ssot },
			settings: { ssot: cleanRegistry },
			rules: Object.fromEntries(names.map(name => [`ssot/${name}`, 'error'])),
		},
	];
}

/**
 * The nearest thing the other plugin has: zones of files, told apart by what the imports resolve to.
 * @returns {Promise<Config[]>}
 */
async function createImportX() {
	const { default: importX, createNodeResolver } = await import('eslint-plugin-import-x');
	const from = [
		'./node_modules/effect/dist/dts/Function.d.ts',
		'./node_modules/effect/dist/esm/Function.js',
		'./node_modules/@tanstack/router-core',
		'./packages/rxjs/src/internal/Observable.ts',
	];
	const resolver = createNodeResolver({
		extensions: ['.ts', '.tsx', '.js', '.d.ts'],
		extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
	});
	return [
		{
			plugins: { 'import-x': /** @type {any} */ (importX) },
			settings: { 'import-x/resolver-next': [resolver] },
			rules: {
				'import-x/no-restricted-paths': [
					'error',
					{ basePath: corpusRoot, zones: [{ target: './packages', from }] },
				],
			},
		},
	];
}
