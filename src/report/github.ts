import type { ESLint } from 'eslint';

import { collectProblems, type Problem, type ReportContext } from './problem.js';

/** Formats lint results as commands of GitHub Actions, which shows them as annotations of the lines. */
export default function formatGithub(results: readonly ESLint.LintResult[], context?: ReportContext): string {
	return collectProblems(results, context)
		.map(problem => `${createCommand(problem)}\n`)
		.join('');
}

function createCommand({ path, severity, rule, message }: Problem): string {
	const { line, column, endLine, endColumn } = message;
	const properties = Object.entries({
		file: path,
		line,
		col: column,
		endLine,
		// GitHub takes a last column only for a place on one line.
		endColumn: endLine === line ? endColumn : undefined,
		title: rule ?? 'ESLint',
	})
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
	const command = severity === 'warning' ? 'warning' : 'error';
	return `::${command} ${properties.join(',')}::${escapeText(message.message)}`;
}

function escapeText(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
