/**
 * Plays an editor: a process that has linted the whole project lints one file again and again, each time with another
 * text, while barrels change on the disk. The bare linter lints each text too, so that both are measured at the same
 * moment. Prints milliseconds of all edits, the difference by file, and the growth of the heap, as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { Linter } from 'eslint';

import { collectCorpusFiles, corpusRoot } from './corpus.mjs';
import { baseline, createScenario } from './scenarios.mjs';
import { findMedian } from './summary.mjs';

const [scenario = '', plugin = '', count = '2000', every = '1'] = process.argv.slice(2);
const files = collectCorpusFiles().filter((_, index) => index % Number(every) === 0);
const barrels = files.filter(file => path.basename(file) === 'index.ts');
const texts = new Map(files.map(file => [file, readFileSync(file, 'utf8')]));
const linter = new Linter({ cwd: corpusRoot });
const bare = await createScenario(baseline, plugin);
const rules = await createScenario(scenario, plugin);

/** How often a file is edited before the next one is. */
const inARow = 5;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

// The whole project, as whoever opens files and looks around has it linted.
files.forEach(file => lint(file, texts.get(file) ?? '', rules));
const edited = files.filter((_, index) => index % Math.ceil(files.length / 40) === 0);
play(edited.length * inARow);
const before = measureHeap();
const played = play(Number(count));
const after = measureHeap();
barrels.forEach(file => writeFileSync(file, texts.get(file) ?? ''));
process.stdout.write(
	JSON.stringify({
		edits: played.length,
		bare: findQuantiles(played.map(edit => edit.bare)),
		own: findQuantiles(played.map(edit => edit.own)),
		byFile: findQuantiles(collectByFile()),
		growth: after / before,
		heap: after,
	}),
);

/**
 * Edits one file after the other, some times in a row, and changes a barrel before every tenth edit; returns what each took.
 * @param {number} edits
 */
function play(edits) {
	return Array.from({ length: edits }, (_, index) => {
		if (index % 10 === 0) {
			changeBarrel(barrels[index % barrels.length] ?? '', index);
		}
		const file = edited[Math.floor(index / inARow) % edited.length] ?? '';
		const text = `${texts.get(file)}\n// Edit ${index}.\n`;
		// The one that comes first finds colder caches: they take turns.
		const early = index % 2 === 0 ? lint(file, text, bare) : undefined;
		const cost = lint(file, text, rules);
		return { file, own: cost, bare: early ?? lint(file, text, bare) };
	});
}

/**
 * @param {string} file
 * @param {string} text
 * @param {import('eslint').Linter.Config[]} config
 */
function lint(file, text, config) {
	const start = performance.now();
	linter.verify(text, config, { filename: file });
	return performance.now() - start;
}

/**
 * Writes a barrel anew, with another comment at its end or as it was.
 * @param {string} file
 * @param {number} index
 */
function changeBarrel(file, index) {
	writeFileSync(file, index % 20 === 0 ? `${texts.get(file)}\n// ${index}\n` : (texts.get(file) ?? ''));
}

function measureHeap() {
	collectGarbage();
	return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Of each file the middle of what its edits took over the bare linter: a pause of the machine is no property of a file. */
function collectByFile() {
	return edited.map(file =>
		findMedian(played.filter(edit => edit.file === file).map(edit => edit.own - edit.bare)),
	);
}

/** @param {readonly number[]} values */
function findQuantiles(values) {
	const sorted = [...values].sort((left, right) => left - right);
	const [p50, p95] = [0.5, 0.95].map(share => sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
	return { p50, p95 };
}
