import { spawnSync } from 'node:child_process';

/** How a program ended. */
export interface Outcome {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
	/** Both streams, to show when an expectation fails. */
	readonly output: string;
}

/** Where and with what a program runs. */
export interface RunOptions {
	readonly cwd: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly input?: string;
}

/** Runs a program to its end, without the settings that the test runner and npm put into the environment. */
export function runProgram(command: string, args: readonly string[], options: RunOptions): Outcome {
	const { status, stdout, stderr, error } = spawnSync(command, [...args], {
		cwd: options.cwd,
		env: { ...createEnvironment(), ...options.env },
		input: options.input ?? '',
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
	});
	if (error !== undefined) {
		throw new Error(`${command} did not start: ${error.message}`);
	}
	return { status, stdout, stderr, output: `${stdout}\n${stderr}` };
}

/** Runs a program that must succeed, and returns what it printed. */
export function demand(command: string, args: readonly string[], options: RunOptions): string {
	const { status, stdout, output } = runProgram(command, args, options);
	if (status !== 0) {
		throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output}`);
	}
	return stdout;
}

function createEnvironment(): Record<string, string | undefined> {
	const own =
		/^(?:npm_|vitest|node_env$|node_options$|ci$|force_color$|github_workspace$|ci_project_dir$|git_)/iu;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
