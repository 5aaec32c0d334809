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
	},
});
