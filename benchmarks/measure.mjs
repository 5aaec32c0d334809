/**
 * Lints the corpus once with one scenario and prints the CPU time of it, and what was reported, as JSON. A process of its
 * own for each measurement: nothing is warm that would be cold for a user.
 */
import { readFileSync } from 'node:fs';

import { ESLint } from 'eslint';

import { collectFiles, corpusRoot } from './corpus.mjs';
import { createScenario } from './scenarios.mjs';

const [scenario = '', plugin = '', every = '1'] = process.argv.slice(2);
const files = collectFiles().filter((_, index) => index % Number(every) === 0);
const eslint = new ESLint({
	cwd: corpusRoot,
	overrideConfigFile: true,
	overrideConfig: await createScenario(scenario, plugin),
});
await prepare();
const start = process.cpuUsage();
const results = await eslint.lintFiles(files);
const { user, system } = process.cpuUsage(start);
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, ...countReports() }));

/** Brings the files into the disk cache, and the configuration into ESLint's. */
async function prepare() {
	files.forEach(file => readFileSync(file));
	await eslint.calculateConfigForFile(files[0] ?? '');
}

function countReports() {
	const messages = results.flatMap(result => result.messages);
	const rules = new Set(['no-restricted-imports', 'import-x/no-restricted-paths']);
	const reports = messages.filter(({ ruleId }) => ruleId?.startsWith('ssot/') || rules.has(ruleId ?? ''));
	const fatal = messages.find(message => message.fatal);
	if (fatal !== undefined) {
		throw new Error(`The corpus does not parse: ${fatal.message}`);
	}
	return {
		files: results.length,
		reports: reports.length,
		fixes: reports.filter(({ fix }) => fix !== undefined).length,
		suggestions: reports.filter(({ suggestions }) => suggestions !== undefined).length,
	};
}
