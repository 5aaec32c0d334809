import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { readBlock } from './support/docs-page.js';
import { demand, type Outcome } from './support/run-program.js';
import { packPlugin, repository } from './support/tools.js';
import { readGitLabJob, readWorkflow, runAsGitHub, runAsGitLab } from './support/workflow.js';

interface Result {
	readonly filePath: string;
	readonly messages: readonly object[];
}

const example = path.join(repository, 'examples/websocket-migration');
const docs = readFileSync(path.join(repository, 'docs/ci.md'), 'utf8');

let origin: TempProject;
let project: TempProject;
const clones: TempProject[] = [];

/** Makes a repository with the example in it, as a project that installed the packed plugin. */
beforeAll(() => {
	const devDependencies = {
		'@typescript-eslint/parser': '8.72.0',
		eslint: '10.15.0',
		'eslint-plugin-ssot': `file:${packPlugin().file}`,
		typescript: '6.0.3',
	};
	origin = createTempProject({ 'package.json': { type: 'module', devDependencies } });
	for (const name of ['src', 'eslint.config.js', 'ssot.registry.json', 'tsconfig.json']) {
		cpSync(path.join(example, name), origin.path(name), { recursive: true });
	}
	origin.write('.gitignore', 'node_modules\n');
	const options = { cwd: origin.root };
	demand('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--package-lock-only'], options);
	demand('git', ['init', '--quiet'], options);
	demand('git', ['add', '--all'], options);
	const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test', '-c', 'commit.gpgsign=false'];
	demand('git', [...author, 'commit', '--quiet', '--message', 'all'], options);
	project = checkOut();
	run('npm ci');
});

afterAll(() => {
	for (const folder of [origin, ...clones]) {
		folder.cleanUp();
	}
});

/** What `actions/checkout` does: a fresh clone. */
function checkOut(): TempProject {
	const clone = createTempProject({});
	demand('git', ['clone', '--quiet', origin.root, '.'], { cwd: clone.root });
	clones.push(clone);
	return clone;
}

function createEnvironment({ root, path: locate }: TempProject): Record<string, string> {
	return {
		GITHUB_WORKSPACE: root,
		GITHUB_STEP_SUMMARY: locate('summary.md'),
		npm_config_ignore_scripts: 'true',
		npm_config_audit: 'false',
	};
}

/** Runs a command of the page in the clone that all tests share. */
function run(command: string): Outcome {
	return runAsGitHub(command, project.root, createEnvironment(project));
}

/** Every command of the page's shell blocks, without its comment. */
const commands = docs.split('\n').flatMap(line => {
	const shell = /^(?<command>(?:npx|git) .+?)(?:\s+# .*)?$/u.exec(line);
	return shell?.groups?.['command'] ?? [];
});

/** Returns the first command of the page that holds the word. */
function findCommand(word: string): string {
	const found = commands.find(command => command.includes(word));
	if (found === undefined) {
		throw new Error(`docs/ci.md has no command with '${word}'.`);
	}
	return found;
}

function lintAll(): Result[] {
	return JSON.parse(run('npx eslint . -f json').stdout) as Result[];
}

describe('the workflow of docs/ci.md for GitHub Actions', () => {
	it('annotates and fails, and writes the summary and SARIF all the same', () => {
		const [job, ...others] = readWorkflow(readBlock(docs, 'yaml', 'runs-on'));
		expect(others).toEqual([]);
		const clone = checkOut();
		const outcomes = (job?.steps ?? []).map(step => {
			if (step.run !== undefined) {
				return runAsGitHub(step.run, clone.root, createEnvironment(clone));
			}
			// Actions of others: the clone and Node are there, and what is uploaded must be.
			const upload = step.with?.['sarif_file'];
			expect(upload === undefined || existsSync(clone.path(String(upload)))).toBe(true);
			return step.uses?.replace(/@.*/u, '');
		});
		expect(outcomes.map(outcome => (typeof outcome === 'object' ? outcome.status : outcome))).toEqual([
			...['actions/checkout', 'actions/setup-node'],
			...[0, 1, 0, 0],
			'github/codeql-action/upload-sarif',
		]);
		const [, , , annotated] = outcomes as Outcome[];
		expect(annotated?.stdout).toMatch(/^::error file=src\/.+,line=\d+,.+title=ssot\//mu);
		expect(readFileSync(clone.path('summary.md'), 'utf8')).toContain('## Single sources of truth');
		const { runs } = JSON.parse(readFileSync(clone.path('eslint.sarif'), 'utf8')) as {
			runs: [{ results: object[] }];
		};
		expect(runs[0].results.length).toBeGreaterThan(50);
	});
});

describe('the job of docs/ci.md for GitLab', () => {
	it('writes the page that it keeps, and fails', () => {
		const { script, artifacts } = readGitLabJob(readBlock(docs, 'yaml', 'image:'), 'lint');
		const clone = checkOut();
		const statuses = script.map(line => runAsGitLab(line, clone.root, createEnvironment(clone)).status);
		expect(statuses).toEqual([0, 0, 1]);
		expect(artifacts).toEqual(['ssot-report.html']);
		const page = readFileSync(clone.path('ssot-report.html'), 'utf8');
		expect(page).toContain('<h2>connection-manager</h2>');
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
	const expectStatus = (command: string, expected: number) => {
		const { status, output } = run(command);
		expect(status, output).toBe(expected);
	};

	it('lets old problems pass and no more, and has the limits that the page names', () => {
		expectStatus(findCommand('--suppress-all'), 0);
		expect(existsSync(project.path('eslint-suppressions.json'))).toBe(true);
		expectStatus('npx eslint .', 0);

		const file = project.path('src/agents/agent-registry.ts');
		const text = readFileSync(file, 'utf8');
		const more =
			"import { createWebSocketManager } from '@/services/websocket/manager';\nvoid createWebSocketManager;\n";
		writeFileSync(file, `${text}${more}`);
		expectStatus('npx eslint .', 1);
		expect(run('npx eslint .').stdout.match(/ssot\//gu)?.length).toBeGreaterThan(1);

		writeFileSync(file, more);
		expectStatus('npx eslint .', 0);

		writeFileSync(file, 'export {};\n');
		expectStatus('npx eslint .', 2);
		expectStatus(findCommand('--prune-suppressions'), 0);
		expectStatus('npx eslint .', 0);
	});
});
