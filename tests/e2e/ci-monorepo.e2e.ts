import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { readBlock } from './support/docs-page.js';
import { demand, runProgram, type Outcome } from './support/run-program.js';
import { packPlugin, repository } from './support/tools.js';

const docs = readFileSync(path.join(repository, 'docs/ci.md'), 'utf8');

const createPackage = (name: string, dependencies: object = {}) => ({
	name: `@acme/${name}`,
	version: '1.0.0',
	type: 'module',
	exports: { './*': './src/*.ts' },
	scripts: { lint: 'eslint .' },
	dependencies,
});

const config = `import parser from '@typescript-eslint/parser';
import ssot from 'eslint-plugin-ssot';
import { readFileSync } from 'node:fs';

const registry = JSON.parse(readFileSync(new URL('ssot.registry.json', import.meta.url), 'utf8'));

export default [
	{
		...ssot.configs.recommended,
		languageOptions: { parser },
		settings: { ssot: ssot.defineRegistry({ root: import.meta.dirname, ...registry }) },
	},
];
`;

const contract = { canonical: './packages/core/src/now', legacy: ['./packages/core/src/old'] };
const clean = "import { begin } from '@acme/core/barrel';\nbegin();\n";
const barrel = 'export const begin = () => 2;\n';
const barrelOfLegacy = "export { start as begin } from './old';\n";

let project: TempProject;

beforeAll(() => {
	project = createTempProject({
		'package.json': {
			name: 'acme',
			private: true,
			type: 'module',
			packageManager: 'npm@10.9.0',
			workspaces: ['packages/*'],
			devDependencies: {
				'@typescript-eslint/parser': '8.72.0',
				eslint: '10.15.0',
				'eslint-plugin-ssot': `file:${packPlugin().file}`,
				nx: '24.0.6',
				turbo: '2.11.11',
				typescript: '6.0.3',
			},
		},
		'.gitignore': 'node_modules\n.turbo\n.nx\n',
		'eslint.config.js': config,
		'ssot.registry.json': { modules: { core: contract } },
		'turbo.json': readBlock(docs, 'json', 'globalDependencies'),
		'nx.json': '{}',
		'packages/core/package.json': createPackage('core'),
		'packages/core/src/now.ts': 'export const start = () => 1;\n',
		'packages/core/src/old.ts': 'export const start = () => 0;\n',
		'packages/app/package.json': createPackage('app', { '@acme/core': '1.0.0' }),
		'packages/other/package.json': createPackage('other'),
		'packages/other/src/main.ts': 'export const other = 1;\n',
	});
	for (const name of ['core', 'app', 'other']) {
		project.write(`packages/${name}/project.json`, readBlock(docs, 'json', '{projectRoot}'));
	}
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
	demand('npm', ['install', ...flags], { cwd: project.root });
	git('init', '--quiet', '--initial-branch', 'main');
});

afterAll(() => project.cleanUp());

beforeEach(() => {
	project.write('packages/core/src/barrel.ts', barrel);
	project.write('packages/app/src/main.ts', clean);
	git('add', '--all');
	git('commit', '--quiet', '--allow-empty', '--message', 'clean');
});

function git(...args: string[]): void {
	const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test', '-c', 'commit.gpgsign=false'];
	demand('git', [...author, ...args], { cwd: project.root });
}

/** Runs a command of the page. */
function run(command: string): Outcome {
	expect(docs).toContain(command);
	const env = { NX_DAEMON: 'false', NX_TUI: 'false', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
	return runProgram('bash', ['-e', '-c', command], { cwd: project.root, env });
}

/** Returns the rules that the output names, each as often as it does. */
const collectRules = ({ output }: Outcome) => output.match(/ssot\/[a-z-]+/gu)?.sort() ?? [];

const lintAll = () => runProgram('npx', ['eslint', '.'], { cwd: project.root });

describe.each([
	['Turborepo', 'npx turbo run lint --continue', /3 cached, 3 total/u],
	['Nx', 'npx nx run-many -t lint', /output from the cache/u],
] as const)('the recipe for %s', (_name, command, cached) => {
	it('passes where one run passes, and takes it from the cache the second time', () => {
		const { status, output } = run(command);
		expect(status, output).toBe(0);
		expect(run(command).output).toMatch(cached);
	});

	it('reports what one run reports', () => {
		project.write('packages/app/src/main.ts', "import { start } from '@acme/core/old';\nstart();\n");
		const outcome = run(command);
		expect(outcome.status, outcome.output).toBe(1);
		const rules = collectRules(outcome);
		expect(rules).toContain('ssot/no-legacy-import');
		expect(rules).toEqual(collectRules(lintAll()));
	});

	it('judges a package anew when one that it depends on changes', () => {
		run(command);
		project.write('packages/core/src/barrel.ts', barrelOfLegacy);
		const outcome = run(command);
		expect(outcome.status, outcome.output).toBe(1);
		expect(outcome.output).toContain('@acme/core/barrel');
		expect(collectRules(outcome)).toEqual(collectRules(lintAll()));
	});

	it('judges every package anew when the registry changes', () => {
		run(command);
		const now = { ...contract, canonical: './packages/core/src/none' };
		project.write('ssot.registry.json', { modules: { core: now } });
		const outcome = run(command);
		project.write('ssot.registry.json', { modules: { core: contract } });
		expect(outcome.status, outcome.output).toBe(1);
		expect(outcome.output).not.toMatch(cached);
	});
});

it('nx affected lints what a branch touches, and what depends on it', () => {
	project.write('packages/core/src/barrel.ts', barrelOfLegacy);
	const { status, output } = run('npx nx affected -t lint');
	expect(status, output).toBe(1);
	expect(output).toContain('@acme/app:lint');
	expect(output).not.toContain('@acme/other:lint');
});
