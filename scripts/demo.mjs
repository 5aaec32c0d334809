/** Lints the example, fixes a copy of it, and shows what changed. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';

import { createTwoFilesPatch } from 'diff';
import { ESLint } from 'eslint';

const root = path.join(import.meta.dirname, '..');
const example = path.join(root, 'examples/websocket-migration');
const shownFiles = 3;

/** @param {string} text */
function printTitle(text) {
	console.log(`\n${styleText('bold', text)}\n`);
}

/** @param {readonly ESLint.LintResult[]} results */
function countProblems(results) {
	return results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
}

/** @param {string} patch */
function paintPatch(patch) {
	return patch
		.split('\n')
		.filter(line => !line.startsWith('====') && !line.startsWith('\\'))
		.map(line => {
			const color = line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : 'reset';
			return styleText(color, line);
		})
		.join('\n');
}

/** Creates a copy beside the example, so that everything resolves as it does there. */
function copyExample() {
	mkdirSync(path.join(root, '.tmp'), { recursive: true });
	const copy = mkdtempSync(path.join(root, '.tmp/demo-'));
	cpSync(example, copy, { recursive: true });
	return copy;
}

/**
 * @param {string} cwd
 * @param {boolean} fix
 */
async function lint(cwd, fix) {
	const eslint = new ESLint({ cwd, fix });
	const results = await eslint.lintFiles(['.']);
	return { eslint, results };
}

/** @param {string} copy */
async function fixCopy(copy) {
	const { results } = await lint(copy, true);
	await ESLint.outputFixes(results);
	return results;
}

/**
 * @param {readonly ESLint.LintResult[]} results
 * @param {string} copy
 */
function printPatches(results, copy) {
	const changed = results.filter(({ output }) => output !== undefined);
	for (const { filePath, output = '' } of changed.slice(0, shownFiles)) {
		const name = path.relative(copy, filePath);
		const before = readFileSync(path.join(example, name), 'utf8');
		console.log(paintPatch(createTwoFilesPatch(name, name, before, output, '', '', { context: 1 })));
	}
	console.log(`${changed.length} files fixed, ${Math.min(shownFiles, changed.length)} shown.`);
}

printTitle('1. The example, half way through its migration');
const before = await lint(example, false);
const formatter = await before.eslint.loadFormatter('stylish');
console.log(await formatter.format(before.results));

const copy = copyExample();
try {
	printTitle('2. eslint --fix, on a copy');
	const fixed = await fixCopy(copy);
	printPatches(fixed, copy);
	const after = await lint(copy, false);
	printTitle('3. Before and after');
	console.log(`problems: ${countProblems(before.results)} -> ${countProblems(after.results)}`);
	console.log('What is left needs a person: the message of each says what to do.');
} finally {
	rmSync(copy, { recursive: true, force: true });
}
