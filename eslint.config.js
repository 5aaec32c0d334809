import tsPlugin from '@typescript-eslint/eslint-plugin';
import parser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import jsdoc from 'eslint-plugin-jsdoc';
import ssot from 'eslint-plugin-ssot';

/** Which room may import from which, and why. The whole architecture, stated once. */
const rooms = {
	resolve: { from: [], why: 'Identity depends on the disk alone.' },
	faults: { from: ['resolve', 'registry'], why: 'A fault compares a promise with the disk.' },
	fixes: { from: [], why: 'An edit knows nodes, tokens and text, never contracts.' },
	registry: { from: ['resolve'], why: 'A promise speaks of identities.' },
	facts: { from: ['resolve'], why: 'A fact speaks of identities, and holds no opinion.' },
	entities: {
		from: ['facts', 'registry', 'resolve'],
		why: 'What a name is follows from facts, promises and identities.',
	},
	rules: {
		from: [
			'create-rule',
			'brief',
			'entities',
			'explain',
			'ignore-option',
			'remarks',
			'tier',
			'facts',
			'faults',
			'fixes',
			'registry',
		],
		why: 'A rule receives facts; it resolves nothing.',
	},
	configs: {
		from: ['create-rule', 'define-registry', 'registry'],
		why: 'A config is derived from what the rules say of themselves.',
	},
	report: { from: [], why: 'A report reads lint results, and nothing else.' },
};

function createLayer([room, { from, why }]) {
	const allowed = [room, ...from].map(name => `${name}[./]`).join('|');
	return {
		name: `layer/${room}`,
		files: [`src/${room}/**/*.ts`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: `^(?:\\.\\./)+(?!\\.\\./|${allowed})`,
							message: `src/${room} may import from: ${from.join(', ') || 'nothing of ours'}. ${why}`,
						},
					],
				},
			],
		},
	};
}

/** The plugin keeps its own single sources of truth. */
const registry = ssot.defineRegistry({
	root: import.meta.dirname,
	modules: {
		'file-system': {
			canonical: './src/resolve/host',
			legacy: ['node:fs', 'node:fs/promises'],
			reason: 'Only one file touches the disk, so that caches and tests have one place to stand on.',
			allow: [
				{ files: ['src/resolve/host.ts'], reason: 'It is that file.' },
				{
					files: ['tests/**', 'scripts/**', 'examples/**', 'benchmarks/**'],
					reason: 'They run on their own, not in the linter.',
				},
			],
		},
	},
});

export default defineConfig([
	{
		name: 'ignores',
		ignores: ['dist/', 'coverage/', 'examples/', 'tests/fixtures/', '.tmp/', 'benchmarks/.cache/'],
	},
	{
		name: 'sources',
		files: ['**/*.{ts,js,mjs}'],
		languageOptions: { parser },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { '@typescript-eslint': tsPlugin },
		rules: {
			...tsPlugin.configs['flat/recommended'].at(-1).rules,
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'no-warning-comments': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
		},
	},
	{
		name: 'terminals',
		files: ['scripts/**', 'benchmarks/**', 'tests/support/setup.ts'],
		rules: { 'no-console': 'off' },
	},
	{
		name: 'own-promises',
		files: ['**/*.{ts,js,mjs}'],
		extends: [ssot.configs.recommended],
		settings: { ssot: registry },
	},
	{
		name: 'typed',
		files: ['src/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-unnecessary-condition': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'error',
			'@typescript-eslint/no-unsafe-call': 'error',
			'@typescript-eslint/no-unsafe-member-access': 'error',
			'@typescript-eslint/no-unsafe-return': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'off',
		},
	},
	{
		name: 'sizes-and-docstrings',
		files: ['src/**/*.ts'],
		plugins: { jsdoc },
		rules: {
			complexity: ['error', 8],
			'max-depth': ['error', 2],
			'max-lines': ['error', 200],
			'max-lines-per-function': ['error', 40],
			'max-params': ['error', 3],
			'jsdoc/require-jsdoc': [
				'error',
				{
					publicOnly: true,
					contexts: [
						'TSInterfaceDeclaration',
						'TSTypeAliasDeclaration',
						'ClassDeclaration',
						'FunctionDeclaration',
					],
				},
			],
			'jsdoc/require-description': 'error',
			'jsdoc/check-tag-names': [
				'error',
				{ definedTags: ['asType', 'maxLength', 'minimum', 'minItems', 'minLength', 'pattern'] },
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'ImportDeclaration[importKind="value"][source.value="@typescript-eslint/utils"]',
					message: 'Its root loads all of ESLint. Import types from it, and values from its subpaths.',
				},
				{
					selector: 'ImportDeclaration[source.value="typescript"]',
					message: 'The plugin works without TypeScript at run time.',
				},
			],
		},
	},
	{
		name: 'one-definition',
		files: ['src/registry/contract.ts'],
		// The types, the schema and the docs are all made of this one file, and most of it is their text.
		rules: { 'max-lines': 'off' },
	},
	...Object.entries(rooms).map(createLayer),
	{
		name: 'rules-of-rules',
		files: ['src/rules/*.ts'],
		plugins: { 'eslint-plugin': eslintPlugin },
		rules: {
			...eslintPlugin.configs.recommended.rules,
			'eslint-plugin/require-meta-docs-description': 'error',
			// The reports come from an engine, where this rule cannot see their suggestions.
			'eslint-plugin/require-meta-has-suggestions': 'off',
		},
	},
	{
		name: 'rules-are-alone',
		files: ['src/rules/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'ImportDeclaration[source.value=/^\\.\\/[a-z-]+\\.js$/]',
					message: 'A rule never imports a rule: what two rules share is an engine in a folder of its own.',
				},
			],
		},
	},
]);
