/**
 * The steps of a release that changesets leaves open. `plan` prints what the last push asks for, as outputs of a job;
 * `version` makes a version of the waiting changesets, wherever its number stands; `notes` prints what is new in it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = process.cwd();
const steps = { plan, version, notes };
const step = process.argv[2] ?? '';
if (!(step in steps)) {
	throw new Error(`release.mjs takes one of ${Object.keys(steps).join(', ')}, not '${step}'.`);
}
steps[/** @type {keyof typeof steps} */ (step)]();

/** Waiting changesets are proposed as a version; a version without a tag is published. */
function plan() {
	const current = readVersion();
	const isReleased = run('git', 'tag', '--list', `v${current}`) !== '';
	const next = collectChangesets().length > 0 ? 'propose' : isReleased ? 'nothing' : 'publish';
	process.stdout.write(`step=${next}\nversion=${current}\n`);
}

/** Turns the changesets into a version and its part of the changelog. */
function version() {
	const before = readVersion();
	run(process.execPath, path.join(root, 'node_modules/@changesets/cli/bin.js'), 'version');
	const after = readVersion();
	replaceAll('package-lock.json', /("name": "eslint-plugin-ssot",\s+"version": )"[^"]+"/gu, `$1"${after}"`);
	replaceAll('docs/pre-commit.md', /rev: v\S+/gu, `rev: v${after}`);
	process.stdout.write(`${before} -> ${after}\n`);
}

/** Prints the part of the changelog that belongs to the current version. */
function notes() {
	const [, part] = read('CHANGELOG.md').split(`\n## ${readVersion()}\n`);
	if (part === undefined) {
		throw new Error(`CHANGELOG.md says nothing of ${readVersion()}.`);
	}
	process.stdout.write(`${part.split('\n## ')[0]?.trim()}\n`);
}

function collectChangesets() {
	return readdirSync(path.join(root, '.changeset')).filter(
		name => name.endsWith('.md') && name !== 'README.md',
	);
}

/** @returns {string} */
function readVersion() {
	return JSON.parse(read('package.json')).version;
}

/** @param {string} file */
function read(file) {
	return readFileSync(path.join(root, file), 'utf8');
}

/**
 * @param {string} file
 * @param {RegExp} pattern
 * @param {string} replacement
 */
function replaceAll(file, pattern, replacement) {
	writeFileSync(path.join(root, file), read(file).replaceAll(pattern, replacement));
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, ...args) {
	return execFileSync(command, args, { cwd: root, encoding: 'utf8' });
}
