/** What the measurements come to: medians of ratios, tables, a chart. */

/**
 * One run of one scenario.
 * @typedef {object} Measurement
 * @property {number} cpu Milliseconds of CPU time.
 * @property {number} wall Milliseconds that passed.
 * @property {number} memory Megabytes that the process held at its peak.
 * @property {number} files
 * @property {number} reports
 * @property {number} fixes
 * @property {number} suggestions
 */

/** @typedef {Record<string, Measurement>} Round One measurement of each scenario. */
/** @typedef {'cpu' | 'wall' | 'memory'} Metric */

/**
 * The ratios of one metric.
 * @typedef {object} Spread
 * @property {number} median Over the rounds, of the scenario by the baseline in the same round.
 * @property {number} min
 * @property {number} max
 */

/**
 * What is known of a scenario in the end.
 * @typedef {{ scenario: string, reports: number, fixes: number } & Record<Metric, Spread>} Summary
 */

/**
 * Times of different rounds are never compared: the machine may have been busy with something else.
 * @param {readonly Round[]} rounds
 * @param {string} baseline
 * @returns {Summary[]}
 */
export function summarize(rounds, baseline) {
	return Object.entries(rounds[0] ?? {}).map(([scenario, { reports, fixes }]) => {
		const spreadOf = (/** @type {Metric} */ metric) =>
			createSpread(rounds.map(round => read(round, scenario, metric) / read(round, baseline, metric)));
		return {
			scenario,
			cpu: spreadOf('cpu'),
			wall: spreadOf('wall'),
			memory: spreadOf('memory'),
			reports,
			fixes,
		};
	});
}

/**
 * @param {readonly number[]} ratios
 * @returns {Spread}
 */
export function createSpread(ratios) {
	const [median = 0, min = 0, max = 0] = [findMedian(ratios), Math.min(...ratios), Math.max(...ratios)].map(
		value => Number(value.toFixed(4)),
	);
	return { median, min, max };
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
 * Returns a Markdown table of the summaries.
 * @param {readonly Summary[]} summaries
 */
export function createRatioTable(summaries) {
	return createTable(
		['scenario', 'CPU', 'spread', 'wall', 'spread', 'memory', 'spread', 'reports', 'fixes'],
		summaries.map(({ scenario, cpu, wall, memory, reports, fixes }) => [
			scenario,
			...[cpu, wall, memory].flatMap(({ median, min, max }) => [
				median.toFixed(3),
				`${min.toFixed(2)}–${max.toFixed(2)}`,
			]),
			String(reports),
			String(fixes),
		]),
	);
}

/**
 * Returns a Markdown table, its first column to the left and the others to the right.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function createTable(head, rows) {
	const widths = head.map((cell, column) =>
		Math.max(3, ...[head, ...rows].map(row => row[column]?.length ?? 0)),
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
 * @param {Metric} metric
 */
function read(round, scenario, metric) {
	return round[scenario]?.[metric] ?? Number.NaN;
}
