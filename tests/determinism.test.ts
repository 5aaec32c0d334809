import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writePlugin } from './support/compiled-plugin.js';
import { createTempProject, type TempProject } from './support/temp-project.js';

const registry = {
	modules: {
		ws: {
			canonical: './src/new',
			legacy: ['./src/old', './src/typo'],
			exports: { old: 'b' },
			allow: [{ files: ['src/nowhere.ts'], reason: 'r' }],
		},
		view: { canonical: './src/view', legacy: ['./src/old-view.js'], exports: { Old: 'Gone' } },
		fine: { canonical: './src/fine', legacy: ['./src/past'] },
		pkg: { canonical: 'not-installed', legacy: ['not-installed-either'] },
	},
	instances: {
		router: {
			class: { module: './src/new', name: 'Ruoter' },
			owner: ['./src/app', './src/nobody'],
			rivals: ['*'],
		},
	},
};

const sources = {
	'src/app.ts':
		"import { a } from './new';\nimport { old } from './old';\nimport { A } from './other';\na(old, A);\n",
	'src/fine.ts': 'export const fine = 1;\n',
	'src/past.ts': 'export const fine = 1;\n',
	'src/new.ts': 'export const a = 1;\nexport class Router {}\n',
	'src/old.ts': 'export const old = 1;\n',
	'src/old-view.js': "export { View as Old } from './view';\n",
	'src/other.ts': "export { old as A } from './old';\nexport { Nothing } from './view';\n",
	// The lexer gives up on it, and the parser of the JavaScript files on its types.
	'src/view.tsx': "export const View = (props: object) => <p>it's {props}</p>;\n",
	'test/app.test.ts': "vi.mock('../src/new', () => ({ a: 1, c: 2 }));\n",
	'test/fine.js': "import { fine } from '../src/past';\nfine();\n",
	'test/use.js': "import { Old } from '../src/old-view.js';\nOld();\n",
};
const files = Object.keys(sources);

let project: TempProject;

beforeAll(() => {
	project = createTempProject({ 'package.json': '{ "type": "module" }', ...sources });
	const plugin = writePlugin(project.path('plugin'));
	const typescriptParser = import.meta.resolve('@typescript-eslint/parser');
	project.write(
		'eslint.config.js',
		`import parser from ${JSON.stringify(typescriptParser)};
import plugin from ${JSON.stringify(pathToFileURL(plugin).href)};
export default [
	{ ignores: ['plugin/', 'eslint.config.js'] },
	plugin.configs.recommended,
	{ settings: { ssot: plugin.defineRegistry(${JSON.stringify({ root: project.root, ...registry })}) } },
	{ files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
];
`,
	);
}, 60_000);

afterAll(() => project.cleanUp());

/** Runs ESLint as from the command line; returns `rule path:line:column message`, sorted by place. */
async function run(options: ESLint.Options = {}, patterns: readonly string[] = ['.']): Promise<string[]> {
	const results = await new ESLint({ cwd: project.root, ...options }).lintFiles([...patterns]);
	return results
		.flatMap(({ filePath, messages }) =>
			messages.map(
				({ ruleId, line, column, message }) =>
					`${ruleId} ${path.posix.relative(project.root, filePath.replaceAll('\\', '/'))}:${line}:${column} ${message}`,
			),
		)
		.sort();
}

/** Returns the list in an order that depends on the seed alone. */
function shuffle<T>(list: readonly T[], seed: number): T[] {
	return list
		.map((entry, index) => ({ entry, rank: Math.sin(seed * 1000 + index * 7) }))
		.sort((left, right) => left.rank - right.rank)
		.map(({ entry }) => entry);
}

const told = [
	'src/new.ts /instances/router/class',
	'src/new.ts /instances/router/owner/1',
	'src/new.ts /instances/router/rivals/0',
	'src/new.ts /modules/pkg/canonical',
	'src/new.ts /modules/pkg/legacy',
	'src/new.ts /modules/ws/allow/0/files/0',
	'src/new.ts /modules/ws/exports/old',
	'src/new.ts /modules/ws/legacy/1',
	'src/view.tsx /modules/view/exports/Old',
];

let reports: readonly string[];

describe('a run says the same', () => {
	it('and each fault of the registry once', async () => {
		reports = await run();
		const faults = reports.flatMap(text => {
			const [, file, pointer] = /^ssot\/valid-registry ([^:]+):1:1 SSOT\d+ (\/\S*):/u.exec(text) ?? [];
			return pointer === undefined ? [] : [`${file} ${pointer}`];
		});
		expect(faults.sort()).toEqual(told);
		expect(reports.filter(text => !text.includes('valid-registry'))).toHaveLength(8);
		expect(reports.join('\n')).not.toContain(project.root);
	});

	it('in any order of files', async () => {
		for (let seed = 0; seed < 20; seed += 1) {
			const order = shuffle(files, seed);
			expect(await run({}, order), order.join(' ')).toEqual(reports);
		}
	});

	it('file by file', async () => {
		const alone: string[] = [];
		for (const file of shuffle(files, 1)) {
			alone.push(...(await run({}, [file])));
		}
		expect(alone.sort()).toEqual(reports);
	});

	it('on two threads, with a cache and without', { timeout: 120_000 }, async () => {
		const cached = { cache: true, cacheLocation: project.path('.threads'), concurrency: 2 as const };
		expect(await run({ concurrency: 2 })).toEqual(reports);
		expect(await run(cached)).toEqual(reports);
		expect(await run(cached)).toEqual(reports);
	});

	it('from a cache, the first time and the second, whichever files it holds', async () => {
		const cached = { cache: true, cacheLocation: project.path('.cache') };
		await run(cached, shuffle(files, 2).slice(0, 4));
		expect(await run(cached)).toEqual(reports);
		expect(await run(cached, shuffle(files, 3))).toEqual(reports);
	});
});

/** Returns what `--fix` would write, by path; nothing is written. */
async function runFixes(options: ESLint.Options): Promise<Record<string, string>> {
	const results = await new ESLint({ cwd: project.root, fix: true, ...options }).lintFiles(['.']);
	return Object.fromEntries(
		results.flatMap(({ filePath, output }) =>
			output === undefined ? [] : [[path.basename(filePath), output]],
		),
	);
}

describe('how ESLint is started changes no verdict', () => {
	const fixed = { 'fine.js': "import { fine } from '../src/fine';\nfine();\n" };

	it('a dry run fixes as a run on two threads does, and writes nothing', async () => {
		expect(await runFixes({})).toEqual(fixed);
		expect(await runFixes({ concurrency: 2 })).toEqual(fixed);
		expect(await run()).toEqual(reports);
	});

	it('fixes of another type stay away, and the reports stay', async () => {
		const options = { fix: true, fixTypes: ['suggestion' as const] };
		expect(await runFixes(options)).toEqual({});
		expect(await run(options)).toEqual(reports);
	});

	it('a quiet run leaves out what only warns, and nothing else', async () => {
		const errors = reports.filter(text => !text.startsWith('ssot/no-legacy-import'));
		const overrideConfig = { rules: { 'ssot/no-legacy-import': 'warn' as const } };
		expect(await run({ overrideConfig, ruleFilter: ({ severity }) => severity === 2 })).toEqual(errors);
	});
});
