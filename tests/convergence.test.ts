import type { Linter } from 'eslint';

import tsPlugin from '@typescript-eslint/eslint-plugin';
import * as parser from '@typescript-eslint/parser';
import { Linter as LinterClass } from 'eslint';
import importPlugin from 'eslint-plugin-import';
import perfectionist from 'eslint-plugin-perfectionist';
import importSort from 'eslint-plugin-simple-import-sort';
import unusedImports from 'eslint-plugin-unused-imports';
import { expect, it } from 'vitest';

import type { Registry } from '../src/index.js';

import plugin from '../src/index.js';
import { applyFixes, collectFixes } from './property/apply-fixes.js';
import { createRequest } from './support/scene.js';

const others: Record<string, Linter.Config> = {
	'simple-import-sort': {
		plugins: { other: importSort as never },
		rules: { 'other/imports': 'error', 'other/exports': 'error' },
	},
	'unused-imports': {
		plugins: { other: unusedImports as never },
		rules: { 'other/no-unused-imports': 'error' },
	},
	'consistent-type-imports': {
		plugins: { other: tsPlugin as never },
		rules: { 'other/consistent-type-imports': 'error' },
	},
	'import/no-duplicates': {
		plugins: { other: importPlugin as never },
		rules: { 'other/no-duplicates': 'error' },
	},
	'perfectionist/sort-imports': {
		plugins: { other: perfectionist as never },
		rules: {
			'other/sort-imports': 'error',
			'other/sort-named-imports': 'error',
			'other/sort-exports': 'error',
		},
	},
	'no-duplicate-imports and sort-imports': {
		rules: { 'no-duplicate-imports': 'error', 'sort-imports': 'error' },
	},
};

const code = [
	"import { z } from './other';",
	"import { A } from './old';",
	"import { C } from './old'; // the wire format",
	"import { T, A as Unused } from './old';",
	"import { B } from './new';",
	"import * as all from './old';",
	'export const made = [new A(), new C(), new B(), all.C, z];',
	'export let type: T;',
	"export { A as Public } from './old';",
	'',
].join('\n');

/** Applies pass after pass, as ESLint does; returns the text and how many passes changed it. */
function converge(names: readonly string[]): { text: string; passes: number } {
	const request = createRequest({ code });
	const linter = new LinterClass({ configType: 'flat', cwd: request.cwd });
	const files = ['**/*.ts'];
	const configs: Linter.Config[] = [
		{
			files,
			languageOptions: { parser },
			plugins: { ssot: plugin as never },
			settings: { ssot: request.registry as Registry },
			rules: request.rules,
		},
		...names.map((name, index) => renameOther({ files, ...others[name] }, `other${index}`)),
	];
	let text = code;
	for (let passes = 0; passes < 10; passes += 1) {
		const messages = linter.verify(text, configs, { filename: request.filename });
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		const next = applyFixes(text, collectFixes(messages));
		if (next === text) {
			return { text, passes };
		}
		text = next;
	}
	return { text, passes: Infinity };
}

/** Gives the plugin of a config a name of its own, so that several stand side by side. */
function renameOther({ plugins = {}, rules = {}, ...rest }: Linter.Config, name: string): Linter.Config {
	return {
		...rest,
		plugins: Object.fromEntries(Object.values(plugins).map(other => [name, other])),
		rules: Object.fromEntries(
			Object.entries(rules).map(([rule, level]) => [rule.replace(/^other\//u, `${name}/`), level]),
		),
	};
}

const names = Object.keys(others);
// Two rules that sort would undo each other's work, whatever stands beside them.
const sorting = ['simple-import-sort', 'perfectionist/sort-imports'];

it.each([
	...names.map(name => [name]),
	...sorting.map(sorter => names.filter(name => name === sorter || !sorting.includes(name))),
])('converges beside %s %s %s %s %s', (...names: string[]) => {
	const { text, passes } = converge(names);
	expect(passes).toBeLessThanOrEqual(5);
	expect(text).not.toContain('./old');
	expect(text).toContain('// the wire format');
	expect(text).toMatch(/B as A\b/u);
	expect(text).toContain("export { B as Public } from './new';");
});
