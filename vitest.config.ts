import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/fixtures/**', 'examples/**', 'node_modules/**'],
		setupFiles: ['tests/support/setup.ts'],
		testTimeout: 30_000,
		coverage: {
			provider: 'v8',
			include: ['src/**/*.ts'],
			thresholds: { lines: 95, branches: 95, functions: 95, statements: 95 },
		},
	},
});
