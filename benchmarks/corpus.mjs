/** Installs the packages whose TypeScript sources are linted, and lays those out as a project of its own. */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';

const listFile = path.join(import.meta.dirname, 'corpus.json');
const sources = /(?<!\.d)\.[cm]?tsx?$/u;
const foreign =
	/(?:^|\/)(?:node_modules|dist|coverage|__tests__|tests?|spec)\/|[.-](?:test|spec)\.[cm]?tsx?$/u;
// A few files of some thousand lines would be half of the time and hold hardly any import.
const maximumBytes = 32_000;

/** The folder that is linted: `packages` holds the sources, `node_modules` what they import. */
export const corpusRoot = path.join(import.meta.dirname, '.cache');

/** Installs the corpus, unless it is there already. */
export function prepareCorpus() {
	const mark = path.join(corpusRoot, 'corpus.json');
	const list = readFileSync(listFile, 'utf8');
	if (existsSync(mark) && readFileSync(mark, 'utf8') === list) {
		return;
	}
	rmSync(corpusRoot, { recursive: true, force: true });
	mkdirSync(corpusRoot, { recursive: true });
	/** @type {{ packages: Record<string, string> }} */
	const { packages } = JSON.parse(list);
	install(Object.entries(packages).map(([name, version]) => `${name}@${version}`));
	for (const name of Object.keys(packages)) {
		copySources(name);
	}
	writeJson('tsconfig.json', { compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } });
	writeFileSync(mark, list);
}

/** Returns the files of the corpus that are linted. */
export function collectCorpusFiles() {
	return collectFiles(path.join(corpusRoot, 'packages')).filter(file => statSync(file).size <= maximumBytes);
}

/**
 * Returns the absolute paths of the TypeScript sources below a folder, always in the same order.
 * @param {string} folder
 * @returns {string[]}
 */
export function collectFiles(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map(file => file.replaceAll('\\', '/'))
		.filter(file => sources.test(file) && !foreign.test(file))
		.sort()
		.map(file => path.join(folder, file));
}

/** @param {readonly string[]} specs */
function install(specs) {
	writeJson('package.json', { name: 'corpus', private: true });
	const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--legacy-peer-deps'];
	const { status } = spawnSync('npm', ['install', ...options, '--prefix', corpusRoot, ...specs], {
		cwd: corpusRoot,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		throw new Error(`npm could not install the corpus (exit code ${status}).`);
	}
}

/**
 * Sources inside `node_modules` would be judged as somebody else's, so they are linted as a copy.
 * @param {string} name
 */
function copySources(name) {
	const from = path.join(corpusRoot, 'node_modules', name);
	const to = path.join(corpusRoot, 'packages', name);
	cpSync(path.join(from, 'src'), path.join(to, 'src'), { recursive: true });
	cpSync(path.join(from, 'package.json'), path.join(to, 'package.json'));
}

/**
 * @param {string} name
 * @param {unknown} content
 */
function writeJson(name, content) {
	writeFileSync(path.join(corpusRoot, name), `${JSON.stringify(content, null, '\t')}\n`);
}
