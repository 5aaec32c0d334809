/** What the measured verdicts look like: the tables of docs/comparison.md and its picture. */

import { traits } from './peers.mjs';

/** @typedef {import('./forms.mjs').Form} Form */
/** @typedef {import('./measure.mjs').Verdict} Verdict */
/** @typedef {import('./measure.mjs').Verdicts} Verdicts */

/**
 * @typedef {object} Score
 * @property {string} tool
 * @property {number} fix
 * @property {number} suggestion
 * @property {number} report
 * @property {number} seen The three together.
 * @property {number} falseAlarms
 */

const signs = { fix: '🔧', suggestion: '💡', report: '●', nothing: '' };
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Counts what each tool saw, best first; this plugin, whose page it is, stands before all.
 * @param {Verdicts} verdicts
 * @param {readonly Form[]} forms
 * @returns {Score[]}
 */
export function score(verdicts, forms) {
	const [own, ...others] = Object.entries(verdicts).map(([tool, all]) => {
		const count = (/** @type {Verdict} */ verdict) =>
			all.filter((each, index) => forms[index]?.isReference && each === verdict).length;
		const [fix, suggestion, report] = [count('fix'), count('suggestion'), count('report')];
		const falseAlarms = all.filter((each, index) => !forms[index]?.isReference && each !== 'nothing').length;
		return { tool, fix, suggestion, report, seen: fix + suggestion + report, falseAlarms };
	});
	const sorted = others.sort((left, right) => right.seen - left.seen || left.falseAlarms - right.falseAlarms);
	return own === undefined ? [] : [own, ...sorted];
}

/**
 * One line for each tool.
 * @param {readonly Score[]} scores
 * @param {readonly Form[]} forms
 */
export function writeSummary(scores, forms) {
	const total = forms.filter(({ isReference }) => isReference).length;
	const head = `| | Tool | seen, of ${total} | fixed | suggested | false alarms, of ${forms.length - total} | knows a legacy module by |`;
	const rows = scores.map(
		({ tool, seen, fix, suggestion, falseAlarms }, index) =>
			`| ${letters[index]} | \`${tool}\` | ${seen} | ${fix} | ${suggestion} | ${falseAlarms} | ${traits[/** @type {keyof typeof traits} */ (tool)]} |`,
	);
	return [head, '| --- | --- | ---: | ---: | ---: | ---: | --- |', ...rows].join('\n');
}

/**
 * One table for each group of forms.
 * @param {Verdicts} verdicts
 * @param {readonly Score[]} scores
 * @param {readonly Form[]} forms
 */
export function writeMatrix(verdicts, scores, forms) {
	const groups = [...new Set(forms.map(({ group }) => group))];
	return groups
		.map(group => {
			const head = [`**${group}**`, ...scores.map((_, index) => letters[index])];
			const rows = forms.flatMap((form, index) => {
				const cells = scores.map(({ tool }) => sign(form, verdicts[tool]?.[index] ?? 'nothing'));
				return form.group === group ? [`| ${[describe(form), ...cells].join(' | ')} |`] : [];
			});
			return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
		})
		.join('\n\n');
}

/**
 * @param {Form} form
 * @param {Verdict} verdict
 */
function sign({ isReference }, verdict) {
	return isReference || verdict === 'nothing' ? signs[verdict] : '✗';
}

/** @param {Form} form */
function describe({ name, code }) {
	const fence = code.includes('`') ? '``' : '`';
	const short = code.replaceAll('../../legacy/date', '#');
	return `${name}: ${fence}${short}${fence}`.replaceAll('|', '\\|');
}

const row = 28;
const left = 300;
const width = 860;
const parts = /** @type {const} */ (['fix', 'suggestion', 'report']);

/**
 * Draws a bar for each tool, on a light or a dark page.
 * @param {readonly Score[]} scores
 * @param {number} total
 */
export function drawScores(scores, total) {
	const unit = (width - left - 60) / total;
	const height = scores.length * row + 76;
	const bars = scores.map((each, index) => {
		const y = index * row + 56;
		const starts = [0, each.fix, each.fix + each.suggestion];
		const rects = parts.map((part, place) =>
			each[part] === 0
				? ''
				: `<rect class="${part}" x="${round(left + (starts[place] ?? 0) * unit)}" y="${y}" width="${round(each[part] * unit)}" height="18"/>`,
		);
		const alarms = each.falseAlarms === 0 ? '' : ` <tspan class="alarm">✗ ${each.falseAlarms}</tspan>`;
		return [
			`<text x="${left - 10}" y="${y + 14}" text-anchor="end"${index === 0 ? ' font-weight="bold"' : ''}>${each.tool}</text>`,
			...rects.filter(text => text !== ''),
			`<text x="${round(left + each.seen * unit) + 8}" y="${y + 14}">${each.seen}${alarms}</text>`,
		].join('\n');
	});
	const legend = [
		{ part: 'fix', text: 'fixed by --fix', x: left },
		{ part: 'suggestion', text: 'suggested in the editor', x: left + 130 },
		{ part: 'report', text: 'reported', x: left + 320 },
	].map(
		({ part, text, x }) =>
			`<rect class="${part}" x="${x}" y="14" width="14" height="14"/><text x="${x + 20}" y="26">${text}</text>`,
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">`,
		`<title>Of ${total} forms of reaching a legacy module, how many each tool sees, and repairs</title>`,
		'<style>',
		'text { fill: #1f2328 } .page { fill: #ffffff } .fix { fill: #1a7f37 } .suggestion { fill: #0969da } .report { fill: #8c959f } .alarm { fill: #cf222e }',
		'@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .page { fill: #0d1117 } .fix { fill: #3fb950 } .suggestion { fill: #4493f8 } .report { fill: #6e7681 } .alarm { fill: #ff7b72 } }',
		'</style>',
		`<rect class="page" width="${width}" height="${height}" rx="8"/>`,
		...legend,
		...bars,
		`<text x="${left - 10}" y="26" text-anchor="end">of ${total} forms; <tspan class="alarm">✗ false alarms</tspan></text>`,
		'</svg>',
		'',
	].join('\n');
}

/** @param {number} value */
function round(value) {
	return Math.round(value * 10) / 10;
}
