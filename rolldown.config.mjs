import { createRequire } from 'node:module';

import { defineConfig } from 'rolldown';

const { dependencies, peerDependencies } = createRequire(import.meta.url)('./package.json');
const installed = Object.keys({ ...dependencies, ...peerDependencies });
const entries = ['index', 'report/github', 'report/html', 'report/markdown', 'report/sarif'];

/** One file for each entry of the package: a process that lints reads one file and not three hundred. */
export default defineConfig({
	input: Object.fromEntries(entries.map(entry => [entry, `src/${entry}.ts`])),
	// Dependencies stay what they are: their licences, versions and fixes are their own. Nothing else is there to be imported.
	external: id => id.startsWith('node:') || installed.some(name => id === name || id.startsWith(`${name}/`)),
	onLog(level, log, handle) {
		if (log.code === 'UNRESOLVED_IMPORT') {
			throw new Error(log.message);
		}
		handle(level, log);
	},
	platform: 'node',
	tsconfig: false,
	treeshake: { moduleSideEffects: false },
	output: {
		dir: 'dist',
		format: 'esm',
		entryFileNames: '[name].js',
		chunkFileNames: 'shared/[name].js',
		comments: { legal: true, annotation: false, jsdoc: false },
		plugins: [{ name: 'ascii', generateBundle: writeAscii }],
	},
});

/**
 * All that is not ASCII stands in strings. Written as escapes it leaves each file one byte a character, which takes half of
 * the memory and is read without a copy.
 * @param {unknown} _options
 * @param {import('rolldown').OutputBundle} bundle
 */
function writeAscii(_options, bundle) {
	for (const output of Object.values(bundle)) {
		if (output.type === 'chunk') {
			output.code = output.code.replaceAll(/[^\0-\x7f]/g, escapeUnit);
		}
	}
}

/** @param {string} unit */
function escapeUnit(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
