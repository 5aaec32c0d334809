import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import plugin from '../src/index.js';

interface Counted {
	readonly reports: number;
	readonly fixed: number;
	/** Reports that are there only after the fix. */
	readonly appears?: number;
}

interface Expected {
	readonly files: Record<string, Record<string, Counted>>;
}

const root = path.join(import.meta.dirname, '..');
const example = path.join(root, 'examples/websocket-migration');
const readJson = (name: string): unknown => JSON.parse(readFileSync(path.join(example, name), 'utf8'));

function createLinter(cwd: string, fix: boolean): ESLint {
	const config: Linter.Config = {
		...plugin.configs.recommended,
		languageOptions: { parser },
		settings: { ssot: { ...(readJson('ssot.registry.json') as object), root: cwd } },
	};
	return new ESLint({ cwd, fix, overrideConfigFile: true, overrideConfig: [config] });
}

function countByFile(
	results: readonly ESLint.LintResult[],
	cwd: string,
): Record<string, Record<string, number>> {
	const counts: Record<string, Record<string, number>> = {};
	for (const { filePath, messages } of results) {
		for (const { ruleId } of messages) {
			const file = (counts[path.relative(cwd, filePath)] ??= {});
			const rule = ruleId?.replace('ssot/', '') ?? 'fatal';
			file[rule] = (file[rule] ?? 0) + 1;
		}
	}
	return counts;
}

const isRule = (name: string): boolean => Object.hasOwn(plugin.rules, name);

/** Returns the errors that the TypeScript compiler finds in a project. */
function compile(folder: string): string[] {
	const file = path.join(folder, 'tsconfig.json');
	const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
	const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
	const program = ts.createProgram(fileNames, { ...options, noEmit: true });
	return [...(error === undefined ? [] : [error]), ...ts.getPreEmitDiagnostics(program)].map(
		({ file: source, messageText }) =>
			`${source?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
	);
}

describe('the example, half way through its migration', () => {
	let copy: string;
	let fixed: ESLint.LintResult[];

	beforeAll(async () => {
		mkdirSync(path.join(root, '.tmp'), { recursive: true });
		copy = mkdtempSync(path.join(root, '.tmp/integration-'));
		cpSync(example, copy, { recursive: true });
		fixed = await createLinter(copy, true).lintFiles(['src']);
		await ESLint.outputFixes(fixed);
	});

	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	const { files } = readJson('expected.json') as Expected;

	/** Returns the written-down counts of the files that have any. */
	function collectExpected(countOf: (rule: Counted) => number) {
		const counts = Object.entries(files).map(([file, rules]) => {
			const byRule = Object.entries(rules).filter(([rule, counted]) => isRule(rule) && countOf(counted) > 0);
			return [file, Object.fromEntries(byRule.map(([rule, counted]) => [rule, countOf(counted)]))] as const;
		});
		return Object.fromEntries(counts.filter(([, byRule]) => Object.keys(byRule).length > 0));
	}

	it('is reported file by file as written down before', async () => {
		const results = await createLinter(example, false).lintFiles(['src']);
		expect(countByFile(results, example)).toEqual(collectExpected(({ reports }) => reports));
	});

	it('has after one fix just what needs a person', async () => {
		const results = await createLinter(copy, false).lintFiles(['src']);
		expect(countByFile(results, copy)).toEqual(
			collectExpected(({ reports, fixed: done, appears = 0 }) => reports - done + appears),
		);
	});

	it('stays as it is when it is fixed again', async () => {
		expect(fixed.some(({ output }) => output !== undefined)).toBe(true);
		const again = await createLinter(copy, true).lintFiles(['src']);
		expect(again.filter(({ output }) => output !== undefined)).toEqual([]);
	});

	it('is type-correct before and after', () => {
		expect(compile(example)).toEqual([]);
		expect(compile(copy)).toEqual([]);
	});
});
