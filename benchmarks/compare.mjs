/**
 * Measures which forms of reaching a legacy module each tool sees, and which of them it repairs. Writes the tables of
 * docs/comparison.md and its picture; with --check only compares, and exits 1 when they differ.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

import { collectForms } from './comparison/forms.mjs';
import { measureAll } from './comparison/measure.mjs';
import { drawScores, score, writeMatrix, writeSummary } from './comparison/page.mjs';
import { versions } from './comparison/peers.mjs';

const root = path.join(import.meta.dirname, '..');
// Outside of the repository, whose .gitignore and packages would have a say in it.
const folder = path.join(realpathSync(tmpdir()), 'ssot-comparison');
const page = path.join(root, 'docs/comparison.md');
const picture = path.join(root, 'docs/images/comparison.svg');

install();
const forms = collectForms();
const verdicts = await measureAll(folder, forms);
const scores = score(verdicts, forms);
process.stdout.write(`${writeSummary(scores, forms)}\n`);
const total = forms.filter(({ isReference }) => isReference).length;
/** @type {[file: string, text: string][]} */
const outputs = [
	[page, await fillPage(readFileSync(page, 'utf8'))],
	[picture, drawScores(scores, total)],
];
for (const [file, text] of outputs) {
	if (!process.argv.includes('--check')) {
		writeFileSync(file, text);
	} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
		process.stderr.write(`${path.relative(root, file)} is not what is measured. Run: npm run compare\n`);
		process.exitCode = 1;
	}
}

/** Installs the peers into a folder of their own. They are no dependencies of this package; none of their scripts is run. */
function install() {
	const manifest = path.join(folder, 'package.json');
	const mark = path.join(folder, '.installed');
	const text = JSON.stringify({ name: 'comparison', private: true, type: 'module', dependencies: versions });
	if (existsSync(mark) && readFileSync(manifest, 'utf8') === text) {
		return;
	}
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(manifest, text);
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
	const { status } = spawnSync('npm', ['install', ...flags], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		throw new Error(`npm could not install the peers (exit code ${status}).`);
	}
	writeFileSync(mark, '');
}

/**
 * Returns the page with every measured part made anew.
 * @param {string} text
 */
async function fillPage(text) {
	/** @type {Record<string, string>} */
	const made = {
		summary: writeSummary(scores, forms),
		matrix: writeMatrix(verdicts, scores, forms),
		versions: Object.entries(versions)
			.map(([name, version]) => `${name} ${version}`)
			.join(' · '),
	};
	const filled = text.replace(
		/(<!-- begin (\w+) -->\n)[\s\S]*?(<!-- end \2 -->)/gu,
		(_, begin, name, end) => `${begin}\n${made[name] ?? ''}\n\n${end}`,
	);
	return format(filled, { ...(await resolveConfig(page)), parser: 'markdown' });
}
