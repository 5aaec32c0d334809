import type { ESLint, Linter } from 'eslint';

import path from 'node:path';

/** What ESLint gives a formatter beside the results; other callers may leave any of it out. */
export type ReportContext = Partial<Pick<ESLint.LintResultData, 'cwd' | 'rulesMeta'>>;

/** One message of a lint run, as every report needs it. */
export interface Problem {
	/** Path below the root of the report, with `/` separators; as it is for a file elsewhere. */
	readonly path: string;
	/** `fatal` stands for a file that was not linted. */
	readonly severity: 'fatal' | 'error' | 'warning';
	/** Name of the rule; undefined for what the linter says itself. */
	readonly rule: string | undefined;
	/** Page of the rule. */
	readonly url: string | undefined;
	/** The contract that the message names at its end. */
	readonly contract: string | undefined;
	/** The message without that end. */
	readonly text: string;
	/** How far a machine may go. */
	readonly repair: 'fix' | 'suggestion' | 'none';
	/** What ESLint said. */
	readonly message: Linter.LintMessage;
}

/** A problem that a directive or the suppressions file silences. */
export interface SuppressedProblem extends Problem {
	readonly suppressions: Linter.SuppressedLintMessage['suppressions'];
}

/** Returns every message of the results, file by file. */
export function collectProblems(results: readonly ESLint.LintResult[], context?: ReportContext): Problem[] {
	return results.flatMap(({ filePath, messages }) =>
		messages.map(message => createProblem(message, filePath, context)),
	);
}

/** Returns every message that is silenced. */
export function collectSuppressed(
	results: readonly ESLint.LintResult[],
	context?: ReportContext,
): SuppressedProblem[] {
	return results.flatMap(({ filePath, suppressedMessages = [] }) =>
		suppressedMessages.map(message => ({
			...createProblem(message, filePath, context),
			suppressions: message.suppressions,
		})),
	);
}

function createProblem(message: Linter.LintMessage, filePath: string, context?: ReportContext): Problem {
	const rule = message.ruleId ?? undefined;
	return {
		...splitMessage(message.message),
		path: namePath(filePath, findRoot(context?.cwd ?? process.cwd())),
		severity: findSeverity(message),
		rule,
		url: rule === undefined ? undefined : findUrl(rule, context),
		repair: findRepair(message),
		message,
	};
}

/** The rules end a message with the name of the contract, since a lint result has no other place for it. */
function splitMessage(message: string): Pick<Problem, 'text' | 'contract'> {
	const { text = message, contract } =
		/^(?<text>.*) Contract: '(?<contract>.*)'\.$/su.exec(message)?.groups ?? {};
	return { text, contract };
}

function findSeverity({ fatal, severity }: Linter.LintMessage): Problem['severity'] {
	if (fatal === true) {
		return 'fatal';
	}
	return severity === 2 ? 'error' : 'warning';
}

function findRepair({ fix, suggestions = [] }: Linter.LintMessage): Problem['repair'] {
	if (fix !== undefined) {
		return 'fix';
	}
	return suggestions.length > 0 ? 'suggestion' : 'none';
}

/** Only web pages: a report must not turn what another plugin says into a link that runs code. */
function findUrl(rule: string, context: ReportContext | undefined): string | undefined {
	const url = context?.rulesMeta?.[rule]?.docs?.url;
	return url !== undefined && /^https?:\/\//u.test(url) ? url : undefined;
}

/** CI servers name files from the root of the repository, which may lie above the package that is linted. */
function findRoot(cwd: string): string {
	const roots = [process.env['GITHUB_WORKSPACE'], process.env['CI_PROJECT_DIR']];
	return roots.find(root => root !== undefined && root !== '' && isBelow(cwd, root)) ?? cwd;
}

function namePath(filePath: string, root: string): string {
	const isNamed = path.isAbsolute(filePath) && isBelow(filePath, root);
	return (isNamed ? path.relative(root, filePath) : filePath).replaceAll('\\', '/');
}

function isBelow(file: string, folder: string): boolean {
	const relative = path.relative(folder, file);
	return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
