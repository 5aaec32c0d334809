import type { Problem } from './problem.js';
import type { Group } from './summary.js';

import { markup, type Markup } from './markup.js';
import { countProblems } from './summary.js';

/** What a machine can do about a problem, in the order of the bars, with the words of the legend. */
export const repairs = {
	fix: 'by --fix',
	suggestion: 'by suggestion',
	none: 'by hand',
} as const;

const kinds = { contract: 'contract', rule: 'rule without a contract', linter: 'the linter itself' };
const shownFolders = 12;

/** A contract with more problems than this starts with its files closed. */
const openProblems = 40;

/** Creates a bar whose parts say what can be repaired how; its length is the share of `total`. */
export function createBar(problems: readonly Problem[], total: number): Markup {
	const parts = Object.keys(repairs).flatMap(kind => {
		const count = countProblems(problems, ({ repair }) => repair === kind);
		const share = `${((100 * count) / total).toFixed(2)}%`;
		return count === 0 ? [] : [markup`<i class="${kind}" style="--share:${share}"></i>`];
	});
	return markup`<span class="bar" aria-hidden="true">${parts}</span>`;
}

/** Creates the part of the page that belongs to one contract. */
export function createSection(group: Group, index: number): Markup {
	const { name, kind, problems, files } = group;
	const isOpen = problems.length <= openProblems;
	const places = [...files].map(([path, found]) => createFile(path, found, isOpen));
	return markup`<section class="card" id="group-${index}" data-name="${name}">
<div class="head"><h2>${name}</h2><p><span class="count">${problems.length}</span> in ${countFiles(files.size)}</p><span class="kind">${kinds[kind]}</span></div>
${createFolders(group)}
${places}
</section>
`;
}

function countFiles(count: number): string {
	return count === 1 ? '1 file' : `${count} files`;
}

function createFolders({ folders }: Group): Markup {
	const entries = [...folders];
	const most = entries[0]?.[1].length ?? 1;
	const rows = entries.slice(0, shownFolders).map(
		([folder, inside]) =>
			markup`<li><button class="row" type="button" value="${folder}/" title="Show this folder only"><b>${folder}</b>${createBar(inside, most)}<span>${inside.length}</span></button></li>
`,
	);
	const rest = entries.length - rows.length;
	const more = rest > 0 ? markup`<li class="row"><b>and ${rest} more folders</b></li>` : markup``;
	return markup`<ul class="folders">${rows}${more}</ul>`;
}

function createFile(path: string, problems: readonly Problem[], isOpen: boolean): Markup {
	return markup`<details class="file" data-path="${path}"${isOpen ? markup` open` : markup``}><summary><span class="path">${path}</span> ${problems.length}</summary>
<ul>${problems.map(createItem)}</ul></details>
`;
}

function createItem({ text, severity, repair, rule, url, message }: Problem): Markup {
	const place = message.line > 0 ? `${message.line}:${message.column}` : '';
	const name = rule ?? 'ESLint';
	const link =
		url === undefined ? markup`${name}` : markup`<a href="${url}" rel="noreferrer noopener">${name}</a>`;
	const tone = severity === 'warning' ? 'warning' : 'error';
	return markup`<li class="${repair}"><span>${place}</span><div>${createWords(text)}</div><small><span class="${tone}">${tone}</span> · ${link} · ${repairs[repair]}</small></li>
`;
}

/** Shows what stands in single quotes as code. */
function createWords(text: string): Markup[] {
	return text
		.split(/(?<!\w)'([^']+)'(?!\w)/u)
		.map((part, index) => (index % 2 === 0 ? markup`${part}` : markup`<code>${part}</code>`));
}
