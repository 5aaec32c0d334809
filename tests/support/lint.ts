import type { Linter } from 'eslint';

import * as parser from '@typescript-eslint/parser';
import { Linter as LinterClass } from 'eslint';

import type { Registry } from '../../src/index.js';

import plugin from '../../src/index.js';

/** What a test lints: one file, with a registry and the rules that are on. */
export interface LintRequest {
	readonly code: string;
	readonly filename: string | undefined;
	readonly cwd: string;
	readonly registry: unknown;
	readonly rules: Linter.RulesRecord;
}

/** Lints one text with the plugin and the TypeScript parser. */
export function lint(request: LintRequest): Linter.LintMessage[] {
	const linter = new LinterClass({ configType: 'flat', cwd: request.cwd });
	return linter.verify(request.code, createConfig(request), { filename: request.filename });
}

/** Lints one text and applies fixes as `--fix` does. */
export function fix(request: LintRequest): Linter.FixReport {
	const linter = new LinterClass({ configType: 'flat', cwd: request.cwd });
	return linter.verifyAndFix(request.code, createConfig(request), { filename: request.filename });
}

function createConfig({ filename, registry, rules }: LintRequest): Linter.Config {
	return {
		files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
		languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: filename?.endsWith('x') ?? false } } },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		plugins: { ssot: plugin as unknown as Record<string, never> },
		settings: registry === undefined ? {} : { ssot: registry as Registry },
		rules,
	};
}
