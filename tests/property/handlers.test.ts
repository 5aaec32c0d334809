import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
export class BaseHandler implements Handler {
	handleMessage(_socket: Socket, _message: Message): boolean | Promise<boolean> { return true; }
}
`,
};

const registry = {
	handlers: {
		message: {
			type: { module: core, name: 'Handler' },
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
		},
	},
};

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

/** Checks everything that must hold for the edits of one text; tells whether a fix was among them. */
async function check(code: string): Promise<boolean> {
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
	checkAgain(applyFixes(code, fixes), messages.length - fixes.length);
	for (const suggestion of collectSuggestions(messages)) {
		const output = applyFixes(code, [suggestion]);
		expect(checker.findSyntaxErrors(output), output).toEqual([]);
		expect(await runHandlers(output), `${code}\n---- became ----\n${output}`).toEqual(deeds);
	}
	return fixes.length > 0;
}

/** One pass suffices, and another one changes nothing. */
function checkAgain(output: string, left: number): void {
	const again = fix(createRequest(output));
	expect(again.output).toBe(output);
	expect(again.messages.filter(({ messageId }) => /^legacy|^swallowed/u.test(messageId ?? ''))).toHaveLength(
		left,
	);
}

describe('fixes of generated handlers', () => {
	it('keep what they do', { timeout: Math.max(120_000, numRuns * 200) }, async () => {
		let fixed = 0;
		const property = fc.asyncProperty(handlerFileModel, async file => {
			fixed += Number(await check(printHandlerFile(file)));
		});
		await fc.assert(property, { numRuns });
		expect(fixed, 'enough samples are fixed to say something').toBeGreaterThan(numRuns / 10);
	});
});
