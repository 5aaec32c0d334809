/**
 * Loads the plugin in a process where ESLint and the parser are loaded already, lints one small file, and the same again
 * with a thousand contracts; prints the milliseconds of each step as JSON.
 */
import { pathToFileURL } from 'node:url';

import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import { corpusRoot } from './corpus.mjs';
import { cleanRegistry, largeRegistry } from './registries.mjs';

const linter = new Linter({ cwd: corpusRoot });
lint([]);

const load = await time(() => import(pathToFileURL(process.argv[2] ?? '').href));
const { default: plugin } = load.result;
const bare = await time(() => lint([]));
const first = await time(() => lint([plugin.configs.recommended, { settings: { ssot: cleanRegistry } }]));
const registry = await time(() => lint([plugin.configs.recommended, { settings: { ssot: largeRegistry } }]));
process.stdout.write(
	JSON.stringify({
		load: load.cpu,
		first: first.cpu - bare.cpu,
		registry: registry.cpu - bare.cpu,
	}),
);

/** @param {import('eslint').Linter.Config[]} configs */
function lint(configs) {
	const base = { files: ['**/*.ts'], languageOptions: { parser: /** @type {any} */ (parser) } };
	linter.verify("import { a } from './a';\nexport const b = a;\n", [base, ...configs], { filename: 'b.ts' });
}

/**
 * @template T
 * @param {() => T | Promise<T>} work
 */
async function time(work) {
	const usage = process.cpuUsage();
	const result = await work();
	const { user, system } = process.cpuUsage(usage);
	return { result, cpu: (user + system) / 1000 };
}
