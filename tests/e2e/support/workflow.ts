import { parse } from 'yaml';

import { runProgram, type Outcome } from './run-program.js';

/** A step of a job of GitHub Actions: an action of somebody else's, or a command. */
export interface Step {
	readonly name?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly if?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}

/** One job as it runs: with one choice of its matrix, and the steps that this choice has. */
export interface Job {
	readonly name: string;
	readonly steps: readonly Step[];
}

interface WorkflowFile {
	readonly jobs: Readonly<
		Record<
			string,
			{
				readonly steps: readonly Step[];
				readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
			}
		>
	>;
}

/** Returns the jobs of a workflow of GitHub Actions, each once for every choice of its matrix. */
export function readWorkflow(text: string): Job[] {
	const { jobs } = parse(text) as WorkflowFile;
	return Object.entries(jobs).flatMap(([name, { steps, strategy }]) =>
		collectChoices(strategy?.matrix ?? {}).map(choice => ({
			name: [name, ...Object.values(choice)].join(' '),
			steps: steps
				.filter(({ if: condition = 'always()' }) => isMet(condition, choice))
				.map(step => (step.run === undefined ? step : { ...step, run: substitute(step.run, choice) })),
		})),
	);
}

type Choice = Readonly<Record<string, string>>;

function collectChoices(matrix: Readonly<Record<string, readonly string[]>>): Choice[] {
	return Object.entries(matrix).reduce<Choice[]>(
		(choices, [key, values]) => choices.flatMap(choice => values.map(value => ({ ...choice, [key]: value }))),
		[{}],
	);
}

/** Conditions are `always()`, or of the form `matrix.key == 'value'`; another would have to be understood first. */
function isMet(condition: string, choice: Choice): boolean {
	const { key, value } = /^matrix\.(?<key>\w+) == '(?<value>[^']*)'$/u.exec(condition)?.groups ?? {};
	if (condition !== 'always()' && key === undefined) {
		throw new Error(`'${condition}' is a condition that this test does not know.`);
	}
	return key === undefined || choice[key] === value;
}

function substitute(command: string, choice: Choice): string {
	return command.replace(/\$\{\{ matrix\.(?<key>\w+) \}\}/gu, (_all, key: string) => choice[key] ?? '');
}

/** Returns the lines that a job of GitLab runs, and what it keeps. */
export function readGitLabJob(text: string, name: string): { script: string[]; artifacts: string[] } {
	const file = parse(text) as Record<string, { script: string[]; artifacts: { paths: string[] } }>;
	const { script = [], artifacts } = file[name] ?? {};
	return { script, artifacts: artifacts?.paths ?? [] };
}

/** Runs a command as a step of GitHub Actions runs where no shell is named. */
export function runAsGitHub(command: string, cwd: string, env: Record<string, string>): Outcome {
	return runProgram('bash', ['-e', '-c', command], {
		cwd,
		env: { ...env, CI: 'true', GITHUB_ACTIONS: 'true' },
	});
}

/** Runs a line of a script as GitLab does. */
export function runAsGitLab(command: string, cwd: string, env: Record<string, string>): Outcome {
	const flags = ['-e', '-o', 'pipefail', '-c'];
	return runProgram('bash', [...flags, command], { cwd, env: { ...env, CI: 'true', GITLAB_CI: 'true' } });
}
