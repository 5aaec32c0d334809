/** Measures what the rules cost over the bare linter. `benchmarks/README.md` says how. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { drawChart } from './chart.mjs';
import { prepareCorpus } from './corpus.mjs';
import { sizes, writeProject } from './projects.mjs';
import { baseline, scenarioNames } from './scenarios.mjs';
import { createRatioTable, createTable, findMedian, summarize } from './summary.mjs';

/** @typedef {import('./summary.mjs').Measurement} Measurement */
/** @typedef {import('./summary.mjs').Round} Round */

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '5' },
		only: { type: 'string' },
		every: { type: 'string', default: '1' },
		'max-ratio': { type: 'string', default: '1.05' },
		plugin: { type: 'string', default: path.join(import.meta.dirname, '../dist/index.js') },
		repository: { type: 'string' },
		registry: { type: 'string' },
		'skip-growth': { type: 'boolean', default: false },
		write: { type: 'boolean', default: false },
	},
});
const plugin = path.resolve(values.plugin);
const rounds = readNumber('rounds', values.rounds);
const every = readNumber('every', values.every);
const goal = readNumber('max-ratio', values['max-ratio']);
const project = values.repository === undefined ? [] : [path.resolve(values.repository)];
const own = values.registry === undefined ? [] : [`ssot:${path.resolve(values.registry)}`];
const asked = values.only?.split(',') ?? (own.length > 0 ? [] : scenarioNames);
const scenarios = [...new Set([baseline, ...own, ...asked])];
const limited = new Set([...own, 'ssot-imports', 'ssot-clean', 'ssot-realistic', 'ssot-reports']);

say('Preparing the corpus.');
prepareCorpus();
const start = measureStart();
const measured = Array.from({ length: rounds }, (_, index) => measureRound(index));
const summaries = summarize(measured, baseline);
const isWhole = !values['skip-growth'] && project.length === 0;
const growth = isWhole ? measureGrowth() : [];
const edits = isWhole ? measureEdits() : [];
const report = createReport();
process.stdout.write(`${report}\n`);
if (values.write) {
	writeReport();
}
process.exitCode = judge();

/** Medians of what a process has to do before its first report, in milliseconds of CPU time. */
function measureStart() {
	const starts = Array.from({ length: Math.max(rounds, 5) }, () => runChild('load.mjs', [plugin]));
	const findMiddle = (/** @type {string} */ key) =>
		findMedian(starts.map(({ [key]: time }) => time)).toFixed(1);
	return { load: findMiddle('load'), first: findMiddle('first'), registry: findMiddle('registry') };
}

/**
 * Every second round goes backwards, so that a machine that slows down wrongs nobody.
 * @param {number} index
 * @returns {Round}
 */
function measureRound(index) {
	const order = index % 2 === 0 ? scenarios : scenarios.toReversed();
	const byName = new Map(order.map(scenario => [scenario, measure(scenario, project)]));
	say(`Round ${index + 1} of ${rounds} is done.`);
	return Object.fromEntries(
		scenarios.flatMap(scenario => {
			const measurement = byName.get(scenario);
			return measurement === undefined ? [] : [[scenario, measurement]];
		}),
	);
}

/** Lints each growing project in both sizes; what the rules cost should grow as the size does. */
function measureGrowth() {
	return Object.entries(sizes).flatMap(([kind, both]) =>
		both.map(size => {
			writeProject(/** @type {keyof typeof sizes} */ (kind), size);
			const pairs = Array.from({ length: Math.min(rounds, 3) }, () => [
				measure(baseline, [`${kind}-${size}`]).cpu,
				measure('ssot-growing', [`${kind}-${size}`]).cpu,
			]);
			const [bare = 0, own = 0] = [0, 1].map(side => findMedian(pairs.map(pair => pair[side] ?? 0)));
			say(`${kind}-${size} is done.`);
			return { kind, size, bare, own };
		}),
	);
}

/** Edits files in a process that has linted the whole corpus; the baseline beside itself is the noise of the machine. */
function measureEdits() {
	return [baseline, 'ssot-clean', 'ssot-realistic'].map(scenario => {
		const { byFile, own, bare, growth: heap } = runChild('edits.mjs', [scenario, plugin]);
		say(`Edits with ${scenario} are done.`);
		return { scenario, p50: byFile.p50, p95: byFile.p95, tail: own.p95 - bare.p95, heap };
	});
}

/**
 * @param {string} scenario
 * @param {readonly string[]} target
 * @returns {Measurement}
 */
function measure(scenario, target) {
	return runChild('measure.mjs', [scenario, plugin, target.length > 0 ? '1' : String(every), ...target]);
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function runChild(script, args) {
	const file = path.join(import.meta.dirname, script);
	return JSON.parse(execFileSync(process.execPath, [file, ...args], { encoding: 'utf8' }));
}

function createReport() {
	const files = measured[0]?.[baseline]?.files ?? 0;
	const grown = createTable(
		['project', 'size', 'bare, ms', 'with the rules, ms', 'difference, ms'],
		growth.map(({ kind, size, bare, own: cost }) => [
			kind,
			String(size),
			...[bare, cost, cost - bare].map(time => time.toFixed(0)),
		]),
	);
	const edited = createTable(
		['an edit of one file', 'median, ms', 'p95, ms', 'p95 of all edits, ms', 'heap after by before'],
		edits.map(({ scenario, p50, p95, tail, heap }) => [
			scenario,
			...[p50, p95, tail, heap].map(value => value.toFixed(2)),
		]),
	);
	return [
		`${files} files, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, Node ${process.versions.node}.`,
		createRatioTable(summaries),
		...(growth.length === 0 ? [] : [grown]),
		...(edits.length === 0 ? [] : [edited]),
		createTable(
			['at the start', 'CPU, ms'],
			[
				['loading the plugin', start.load],
				['first file, 12 contracts', start.first],
				['first file, 1,000 contracts', start.registry],
			],
		),
	].join('\n\n');
}

/** Writes the tables and the chart into the docs, and the numbers beside this script. */
function writeReport() {
	const docs = path.join(import.meta.dirname, '../docs');
	mkdirSync(path.join(docs, 'images'), { recursive: true });
	writeFileSync(path.join(docs, 'images/benchmarks.svg'), drawChart(summaries, goal));
	const head =
		'# Benchmarks\n\nWritten by `npm run bench -- --write`; [benchmarks/README.md](../benchmarks/README.md) says what is measured, and how.\nRatios are medians over the rounds, by the bare linter in the same round, with the smallest and the largest.\n\n![CPU time by scenario](images/benchmarks.svg)\n\n';
	writeFileSync(path.join(docs, 'benchmarks.md'), `${head}${report}\n`);
	const results = {
		node: process.versions.node.split('.')[0],
		rounds,
		start,
		scenarios: summaries,
		growth,
		edits,
	};
	writeFileSync(path.join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, '\t')}\n`);
}

/** Returns the exit code, and says which goals are missed. */
function judge() {
	const missed = [...judgeRatios(), ...judgeContracts(), ...judgeGrowth(), ...judgeEdits(), ...judgeStart()];
	missed.forEach(say);
	return missed.length === 0 ? 0 : 1;
}

function judgeRatios() {
	return summaries
		.filter(({ scenario }) => limited.has(scenario))
		.flatMap(({ scenario, cpu, memory }) =>
			Object.entries({ CPU: cpu.median, memory: memory.median })
				.filter(([, ratio]) => ratio > goal)
				.map(
					([metric, ratio]) =>
						`${scenario} takes ${ratio} of the bare linter's ${metric}; at most ${goal} is allowed.`,
				),
		);
}

/** What is asked of a thousand contracts should cost what is asked of one. */
function judgeContracts() {
	const [one, many] = ['ssot-single', 'ssot-large'].map(name =>
		measured.map(round => round[name]?.cpu ?? Number.NaN),
	);
	const ratio = findMedian((many ?? []).map((cpu, round) => cpu / (one?.[round] ?? Number.NaN)));
	return ratio > 1.02 ? [`1,000 contracts cost ${ratio.toFixed(3)} of one; at most 1.02 is allowed.`] : [];
}

/** What is too small to be measured grows as it likes. */
function judgeGrowth() {
	return Object.keys(sizes).flatMap(kind => {
		const [small = 0, large = 0] = growth
			.filter(one => one.kind === kind)
			.map(({ bare, own: cost }) => cost - bare);
		return large > 11 * Math.max(small, 20)
			? [
					`${kind} x 10 costs ${large.toFixed(0)} ms after ${small.toFixed(0)} ms; at most 11 times as much is allowed.`,
				]
			: [];
	});
}

function judgeEdits() {
	return edits.flatMap(({ scenario, p95, heap }) => [
		...(p95 > 5
			? [`An edit with ${scenario} takes ${p95.toFixed(1)} ms at p95; at most 5 are allowed.`]
			: []),
		...(heap > 1.05
			? [`The heap grows to ${heap.toFixed(2)} with ${scenario}; at most 1.05 is allowed.`]
			: []),
	]);
}

function judgeStart() {
	const read = Number(start.registry) - Number(start.first);
	return [
		...(Number(start.load) > 25 ? [`Loading takes ${start.load} ms; at most 25 are allowed.`] : []),
		...(read > 2 ? [`1,000 contracts take ${read.toFixed(1)} ms more than 12; at most 2 are allowed.`] : []),
	];
}

/**
 * @param {string} name
 * @param {string} text
 */
function readNumber(name, text) {
	const value = Number(text);
	if (!(value > 0)) {
		throw new Error(`--${name} takes a number above 0, not '${text}'.`);
	}
	return value;
}

/** @param {string} text */
function say(text) {
	process.stderr.write(`${text}\n`);
}
