import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { eventRoot, withEvents } from '../support/event-scene.js';
import { lint } from '../support/lint.js';
import { applyFixes, collectFixes } from './apply-fixes.js';
import { type EventFile, eventFile, printEventFile } from './event-file.js';

const runs = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 500);
const { ssot: registry } = withEvents() as { ssot: unknown };

const createRequest = (code: string) => ({
	code,
	filename: `${eventRoot}/src/app/main.ts`,
	cwd: eventRoot,
	registry,
	rules: { 'ssot/canonical-event-name': 'error' as const },
});

function evaluate(text: string, load: (name: string) => unknown): Record<string, unknown> {
	const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
	const { outputText } = ts.transpileModule(text.replace(/^#!.*/u, ''), { compilerOptions });
	const exports: Record<string, unknown> = {};
	new Function('exports', 'require', outputText)(exports, load);
	return exports;
}

const catalogue = evaluate(ts.sys.readFile(`${eventRoot}/src/catalogue.ts`) ?? '', () => ({}));

/** Runs a file with the modules that it may import, and returns what it sent. */
function run(code: string): string {
	const sent: unknown[] = [];
	const send = (...args: unknown[]) => sent.push(args);
	const channel = { publish: send, bus: { emit: send } };
	evaluate(code, name => (name.includes('catalogue') ? catalogue : channel));
	return JSON.stringify(sent);
}

describe('event names before and after --fix', () => {
	it(`mean the same, in one pass, and stay: ${runs} files`, { timeout: Math.max(120_000, runs * 400) }, () => {
		let fixed = 0;
		fc.assert(
			fc.property(eventFile, (model: EventFile) => {
				const code = printEventFile(model);
				const output = applyFixes(code, collectFixes(lint(createRequest(code))));
				const messages = lint(createRequest(output));
				expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
				expect(collectFixes(messages)).toEqual([]);
				expect(run(output)).toBe(run(code));
				expect(output.startsWith('#!')).toBe(code.startsWith('#!'));
				expect(output.split('//').length).toBe(code.split('//').length);
				fixed += output === code ? 0 : 1;
			}),
			{ numRuns: runs },
		);
		expect(fixed).toBeGreaterThan(runs / 2);
	});
});
