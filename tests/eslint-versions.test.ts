import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import { ESLint as ESLint9 } from 'eslint-9';
import { defineConfig as defineConfig9 } from 'eslint-9/config';
import { describe, expect, it } from 'vitest';

import plugin, { defineRegistry } from '../src/index.js';

const cwd = path.join(import.meta.dirname, 'fixtures/docs');
const filePath = path.join(cwd, 'src/app/main.ts');

const date = defineRegistry({
	root: cwd,
	modules: {
		date: { canonical: './src/date', legacy: ['./src/legacy/date'], exports: { formatDate: 'format' } },
	},
});
const lodash = defineRegistry({
	modules: { lodash: { canonical: './src/collections', legacy: ['lodash/*'], exports: { default: '$1' } } },
});

const parts = [
	{ files: ['**/*.ts'], languageOptions: { parser }, settings: { ssot: date } },
	{ files: ['**/*.ts'], settings: { ssot: lodash } },
];

// Both calls are also a type test: the configs of the plugin fit the types of both versions.
const config = defineConfig([{ extends: [plugin.configs.recommended] }, ...parts]);
const config9 = defineConfig9([{ extends: [plugin.configs.recommended] }, ...parts]);

const code = "import { formatDate } from '../legacy/date';\nimport groupBy from 'lodash/groupBy';\n";
const fixed = "import { format as formatDate } from '../date';\nimport { groupBy } from '../collections';\n";

describe.each([
	['10', () => new ESLint({ cwd, fix: true, overrideConfigFile: true, overrideConfig: config })],
	['9', () => new ESLint9({ cwd, fix: true, overrideConfigFile: true, overrideConfig: config9 })],
] as const)('under ESLint %s', (_version, createLinter) => {
	it('two config objects that each add a contract are both in force', async () => {
		const [result] = await createLinter().lintText(code, { filePath });
		expect(result?.output).toBe(fixed);
		expect(result?.messages).toEqual([]);
	});
});

it('the plugin may be required from CommonJS', () => {
	expect(plugin.defineRegistry).toBe(defineRegistry);
});
