import { sanitizeText } from './sanitize-text.js';

const maximumLines = 100;

/** One thing that is wrong with the registry. */
export interface Problem {
	/** Stable code, such as `SSOT104`. */
	readonly code: string;
	/** JSON pointer from `settings.ssot`, which itself is `/`; exact, so not safe to print where keys are hostile. */
	readonly pointer: string;
	/** What was found, what was expected and what to do; safe to print. */
	readonly message: string;
}

/** A registry that cannot work; names every problem, not just the first. */
export class RegistryError extends Error {
	/** Name of the error class. */
	override readonly name = 'RegistryError';
	/** Every problem, in the order of the message. */
	readonly problems: readonly Problem[];

	/** Creates the error with one line of message per problem. */
	constructor(problems: readonly Problem[]) {
		super(formatMessage(problems));
		this.problems = problems;
	}
}

function formatMessage(problems: readonly Problem[]): string {
	const { length } = problems;
	const title = `Invalid settings.ssot: ${length} ${length === 1 ? 'problem' : 'problems'}.`;
	const lines = problems.slice(0, maximumLines).map(formatProblem);
	const rest = length > maximumLines ? [`  … and ${length - maximumLines} more.`] : [];
	return [title, ...lines, ...rest].join('\n');
}

function formatProblem({ code, pointer, message }: Problem): string {
	return `  ${code} ${sanitizeText(pointer)}: ${message}`;
}
