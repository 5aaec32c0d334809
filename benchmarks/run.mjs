/** Measures what the rules cost over the bare linter. `benchmarks/README.md` says how. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { prepareCorpus } from './corpus.mjs';
import { baseline, scenarioNames } from './scenarios.mjs';
import { createTable, findMedian, summarize } from './summary.mjs';

/** @typedef {import('./summary.mjs').Measurement} Measurement */
/** @typedef {import('./summary.mjs').Round} Round */
/** @typedef {import('./summary.mjs').Summary} Summary */

const limited = ['ssot-clean', 'ssot-reports'];

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '5' },
		only: { type: 'string', default: scenarioNames.join() },
		every: { type: 'string', default: '1' },
		'max-ratio': { type: 'string', default: 'Infinity' },
		plugin: { type: 'string', default: path.join(import.meta.dirname, '../dist/index.js') },
	},
});
const plugin = path.resolve(values.plugin);
const rounds = readNumber('rounds', values.rounds);
const every = readNumber('every', values.every);
const maximumRatio = readNumber('max-ratio', values['max-ratio']);
const scenarios = [...new Set([baseline, ...values.only.split(',')])];

say('Preparing the corpus.');
prepareCorpus();
const load = measureLoad();
const measured = Array.from({ length: rounds }, (_, index) => measureRound(index));
const summaries = summarize(measured, baseline);
writeResults();
process.stdout.write(`${createTable(summaries)}\n\nLoading the plugin: ${load.wall} ms.\n`);
process.exitCode = judge();

/** @returns {{ wall: number, cpu: number }} */
function measureLoad() {
	const loads = Array.from({ length: Math.max(rounds, 5) }, () => runChild('load.mjs', [plugin]));
	const findMiddle = (/** @type {'wall' | 'cpu'} */ key) =>
		Math.round(findMedian(loads.map(({ [key]: time }) => time)));
	return { wall: findMiddle('wall'), cpu: findMiddle('cpu') };
}

/**
 * Every second round goes backwards, so that a machine that slows down wrongs nobody.
 * @param {number} index
 * @returns {Round}
 */
function measureRound(index) {
	const order = index % 2 === 0 ? scenarios : scenarios.toReversed();
	const round = order.map(scenario => {
		/** @type {Measurement} */
		const measurement = runChild('measure.mjs', [scenario, plugin, String(every)]);
		say(`Round ${index + 1} of ${rounds}: ${scenario} ${Math.round(measurement.cpu)} ms`);
		return /** @type {const} */ ([scenario, measurement]);
	});
	const byName = new Map(round);
	return Object.fromEntries(
		scenarios.flatMap(scenario => {
			const measurement = byName.get(scenario);
			return measurement === undefined ? [] : [[scenario, measurement]];
		}),
	);
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function runChild(script, args) {
	const file = path.join(import.meta.dirname, script);
	return JSON.parse(execFileSync(process.execPath, [file, ...args], { encoding: 'utf8' }));
}

function writeResults() {
	const results = {
		node: process.versions.node.split('.')[0],
		rounds,
		files: measured[0]?.[baseline]?.files,
		loadMilliseconds: load,
		scenarios: summaries,
	};
	const file = path.join(import.meta.dirname, 'results.json');
	writeFileSync(file, `${JSON.stringify(results, null, '\t')}\n`);
}

/** Returns the exit code, and says which scenarios cost too much. */
function judge() {
	const slow = summaries.filter(({ scenario, ratio }) => limited.includes(scenario) && ratio > maximumRatio);
	for (const { scenario, ratio } of slow) {
		say(`${scenario} costs ${ratio} of the bare linter; at most ${maximumRatio} is allowed.`);
	}
	return slow.length === 0 ? 0 : 1;
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
