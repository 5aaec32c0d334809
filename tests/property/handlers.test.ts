import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Linter } from 'eslint';

import type { LintRequest } from '../support/lint.js';

import { parseSource } from '../support/source-code.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';
import { fix, lint } from '../support/lint.js';
import { applyFixes, collectFixes, collectSuggestions } from './apply-fixes.js';
import { createTypeChecker, findNewErrors, type TypeChecker } from './diagnostics.js';
import { handlerFileModel } from './handler-model.js';
import { printHandlerFile } from './print-handlers.js';
import { runHandlers } from './run-handlers.js';

const numRuns = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 500);
const entry = 'src/entry.ts';
const core = './src/core';

const files = {
	'src/core.ts': `declare global {
	interface Promise<T> { then(done: (value: T) => void): void }
	interface PromiseLike<T> { then(done: (value: T) => void): void }
	interface PromiseConstructor { new <T>(run: (done: (value: T) => void) => void): Promise<T> }
	var Promise: PromiseConstructor;
	interface Error { readonly message: string }
	var Error: new (message: string) => Error;
}
export interface Socket { readonly send: string }
export interface Message { readonly type: string; readonly payload: any }
export interface Handler { handleMessage(socket: Socket, message: Message): boolean | Promise<boolean> }
export type OnMessage = (socket: Socket, message: Message) => boolean | Promise<boolean>;
export class BaseHandler implements Handler {
	handleMessage(_socket: Socket, _message: Message): boolean | Promise<boolean> { return true; }
}
`,
};

const createContract = (name: string) => ({
	type: { module: core, name },
	legacy: { method: 'handle', params: ['payload'] },
	canonical: {
		method: 'handleMessage',
		params: [
			{ name: 'socket', type: { module: core, name: 'Socket' } },
			{ name: 'message', type: { module: core, name: 'Message' } },
		],
		returns: 'boolean',
	},
	bind: { payload: 'message.payload' },
	fallthrough: 'true',
});

const registry = { handlers: { message: createContract('Handler'), function: createContract('OnMessage') } };

let project: TempProject;
let checker: TypeChecker;

beforeAll(() => {
	project = createTempProject({ ...files, [entry]: '' });
	checker = createTypeChecker(files, entry);
});

afterAll(() => project.cleanUp());

function createRequest(code: string): LintRequest {
	return {
		code,
		filename: project.path(entry),
		cwd: project.root,
		registry,
		rules: { 'ssot/handler-signature': 'error' },
	};
}

function readComments(code: string): string[] {
	return parseSource(code)
		.getAllComments()
		.map(({ value }) => value);
}

/** Checks everything that must hold for the edits of one text; tells what was fixed. */
async function check(code: string): Promise<string[]> {
	const request = createRequest(code);
	const messages = lint(request);
	expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
	const fixes = collectFixes(messages);
	const deeds = await runHandlers(code);
	const errors = checker.findErrors(code);
	for (const output of new Set([applyFixes(code, fixes), ...fixes.map(one => applyFixes(code, [one]))])) {
		expect(findNewErrors(errors, checker.findErrors(output)), `${code}\n---- became ----\n${output}`).toEqual(
			[],
		);
		expect(await runHandlers(output), `${code}\n---- became ----\n${output}`).toEqual(deeds);
		expect(readComments(output)).toEqual(readComments(code));
		expect(/[^\r]\n/u.test(output) && code.includes('\r'), 'line breaks').toBe(false);
	}
	checkAgain(applyFixes(code, fixes), countOld(messages) - fixes.length);
	for (const suggestion of collectSuggestions(messages)) {
		const output = applyFixes(code, [suggestion]);
		expect(checker.findSyntaxErrors(output), output).toEqual([]);
		expect(await runHandlers(output), `${code}\n---- became ----\n${output}`).toEqual(deeds);
	}
	return messages.flatMap(({ fix: found, messageId }) => (found === undefined ? [] : (messageId ?? [])));
}

/** One pass suffices, and another one changes nothing. */
function checkAgain(output: string, left: number): void {
	const again = fix(createRequest(output));
	expect(again.output).toBe(output);
	expect(countOld(again.messages)).toBe(left);
}

/** What is of the old form; some other breaches are seen only once that is gone. */
function countOld(messages: readonly Linter.LintMessage[]): number {
	return messages.filter(({ messageId }) => /^legacy|^swallowed/u.test(messageId ?? '')).length;
}

describe('fixes of generated handlers', () => {
	it('keep what they do', { timeout: Math.max(300_000, numRuns * 400) }, async () => {
		const fixed = { all: 0, functions: 0 };
		const property = fc.asyncProperty(handlerFileModel, async file => {
			const ids = await check(printHandlerFile(file));
			fixed.all += Number(ids.length > 0);
			fixed.functions += Number(ids.includes('legacyFunction'));
		});
		await fc.assert(property, { numRuns });
		expect(fixed.all, 'enough samples are fixed to say something').toBeGreaterThan(numRuns / 10);
		expect(fixed.functions, 'among them functions').toBeGreaterThan(numRuns / 40);
	});
});
