import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { createTempProject, type TempProject } from '../support/temp-project.js';
import { demand, runProgram } from './support/run-program.js';
import { repository } from './support/tools.js';
import { readWorkflow, runAsGitHub, type Step } from './support/workflow.js';

const hour = 3_600_000;
const jobs = readWorkflow(readFileSync(path.join(repository, '.github/workflows/ci.yml'), 'utf8'));

let clone: TempProject;

afterEach(() => clone.cleanUp());

/** Runs a step in the clone; what a server has and this machine need not have is replaced by a look whether it is there. */
function runStep({ run, uses = '' }: Step): void {
	if (uses.startsWith('actions/checkout@')) {
		demand('git', ['clone', '--quiet', repository, '.'], { cwd: clone.root });
		return;
	}
	if (uses.startsWith('actions/setup-node@')) {
		demand('node', ['--version'], { cwd: clone.root });
		return;
	}
	const command = run?.replace(/^pipx install (?<tool>.+)$/u, '$<tool> --version');
	if (command === undefined) {
		throw new Error(`'${uses}' is an action that this test does not know.`);
	}
	const { status, output } = runAsGitHub(command, clone.root, { npm_config_ignore_scripts: 'true' });
	expect(status, `${command}\n${output.slice(-5000)}`).toBe(0);
}

// What is not committed is not judged: the steps run in a fresh clone.
describe('.github/workflows/ci.yml', () => {
	it.each(jobs.map(job => [job.name, job] as const))(
		'%s',
		(_name, { steps }) => {
			clone = createTempProject({});
			for (const step of steps) {
				runStep(step);
			}
			const { stdout } = runProgram('git', ['status', '--porcelain'], { cwd: clone.root });
			expect(stdout).toBe('');
		},
		hour,
	);
});
