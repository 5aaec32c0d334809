/** What the measurements come to: medians of ratios, a table, the limit. */

/**
 * One run of one scenario.
 * @typedef {object} Measurement
 * @property {number} cpu Milliseconds of CPU time.
 * @property {number} files
 * @property {number} reports
 * @property {number} fixes
 * @property {number} suggestions
 */

/** @typedef {Record<string, Measurement>} Round One measurement of each scenario. */

/**
 * What is known of a scenario in the end.
 * @typedef {object} Summary
 * @property {string} scenario
 * @property {number} ratio Median over the rounds of its CPU time by that of the baseline in the same round.
 * @property {number} min
 * @property {number} max
 * @property {number} reports
 * @property {number} fixes
 */

/**
 * Times of different rounds are never compared: the machine may have been busy with something else.
 * @param {readonly Round[]} rounds
 * @param {string} baseline
 * @returns {Summary[]}
 */
export function summarize(rounds, baseline) {
	return Object.entries(rounds[0] ?? {}).map(([scenario, { reports, fixes }]) => {
		const ratios = rounds.map(round => readCpu(round, scenario) / readCpu(round, baseline));
		const [min, max] = [Math.min(...ratios), Math.max(...ratios)].map(shorten);
		return { scenario, ratio: shorten(findMedian(ratios)), min: min ?? 0, max: max ?? 0, reports, fixes };
	});
}

/**
 * Returns the middle of the values, or the mean of the two in the middle.
 * @param {readonly number[]} values
 */
export function findMedian(values) {
	const sorted = [...values].sort((left, right) => left - right);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/**
 * Returns a Markdown table.
 * @param {readonly Summary[]} summaries
 */
export function createTable(summaries) {
	const head = ['scenario', 'ratio', 'min', 'max', 'reports', 'fixes'];
	const rows = summaries.map(({ scenario, ratio, min, max, reports, fixes }) => [
		scenario,
		...[ratio, min, max].map(value => value.toFixed(3)),
		String(reports),
		String(fixes),
	]);
	const widths = head.map((cell, column) =>
		Math.max(...[head, ...rows].map(row => row[column]?.length ?? 0)),
	);
	const rule = widths.map((width, column) =>
		column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	return [head, rule, ...rows].map(row => formatRow(row, widths)).join('\n');
}

/**
 * @param {readonly string[]} cells
 * @param {readonly number[]} widths
 */
function formatRow(cells, widths) {
	const padded = cells.map((cell, column) =>
		column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
	);
	return `| ${padded.join(' | ')} |`;
}

/**
 * @param {Round} round
 * @param {string} scenario
 */
function readCpu(round, scenario) {
	return round[scenario]?.cpu ?? Number.NaN;
}

/** @param {number} value */
function shorten(value) {
	return Number(value.toFixed(4));
}
