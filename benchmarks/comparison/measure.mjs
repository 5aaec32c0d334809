/** What each tool does about each form. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { createEslintPeers, otherConfigs } from './peers.mjs';
import { formFolder, writeWorld } from './world.mjs';

/** @typedef {import('./forms.mjs').Form} Form */
/** @typedef {'fix' | 'suggestion' | 'report' | 'nothing'} Verdict The best that a tool has to offer. */
/** @typedef {Record<string, Verdict[]>} Verdicts By tool, in the order of the forms. */
/** @typedef {(file: string) => Verdict} Judge */
/** @typedef {(program: string, ...args: string[]) => string} Run */

/**
 * Measures every tool.
 * @param {string} folder Where the peers are installed.
 * @param {readonly Form[]} forms
 * @returns {Promise<Verdicts>}
 */
export async function measureAll(folder, forms) {
	const root = path.join(folder, 'world');
	const plugin = path.join(import.meta.dirname, '../../dist/index.js');
	writeWorld(root, forms);
	for (const [file, config] of Object.entries(otherConfigs)) {
		writeFileSync(path.join(root, file), JSON.stringify(config));
	}
	/** @type {[string, Judge][]} */
	const judges = [];
	for (const [name, config] of Object.entries(await createEslintPeers(folder, root, plugin))) {
		judges.push([name, await runEslint(folder, root, config)]);
	}
	const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
		runProgram(path.join(folder, 'node_modules/.bin', program), args, root);
	judges.push(...runCruiser(run), ...runOtherLinters(run, root, forms));
	return Object.fromEntries(judges.map(([name, judge]) => [name, forms.map(({ file }) => judge(file))]));
}

/**
 * @param {Run} run
 * @returns {[string, Judge][]}
 */
function runCruiser(run) {
	const cruise = (/** @type {string} */ config) =>
		readCruise(run('depcruise', '--config', config, '--output-type', 'json', 'src'));
	return [
		['dependency-cruiser', cruise('.dependency-cruiser.json')],
		['dependency-cruiser, reachable', cruise('.dependency-cruiser-reachable.json')],
	];
}

/**
 * Lints with Biome and oxlint, then lets each of them fix what it can.
 * @param {Run} run
 * @param {string} root
 * @param {readonly Form[]} forms
 * @returns {[string, Judge][]}
 */
function runOtherLinters(run, root, forms) {
	const read = (/** @type {string} */ file) => readFileSync(path.join(root, formFolder, file), 'utf8');
	const readAll = () => new Map(forms.map(({ file }) => [file, read(file)]));
	const texts = readAll();
	const biome = readLint(
		run('biome', 'lint', '--reporter=json', '--max-diagnostics=none', formFolder),
		'path',
	);
	const oxlint = readLint(run('oxlint', '-f', 'json', formFolder), 'filename');
	run('biome', 'lint', '--write', formFolder);
	const byBiome = readAll();
	run('oxlint', '--fix', formFolder);
	const byOxlint = readAll();
	return [
		['Biome', file => (byBiome.get(file) === texts.get(file) ? judgeAlone(biome, file) : 'fix')],
		['oxlint', file => (byOxlint.get(file) === byBiome.get(file) ? judgeAlone(oxlint, file) : 'fix')],
	];
}

/**
 * @param {string} folder
 * @param {string} root
 * @param {import('./peers.mjs').Config} config
 * @returns {Promise<Judge>}
 */
async function runEslint(folder, root, config) {
	const require = createRequire(path.join(folder, 'package.json'));
	const { ESLint } = await import(pathToFileURL(require.resolve('eslint')).href);
	const { default: parser } = await import(pathToFileURL(require.resolve('@typescript-eslint/parser')).href);
	const files = ['**/*.{ts,js}'];
	const base = {
		files,
		languageOptions: { parser },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
	};
	const lint = async (/** @type {boolean} */ fix) => {
		const overrideConfig = [base, { files, ...config }];
		const eslint = new ESLint({ cwd: root, fix, overrideConfigFile: true, overrideConfig });
		/** @type {import('eslint').ESLint.LintResult[]} */
		const results = await eslint.lintFiles([formFolder]);
		const broken = results.flatMap(({ messages }) => messages.filter(({ ruleId }) => ruleId === null));
		if (broken.length > 0) {
			throw new Error(broken.map(({ message }) => message).join('\n'));
		}
		return new Map(results.map(result => [path.basename(result.filePath), result]));
	};
	const [before, after] = [await lint(false), await lint(true)];
	return file => {
		const messages = before.get(file)?.messages ?? [];
		const fixed = after.get(file);
		if (messages.length > 0 && fixed?.output !== undefined && fixed.messages.length === 0) {
			return 'fix';
		}
		const isSuggested = messages.some(({ suggestions }) => (suggestions ?? []).length > 0);
		return isSuggested ? 'suggestion' : messages.length > 0 ? 'report' : 'nothing';
	};
}

/**
 * @param {string} text
 * @returns {Judge}
 */
function readCruise(text) {
	/** @type {{ summary: { violations: { from: string }[] } }} */
	const { summary } = JSON.parse(text);
	const reported = new Set(summary.violations.map(({ from }) => path.basename(from)));
	return file => judgeAlone(reported, file);
}

/**
 * Returns the names of the files that a linter's JSON speaks of; `key` is where a diagnostic has the path.
 * @param {string} text
 * @param {'path' | 'filename'} key
 */
function readLint(text, key) {
	/** @type {{ diagnostics: { filename?: string, location?: { path?: string } }[] }} */
	const { diagnostics } = JSON.parse(text);
	return new Set(
		diagnostics.map(({ filename = '', location }) =>
			path.basename(key === 'path' ? (location?.path ?? '') : filename),
		),
	);
}

/**
 * @param {ReadonlySet<string>} reported
 * @param {string} file
 * @returns {Verdict}
 */
function judgeAlone(reported, file) {
	return reported.has(file) ? 'report' : 'nothing';
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 */
function runProgram(program, args, cwd) {
	const { stdout, error } = spawnSync(program, args, {
		cwd,
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		shell: process.platform === 'win32',
	});
	if (error !== undefined) {
		throw error;
	}
	return stdout;
}
