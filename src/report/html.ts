import type { ESLint } from 'eslint';

import { createHash } from 'node:crypto';

import { markup, Markup } from './markup.js';
import { pageScript } from './page-script.js';
import { createBar, createSection, repairs } from './page-section.js';
import { pageStyle } from './page-style.js';
import { collectProblems, collectSuppressed, type Problem, type ReportContext } from './problem.js';
import { countProblems, groupProblems, type Group } from './summary.js';

/** Formats lint results as one page that needs nothing else: contracts, folders, files, and a filter. */
export default function formatHtml(results: readonly ESLint.LintResult[], context?: ReportContext): string {
	const problems = collectProblems(results, context);
	const suppressed = collectSuppressed(results, context).length;
	const groups = groupProblems(problems);
	const body = problems.length === 0 ? createClean() : createBody(problems, groups);
	return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash(pageScript)}'">
<title>Single sources of truth: ${problems.length} problems</title>
<style>${new Markup(pageStyle)}</style>
</head>
<body>
<header>
<h1>Single sources of truth</h1>
<p class="lead">${createLead(problems, groups)}</p>
</header>
<main>
${body}
</main>
<footer>${results.length} files linted, ${suppressed} problems suppressed. Written by eslint-plugin-ssot.</footer>
${problems.length === 0 ? markup`` : new Markup(`<script>${pageScript}</script>`)}
</body>
</html>
`.html;
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}

function createLead(problems: readonly Problem[], groups: readonly Group[]): string {
	const broken = groups.filter(({ kind }) => kind === 'contract').length;
	return problems.length === 0
		? 'Every contract is kept.'
		: `${broken} ${broken === 1 ? 'contract is' : 'contracts are'} not kept yet. This is where, and what can be done about it.`;
}

function createClean(): Markup {
	return markup`<p class="card clean">No problems.</p>`;
}

function createBody(problems: readonly Problem[], groups: readonly Group[]): Markup {
	const most = Math.max(...groups.map(group => group.problems.length));
	return markup`${createTiles(problems)}
${createTools(problems)}
<ol class="card overview">${groups.map((group, index) => createRow(group, index, most))}</ol>
${groups.map(createSection)}`;
}

function createTiles(problems: readonly Problem[]): Markup {
	const tiles = [
		createTile(markup`problems`, problems.length),
		createTile(markup`files`, new Set(problems.map(({ path }) => path)).size),
		...Object.entries(repairs).map(([kind, words]) =>
			createTile(
				markup`<span class="dot ${kind}"></span>${words}`,
				countProblems(problems, ({ repair }) => repair === kind),
			),
		),
	];
	return markup`<dl class="tiles">${tiles}</dl>`;
}

function createTile(term: Markup, count: number): Markup {
	return markup`<div class="card tile"><dt>${term}</dt><dd>${count}</dd></div>`;
}

/** The tools do nothing without the script, which shows them. */
function createTools(problems: readonly Problem[]): Markup {
	const boxes = Object.entries(repairs).map(
		([kind, words]) =>
			markup`<label class="${kind}"><input type="checkbox" value="${kind}" checked>${words}</label>`,
	);
	return markup`<div class="tools" role="search" hidden>
<input id="search" type="search" placeholder="Filter by contract, path, rule or message" aria-label="Filter">
${boxes}
<output id="shown">${problems.length} shown</output>
<button id="theme" type="button">Light / dark</button>
</div>`;
}

function createRow({ name, problems }: Group, index: number, most: number): Markup {
	return markup`<li><a class="row" href="#group-${index}"><b>${name}</b>${createBar(problems, most)}<span>${problems.length}</span></a></li>
`;
}
