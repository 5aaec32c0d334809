import { defineConfig } from 'vitest/config';

/** Tests that start other programs, on the built package. Each has a script of its own in package.json. */
export default defineConfig({
	test: {
		include: ['tests/e2e/*.e2e.ts'],
		testTimeout: 300_000,
		hookTimeout: 600_000,
		fileParallelism: false,
	},
});
