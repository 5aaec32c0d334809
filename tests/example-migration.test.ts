import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { type Block, readBlocks } from './support/markdown.js';

const root = path.join(import.meta.dirname, '..');
const example = path.join(root, 'examples/websocket-migration');
const registryFile = 'ssot.registry.json';

let copy: string;

function readJson(file: string): object {
	return JSON.parse(readFileSync(path.join(copy, file), 'utf8')) as object;
}

function createLinter(fix: boolean): ESLint {
	const config = {
		...plugin.configs.recommended,
		languageOptions: { parser },
		settings: { ssot: { ...readJson(registryFile), root: copy } },
	};
	return new ESLint({ cwd: copy, fix, overrideConfigFile: true, overrideConfig: [config] });
}

const steps = readBlocks(readFileSync(path.join(example, 'MIGRATION.md'), 'utf8')).filter(
	({ kind }) => kind === 'step',
);

/** Takes a step as the page writes it: files to delete, a change of a JSON file, or the new text of a file. */
function takeStep({ file, text }: Block): void {
	if (file === undefined) {
		for (const line of text.trim().split('\n')) {
			rmSync(path.join(copy, line.replace(/^rm /u, '')));
		}
	} else if (file.endsWith('.json')) {
		writeFileSync(path.join(copy, file), JSON.stringify(merge(readJson(file), JSON.parse(text))));
	} else {
		writeFileSync(path.join(copy, file), text);
	}
}

/** A change of JSON as RFC 7396 has it: objects are merged, `null` removes. */
function merge(target: unknown, change: unknown): unknown {
	if (!isObject(change)) {
		return change;
	}
	const merged: Record<string, unknown> = isObject(target) ? { ...target } : {};
	for (const [key, value] of Object.entries(change)) {
		merged[key] = merge(merged[key], value);
	}
	return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('the example, after --fix and the manual steps', () => {
	beforeAll(async () => {
		mkdirSync(path.join(root, '.tmp'), { recursive: true });
		copy = mkdtempSync(path.join(root, '.tmp/migration-'));
		cpSync(example, copy, { recursive: true });
		await ESLint.outputFixes(await createLinter(true).lintFiles(['src']));
		expect(steps.length).toBeGreaterThan(20);
		for (const step of steps) {
			takeStep(step);
		}
	});

	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	it('has nothing left to report or to fix', async () => {
		const results = await createLinter(true).lintFiles(['src']);
		expect(
			results.flatMap(({ filePath, messages }) => messages.map(({ message }) => [filePath, message])),
		).toEqual([]);
		expect(results.filter(({ output }) => output !== undefined)).toEqual([]);
		expect(results.flatMap(({ suppressedMessages }) => suppressedMessages)).toEqual([]);
	});

	it('still judges with every rule', async () => {
		const [{ filePath } = { filePath: '' }] = await createLinter(false).lintFiles(['src/server.ts']);
		const config = (await createLinter(false).calculateConfigForFile(filePath)) as { rules: object };
		expect(Object.keys(config.rules).sort()).toEqual(
			Object.keys(plugin.rules)
				.map(name => `ssot/${name}`)
				.sort(),
		);
	});

	it('is type-correct', { timeout: 60_000 }, () => {
		const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
		expect(execFileSync(process.execPath, [compiler, '--strict', '-p', copy], { encoding: 'utf8' })).toBe('');
	});

	it('passes its tests', { timeout: 60_000 }, () => {
		const runner = path.join(root, 'node_modules/vitest/vitest.mjs');
		const output = execFileSync(process.execPath, [runner, 'run', '--root', copy, '--reporter=json'], {
			encoding: 'utf8',
			env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		expect(JSON.parse(output)).toMatchObject({ success: true, numFailedTests: 0 });
		expect((JSON.parse(output) as { numTotalTests: number }).numTotalTests).toBeGreaterThan(10);
	});
});
