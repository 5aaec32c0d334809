import type { ESLint } from 'eslint';

import { collectProblems, collectSuppressed, type Problem, type ReportContext } from './problem.js';
import { countProblems, groupProblems, type Group } from './summary.js';

/** A job summary of GitHub may hold one megabyte, for all steps together. */
const listedProblems = 500;

/** Formats lint results as Markdown for the summary of a CI job: a table of the contracts, and their problems. */
export default function formatMarkdown(
	results: readonly ESLint.LintResult[],
	context?: ReportContext,
): string {
	const problems = collectProblems(results, context);
	const suppressed = collectSuppressed(results, context).length;
	const groups = groupProblems(problems);
	const parts = [
		'## Single sources of truth',
		createVerdict(problems, suppressed),
		...(groups.length > 0 ? [createTable(groups), ...createLists(groups)] : []),
	];
	return `${parts.join('\n\n')}\n`;
}

function createVerdict(problems: readonly Problem[], suppressed: number): string {
	const rest = suppressed === 0 ? '' : ` ${suppressed} suppressed.`;
	if (problems.length === 0) {
		return `No problems.${rest}`;
	}
	const files = new Set(problems.map(({ path }) => path)).size;
	const fixable = countProblems(problems, ({ repair }) => repair === 'fix');
	return `**${count(problems.length, 'problem')}** in ${count(files, 'file')}, ${fixable} fixable with \`--fix\`.${rest}`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function createTable(groups: readonly Group[]): string {
	const rows = groups.map(({ name, problems, files }) => {
		const counts = [
			countProblems(problems, ({ severity }) => severity !== 'warning'),
			countProblems(problems, ({ severity }) => severity === 'warning'),
			countProblems(problems, ({ repair }) => repair === 'fix'),
			countProblems(problems, ({ repair }) => repair === 'suggestion'),
			files.size,
		];
		return `| ${code(name)} | ${counts.join(' | ')} |`;
	});
	return [
		'| Contract | Errors | Warnings | Fixable | Suggestions | Files |',
		'| :-- | --: | --: | --: | --: | --: |',
		...rows,
	].join('\n');
}

function createLists(groups: readonly Group[]): string[] {
	let left = listedProblems;
	const lists = groups.flatMap(({ name, problems }) => {
		const shown = problems.slice(0, left);
		left -= shown.length;
		return shown.length === 0 ? [] : [createList(name, problems, shown)];
	});
	const total = groups.reduce((sum, { problems }) => sum + problems.length, 0);
	return total > listedProblems ? [...lists, `${total - listedProblems} more are not listed.`] : lists;
}

function createList(name: string, problems: readonly Problem[], shown: readonly Problem[]): string {
	const items = shown.map(({ path, text, rule, url, message: { line } }) => {
		const place = line > 0 ? `${path}:${line}` : path;
		const link =
			rule === undefined
				? ''
				: ` ${url === undefined ? code(rule) : `[${code(rule)}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`}`;
		return `- ${code(place)} ${escapeText(text)}${link}`;
	});
	const summary = `<summary>${code(name)}: ${count(problems.length, 'problem')}</summary>`;
	return `<details>${summary}\n\n${items.join('\n')}\n\n</details>`;
}

function code(text: string): string {
	return `<code>${escapeText(text)}</code>`;
}

/** A character reference is text to Markdown and to HTML, whatever the character would mean. */
function escapeText(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.replace(/:(?=\/\/)|[^\p{L}\p{N} .,;'/():-]/gu, character => `&#${character.codePointAt(0)};`);
}
