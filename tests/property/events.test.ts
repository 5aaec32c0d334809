import type { Linter } from 'eslint';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fix, lint, type LintRequest } from '../support/lint.js';
import { createTempProject, type TempProject } from '../support/temp-project.js';
import { applyFixes, collectFixes } from './apply-fixes.js';
import { findNewErrors } from './diagnostics.js';
import { type EventFile, eventFile, printEventFile } from './event-file.js';
import { createRegistry, createWorld, entry, findChecker, type FormName, forms, run } from './event-world.js';

const numRuns = Number(process.env['SSOT_PROPERTY_RUNS'] ?? 500);
const timeout = Math.max(120_000, numRuns * 300);
const formNames = Object.keys(forms) as FormName[];
const projects = new Map<FormName, TempProject>();

beforeAll(() => {
	for (const form of formNames) {
		projects.set(form, createTempProject({ ...createWorld(form), [entry]: '' }));
	}
});

afterAll(() => projects.forEach(project => project.cleanUp()));

function createRequest(code: string, form: FormName): LintRequest {
	const { root } = projects.get(form) as TempProject;
	return {
		code,
		filename: `${root}/${entry}`,
		cwd: root,
		registry: createRegistry(form),
		rules: { 'ssot/canonical-event-name': 'error' },
	};
}

function readComments(code: string): string[] {
	return code.match(/\/\*.*?\*\/|\/\/.*/gu) ?? [];
}

interface Edit {
	readonly code: string;
	readonly output: string;
	readonly form: FormName;
	/** Whether a person has to look, because the member may have another type than the text. */
	readonly isOffer: boolean;
	/** Whether the text is not the name, so that something else is sent. */
	readonly isOther: boolean;
}

function checkEdit({ code, output, form, isOffer, isOther }: Edit): void {
	const story = `${form}\n${code}\n---- became ----\n${output}`;
	const checker = findChecker(form);
	const added = findNewErrors(checker.findErrors(code), checker.findErrors(output));
	expect(
		added.filter(error => !isOffer || !isAboutFit(error)),
		story,
	).toEqual([]);
	expect(readComments(output), story).toEqual(readComments(code));
	expect(output.startsWith('#!')).toBe(code.startsWith('#!'));
	expect((code.includes('\r') ? /[^\r]\n/u : /\r/u).test(output), 'line breaks').toBe(false);
	if (!isOther) {
		expect(run(output, form), story).toBe(run(code, form));
	}
}

/** Whether an error says that a type does not fit where it stands. */
function isAboutFit(error: string): boolean {
	return /^TS(?:2322|2820|2345|2353|2367|2678|2339|2366|2418|2454|1117|7006|2718|2733|2739|2740|2741)\b/u.test(
		error,
	);
}

/** Checks everything that must hold for the edits of one text; tells whether a fix was among them. */
function check({ catalogue: form, ...file }: EventFile): boolean {
	const code = printEventFile({ catalogue: form, ...file });
	const messages = lint(createRequest(code, form));
	expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
	const fixes = collectFixes(messages);
	const whole = applyFixes(code, fixes);
	for (const output of new Set([whole, ...fixes.map(single => applyFixes(code, [single]))])) {
		checkEdit({ code, output, form, isOffer: false, isOther: false });
	}
	const again = fix(createRequest(whole, form));
	expect(again.output, `one pass suffices\n${code}\n---- became ----\n${whole}`).toBe(whole);
	expect(again.messages).toHaveLength(messages.length - fixes.length);
	checkSuggestions(code, messages, form);
	return fixes.length > 0;
}

function checkSuggestions(code: string, messages: readonly Linter.LintMessage[], form: FormName): void {
	for (const { messageId, suggestions = [] } of messages) {
		for (const suggestion of suggestions) {
			const output = applyFixes(code, [suggestion.fix]);
			const isOther = messageId !== 'literalName';
			checkEdit({ code, output, form, isOffer: true, isOther });
		}
	}
}

describe('edits of event names', () => {
	it(`mean the same, compile, and stay: ${numRuns} files`, { timeout }, () => {
		let fixed = 0;
		const property = fc.property(eventFile, file => {
			fixed += Number(check(file));
		});
		fc.assert(property, { numRuns });
		expect(fixed, 'enough files are fixed to say something').toBeGreaterThan(numRuns / 3);
	});
});
