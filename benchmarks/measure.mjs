/**
 * Lints a project once with one scenario and prints what that took, and what was reported, as JSON. A process of its own
 * for each measurement: nothing is warm that would be cold for a user.
 */
import { readFileSync } from 'node:fs';

import { ESLint } from 'eslint';

import { findProject } from './projects.mjs';
import { createScenario } from './scenarios.mjs';

const [scenario = '', plugin = '', every = '1', project] = process.argv.slice(2);
const { root, files: all } = findProject(project);
const files = all.filter((_, index) => index % Number(every) === 0);
const eslint = new ESLint({
	cwd: root,
	overrideConfigFile: true,
	overrideConfig: await createScenario(scenario, plugin),
});
await prepare();
const usage = process.cpuUsage();
const start = performance.now();
const results = await eslint.lintFiles(files);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(usage);
const memory = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, wall, memory, ...countReports() }));

/** Brings the files into the disk cache, and the configuration into ESLint's. */
async function prepare() {
	files.forEach(file => readFileSync(file));
	await eslint.calculateConfigForFile(files[0] ?? '');
}

function countReports() {
	const messages = results.flatMap(result => result.messages);
	const reports = messages.filter(({ ruleId }) =>
		/^ssot\/|no-restricted-(?:imports|paths)$/u.test(ruleId ?? ''),
	);
	const fatal = messages.find(message => message.fatal);
	if (fatal !== undefined) {
		throw new Error(`A file does not parse: ${fatal.message}`);
	}
	return {
		files: results.length,
		reports: reports.length,
		fixes: reports.filter(({ fix }) => fix !== undefined).length,
		suggestions: reports.filter(({ suggestions }) => suggestions !== undefined).length,
	};
}
