/** A bar chart of ratios as SVG. */

const row = 26;
const left = 300;
const width = 760;

/**
 * Draws the CPU ratio of each scenario, with its spread and the goal.
 * @param {readonly import('./summary.mjs').Summary[]} summaries
 * @param {number} goal
 */
export function drawChart(summaries, goal) {
	const top = Math.max(goal, ...summaries.map(({ cpu }) => cpu.max)) * 1.05;
	const scale = (/** @type {number} */ ratio) => left + ((width - left - 60) * ratio) / top;
	const height = summaries.length * row + 40;
	const bars = summaries.map(({ scenario, cpu }, index) => {
		const y = index * row + 10;
		const middle = y + 8;
		return [
			`<text x="${left - 10}" y="${y + 12}" text-anchor="end">${scenario}</text>`,
			`<rect x="${left}" y="${y}" width="${round(scale(cpu.median) - left)}" height="16" rx="2" fill="${scenario.startsWith('ssot') ? '#0969da' : '#8c959f'}"/>`,
			`<path d="M${round(scale(cpu.min))} ${middle}H${round(scale(cpu.max))}" stroke="#1f2328" stroke-width="1.5"/>`,
			`<text x="${round(scale(cpu.max)) + 6}" y="${y + 12}">${cpu.median.toFixed(2)}</text>`,
		].join('\n');
	});
	const x = round(scale(goal));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1f2328">`,
		'<title>CPU time of linting, by that of the bare linter</title>',
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		...bars,
		`<path d="M${x} 4V${height - 26}" stroke="#cf222e" stroke-dasharray="4 3"/>`,
		`<text x="${x}" y="${height - 10}" text-anchor="middle" fill="#cf222e">goal ${goal}</text>`,
		'</svg>',
		'',
	].join('\n');
}

/** @param {number} value */
function round(value) {
	return Math.round(value * 10) / 10;
}
