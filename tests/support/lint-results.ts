import { readFileSync } from 'node:fs';
import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';

import plugin from '../../src/index.js';

const example = path.join(import.meta.dirname, '../../examples/websocket-migration');

/** Returns a message of a lint run. */
export function createMessage(fields: Partial<Linter.LintMessage> = {}): Linter.LintMessage {
	return {
		ruleId: 'ssot/no-legacy-import',
		severity: 2,
		message: "'a' is legacy. Contract: 'date'.",
		line: 1,
		column: 1,
		...fields,
	} as Linter.LintMessage;
}

/** Returns the result of one file. */
export function createResult(
	filePath: string,
	messages: Linter.LintMessage[],
	suppressedMessages: Linter.SuppressedLintMessage[] = [],
): ESLint.LintResult {
	return { filePath, messages, suppressedMessages } as unknown as ESLint.LintResult;
}

/** Returns what ESLint would give a formatter for the example, and takes every problem with it. */
export async function lintExample(): Promise<{ cwd: string; results: ESLint.LintResult[]; eslint: ESLint }> {
	const registry = JSON.parse(readFileSync(path.join(example, 'ssot.registry.json'), 'utf8')) as object;
	const config: Linter.Config = {
		...plugin.configs.recommended,
		languageOptions: { parser },
		settings: { ssot: { ...registry, root: example } },
	};
	const eslint = new ESLint({ cwd: example, overrideConfigFile: true, overrideConfig: [config] });
	return { cwd: example, results: await eslint.lintFiles(['src']), eslint };
}
