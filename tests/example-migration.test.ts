import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { readBlocks } from './support/markdown.js';

const root = path.join(import.meta.dirname, '..');
const example = path.join(root, 'examples/websocket-migration');

let copy: string;

function createLinter(fix: boolean): ESLint {
	const registry: unknown = JSON.parse(readFileSync(path.join(example, 'ssot.registry.json'), 'utf8'));
	const config = {
		...plugin.configs.recommended,
		languageOptions: { parser },
		settings: { ssot: { ...(registry as object), root: copy } },
	};
	return new ESLint({ cwd: copy, fix, overrideConfigFile: true, overrideConfig: [config] });
}

/** Takes the steps that the README lists: `rm` of a file, or its new text. */
function takeSteps(): number {
	const steps = readBlocks(readFileSync(path.join(example, 'README.md'), 'utf8')).filter(
		({ kind }) => kind === 'step',
	);
	for (const { file, text } of steps) {
		if (file === undefined) {
			rmSync(path.join(copy, text.replace(/^rm /u, '').trim()));
		} else {
			writeFileSync(path.join(copy, file), text);
		}
	}
	return steps.length;
}

describe('the handlers of the example, after --fix and the manual steps', () => {
	beforeAll(async () => {
		mkdirSync(path.join(root, '.tmp'), { recursive: true });
		copy = mkdtempSync(path.join(root, '.tmp/migration-'));
		cpSync(example, copy, { recursive: true });
		await ESLint.outputFixes(await createLinter(true).lintFiles(['src']));
		expect(takeSteps()).toBe(4);
	});

	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	it('has nothing of them to report', async () => {
		const results = await createLinter(false).lintFiles(['src']);
		const rules = /^ssot\/(?:handler-signature|no-duplicate-registration)$/u;
		const left = results.flatMap(({ messages }) => messages.filter(({ ruleId }) => rules.test(ruleId ?? '')));
		expect(left).toEqual([]);
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
	});
});
