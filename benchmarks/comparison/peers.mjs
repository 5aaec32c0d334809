/**
 * The other tools, each with the best configuration that its documentation leads to: whoever writes it knows where the
 * legacy modules are, and by which specifiers they are usually called.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { legacyFiles, registry } from './world.mjs';

/** @typedef {import('eslint').Linter.Config} Config */

/** The versions that are compared; ESLint 9, since not all of them run on 10 yet. */
export const versions = {
	'@biomejs/biome': '2.6.8',
	'@typescript-eslint/eslint-plugin': '8.72.0',
	'@typescript-eslint/parser': '8.72.0',
	'dependency-cruiser': '17.4.3',
	eslint: '9.39.5',
	'eslint-import-resolver-typescript': '4.4.4',
	'eslint-plugin-boundaries': '7.2.0',
	'eslint-plugin-import': '2.32.0',
	'eslint-plugin-import-x': '4.18.1',
	'eslint-plugin-n': '18.5.0',
	oxlint: '1.94.0',
	typescript: '5.9.3',
};

/** By what each tool knows a legacy module, and where it speaks. */
export const traits = {
	'eslint-plugin-ssot': 'the file, and names through barrels; no types',
	'no-restricted-imports': 'the spelling',
	'@typescript-eslint/no-restricted-imports': 'the spelling',
	'no-restricted-syntax': 'the spelling, in the selectors one has thought of',
	'import/no-restricted-paths': 'the file',
	'import/no-deprecated': '`@deprecated` at the declaration',
	'import-x/no-restricted-paths': 'the file',
	'import-x/no-deprecated': '`@deprecated` at the declaration',
	'boundaries/dependencies': 'the file, in the selectors one has thought of',
	'n/no-restricted-import': 'the spelling, or the file',
	'@typescript-eslint/no-deprecated': '`@deprecated`, by types',
	'dependency-cruiser': 'the file; whole project, not in the editor',
	'dependency-cruiser, reachable': 'the file, over any number of imports; not in the editor',
	Biome: 'the spelling, and `@deprecated`',
	oxlint: 'the spelling',
};

/** The specifiers of the legacy modules, told by their ending: relative paths, aliases, extensions, indexes. */
const endings = '(?:^|/)(?:legacy/(?:date|zone(?:/index)?)|holidays/src/index)(?:\\.[jt]s)?$';
const names = ['#old-date', '@acme/holidays'];
const specifier = `/(?:${endings.replaceAll('/', '\\/')}|^(?:#old-date|@acme\\/holidays)$)/`;

/** The same as globs, for tools without regular expressions. */
const globs = [
	'**/legacy/date',
	'**/legacy/date.{js,ts}',
	'**/legacy/zone',
	'**/legacy/zone/index',
	'**/holidays/src/index',
];

const restricted = { paths: names, patterns: [{ regex: endings }] };

/** Calls whose argument is a module, for tools that take selectors or names of calls. */
const calls =
	'CallExpression:matches([callee.name="require"], [callee.property.name=/^(?:resolve|mock|doMock|unmock|importActual|requireActual)$/], [callee.callee.name="createRequire"])';

/**
 * @param {string} folder Where the peers are installed.
 * @param {string} root The project that is linted.
 * @param {string} plugin The built plugin.
 */
export async function createEslintPeers(folder, root, plugin) {
	const require = createRequire(path.join(folder, 'package.json'));
	const load = async (/** @type {string} */ name) => {
		const loaded = await import(pathToFileURL(require.resolve(name)).href);
		return loaded.default ?? loaded;
	};
	const [typescript, imports, importX, boundaries, n, { default: ssot }] = await Promise.all([
		load('@typescript-eslint/eslint-plugin'),
		load('eslint-plugin-import'),
		load('eslint-plugin-import-x'),
		load('eslint-plugin-boundaries'),
		load('eslint-plugin-n'),
		import(pathToFileURL(plugin).href),
	]);
	const { createTypeScriptImportResolver } = await import(
		pathToFileURL(require.resolve('eslint-import-resolver-typescript')).href
	);
	const files = legacyFiles.map(file => path.join(root, file));
	const zones = [{ target: path.join(root, 'src/app'), from: files }];
	const resolver = {
		'import/resolver': { [require.resolve('eslint-import-resolver-typescript')]: { project: root } },
	};
	const importSettings = {
		...resolver,
		'import/extensions': ['.ts', '.js'],
		'import/parsers': { [require.resolve('@typescript-eslint/parser')]: ['.ts'] },
	};
	const importXSettings = {
		'import-x/resolver-next': [createTypeScriptImportResolver({ project: root })],
		'import-x/extensions': ['.ts', '.js'],
		'import-x/parsers': { [require.resolve('@typescript-eslint/parser')]: ['.ts'] },
	};
	/** @type {Record<string, Config>} */
	const peers = {
		'eslint-plugin-ssot': {
			plugins: { ssot },
			rules: { 'ssot/no-legacy-import': 'error' },
			settings: { ssot: { ...registry, root } },
		},
		'no-restricted-imports': { rules: { 'no-restricted-imports': ['error', restricted] } },
		'@typescript-eslint/no-restricted-imports': {
			plugins: { '@typescript-eslint': typescript },
			rules: { '@typescript-eslint/no-restricted-imports': ['error', restricted] },
		},
		'no-restricted-syntax': {
			rules: {
				'no-restricted-syntax': [
					'error',
					...[
						`:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression, TSExternalModuleReference, TSModuleDeclaration, NewExpression) > Literal[value=${specifier}]`,
						`${calls} > Literal[value=${specifier}]`,
						`TSImportType Literal[value=${specifier}]`,
						`ImportExpression > TemplateLiteral > TemplateElement[value.cooked=${specifier}]`,
					].map(selector => ({ selector, message: 'It is legacy.' })),
				],
			},
		},
		'import/no-restricted-paths': {
			plugins: { import: imports },
			settings: importSettings,
			rules: { 'import/no-restricted-paths': ['error', { basePath: root, zones }] },
		},
		'import/no-deprecated': {
			plugins: { import: imports },
			settings: importSettings,
			rules: { 'import/no-deprecated': 'error' },
		},
		'import-x/no-restricted-paths': {
			plugins: { 'import-x': importX },
			settings: importXSettings,
			rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones }] },
		},
		'import-x/no-deprecated': {
			plugins: { 'import-x': importX },
			settings: importXSettings,
			rules: { 'import-x/no-deprecated': 'error' },
		},
		'boundaries/dependencies': {
			plugins: { boundaries },
			settings: {
				...resolver,
				'boundaries/root-path': root,
				'boundaries/files': [{ category: 'legacy', pattern: legacyFiles }],
				'boundaries/elements': [{ type: 'app', pattern: 'src/app' }],
				'boundaries/dependency-nodes': ['import', 'export', 'require', 'dynamic-import'],
				'boundaries/additional-dependency-nodes': [
					{ selector: `${calls} > Literal`, kind: 'value', name: 'call' },
					{ selector: 'TSImportType Literal', kind: 'type', name: 'type' },
					{ selector: 'TSExternalModuleReference > Literal', kind: 'value', name: 'import-equals' },
				],
			},
			rules: {
				'boundaries/dependencies': [
					'error',
					{ default: 'allow', policies: [{ disallow: { to: { file: { categories: 'legacy' } } } }] },
				],
			},
		},
		'n/no-restricted-import': {
			plugins: { n },
			settings: { n: { tryExtensions: ['.ts', '.js'], tsconfigPath: path.join(root, 'tsconfig.json') } },
			rules: {
				'n/no-restricted-import': ['error', [{ name: [...names, ...files, ...globs] }]],
				'n/no-restricted-require': ['error', [{ name: [...names, ...files, ...globs] }]],
			},
		},
		'@typescript-eslint/no-deprecated': {
			plugins: { '@typescript-eslint': typescript },
			languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
			rules: { '@typescript-eslint/no-deprecated': 'error' },
		},
	};
	return peers;
}

/** Configurations of the tools that are not ESLint, by their file in the project. */
export const otherConfigs = {
	'.oxlintrc.json': {
		categories: { correctness: 'off' },
		plugins: ['eslint', 'typescript', 'import'],
		rules: { 'no-restricted-imports': ['error', restricted] },
	},
	'biome.json': {
		formatter: { enabled: false },
		assist: { enabled: false },
		linter: {
			rules: {
				preset: 'none',
				style: {
					noRestrictedImports: {
						level: 'error',
						options: {
							paths: Object.fromEntries(names.map(name => [name, 'It is legacy.'])),
							patterns: [{ group: globs, message: 'It is legacy.' }],
						},
					},
				},
				suspicious: { noDeprecatedImports: 'error' },
			},
		},
	},
	'.dependency-cruiser.json': createCruise({}),
	'.dependency-cruiser-reachable.json': createCruise({ reachable: true }),
};

/** @param {object} more */
function createCruise(more) {
	return {
		forbidden: [
			{
				name: 'legacy',
				severity: 'error',
				from: { path: '^src/app/forms' },
				to: { path: `^(?:${legacyFiles.join('|')})$`, ...more },
			},
		],
		options: {
			detectJSDocImports: true,
			tsPreCompilationDeps: true,
			tsConfig: { fileName: 'tsconfig.json' },
			enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'types'] },
			exoticRequireStrings: [
				...['require.resolve', 'import.meta.resolve', 'load'],
				...['vi.mock', 'vi.importActual', 'jest.mock', 'jest.unmock'],
			],
		},
	};
}
