import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { demand, runProgram, type Outcome } from './support/run-program.js';
import { packPlugin, repository } from './support/tools.js';

interface Result {
	readonly filePath: string;
	readonly messages: readonly object[];
}

const example = path.join(repository, 'examples/websocket-migration');
const docs = readFileSync(path.join(repository, 'docs/ci.md'), 'utf8');

let project: TempProject;

beforeAll(() => {
	const devDependencies = {
		'@typescript-eslint/parser': '8.72.0',
		eslint: '10.15.0',
		'eslint-plugin-ssot': `file:${packPlugin().file}`,
		typescript: '6.0.3',
	};
	project = createTempProject({ 'package.json': { type: 'module', devDependencies } });
	for (const name of ['src', 'eslint.config.js', 'ssot.registry.json', 'tsconfig.json']) {
		cpSync(path.join(example, name), project.path(name), { recursive: true });
	}
	project.write('.gitignore', 'node_modules\n');
	const options = { cwd: project.root };
	demand('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--package-lock-only'], options);
	demand('git', ['init', '--quiet'], options);
	demand('git', ['add', '--all'], options);
	run(findCommand('npm ci'));
});

afterAll(() => project.cleanUp());

/** Runs a line of the page as a CI server does. */
function run(command: string): Outcome {
	const env = {
		GITHUB_WORKSPACE: project.root,
		GITHUB_STEP_SUMMARY: project.path('summary.md'),
		npm_config_ignore_scripts: 'true',
		npm_config_audit: 'false',
	};
	return runProgram('bash', ['-e', '-o', 'pipefail', '-c', command], { cwd: project.root, env });
}

/** Every command of the page: steps of GitHub, script lines of GitLab, and lines of shell blocks without their comments. */
const commands = docs.split('\n').flatMap(line => {
	const step = /^\s*(?:- )?run: (?<command>.+)$/u.exec(line) ?? /^\s+- (?<command>np[mx] .+)$/u.exec(line);
	const shell = /^(?<command>(?:npx|git) .+?)(?:\s+# .*)?$/u.exec(line);
	return (step ?? shell)?.groups?.['command'] ?? [];
});

/** Returns the first command of the page that holds all the words. */
function findCommand(...words: readonly string[]): string {
	const found = commands.find(command => words.every(word => command.includes(word)));
	if (found === undefined) {
		throw new Error(`docs/ci.md has no command with ${words.join(', ')}.`);
	}
	return found;
}

function lintAll(): Result[] {
	return JSON.parse(run('npx eslint . -f json').stdout) as Result[];
}

describe('the steps of docs/ci.md', () => {
	it('annotate, and fail the run', () => {
		const { status, stdout, output } = run(findCommand('github.js'));
		expect(status, output).toBe(1);
		expect(stdout).toMatch(/^::error file=src\/.+,line=\d+,.+title=ssot\//mu);
	});

	it('write a summary, and SARIF', () => {
		expect(run(findCommand('markdown.js')).status).toBe(0);
		expect(readFileSync(project.path('summary.md'), 'utf8')).toContain('## Single sources of truth');
		expect(run(findCommand('sarif.js')).status).toBe(0);
		const { runs } = JSON.parse(readFileSync(project.path('eslint.sarif'), 'utf8')) as {
			runs: [{ results: object[] }];
		};
		expect(runs[0].results.length).toBeGreaterThan(50);
	});

	it('write a page on GitLab, and fail the run', () => {
		expect(run(findCommand('html.js')).status).toBe(0);
		expect(readFileSync(project.path('ssot-report.html'), 'utf8')).toContain('<h2>connection-manager</h2>');
		expect(run('npx eslint .').status).toBe(1);
		expect(commands).toContain('npx eslint .');
	});
});

describe('shards', () => {
	it('merged, say what one run says', () => {
		const command = findCommand('git ls-files');
		const merged = [0, 1, 2, 3].flatMap(shard => {
			const { status, output } = run(
				command.replace('NR % 4 == 1', `NR % 4 == ${shard}`).replace('shard-1', `shard-${shard}`),
			);
			expect([0, 123], output).toContain(status);
			return JSON.parse(readFileSync(project.path(`shard-${shard}.json`), 'utf8')) as Result[];
		});
		const sort = (results: readonly Result[]) =>
			results
				.filter(({ filePath }) => filePath.endsWith('.ts'))
				.toSorted((left, right) => (left.filePath < right.filePath ? -1 : 1))
				.map(({ filePath, messages }) => ({ filePath, messages }));
		expect(sort(merged)).toEqual(sort(lintAll()));
		expect(sort(merged).length).toBeGreaterThan(50);
	});
});

describe('the baseline', () => {
	it('lets old problems pass and no more, and has the limits that the page names', () => {
		expect(run(findCommand('--suppress-all')).status).toBe(0);
		expect(existsSync(project.path('eslint-suppressions.json'))).toBe(true);
		expect(run('npx eslint .').status).toBe(0);

		const file = project.path('src/agents/agent-registry.ts');
		const text = readFileSync(file, 'utf8');
		const more = "import { retryDelay } from '@/services/websocket/manager';\nvoid retryDelay;\n";
		writeFileSync(file, `${text}${more}`);
		expect(run('npx eslint .').status).toBe(1);
		expect(run('npx eslint .').stdout.match(/ssot\//gu)?.length).toBeGreaterThan(1);

		writeFileSync(file, more);
		expect(run('npx eslint .').status).toBe(0);

		writeFileSync(file, 'export {};\n');
		expect(run('npx eslint .').status).toBe(2);
		expect(run(findCommand('--prune-suppressions')).status).toBe(0);
		expect(run('npx eslint .').status).toBe(0);
	});
});
