import type { Linter } from 'eslint';

import { expect } from 'vitest';

import type { TypeChecker } from './diagnostics.js';
import type { FindHome, Meaning } from './meaning.js';

import { fix, lint, type LintRequest } from '../support/lint.js';
import { applyFixes, collectFixes, collectSuggestions } from './apply-fixes.js';
import { findNewErrors } from './diagnostics.js';
import { readMeaning } from './meaning.js';

/** One text in its world. */
export interface Sample {
	readonly request: LintRequest;
	readonly checker: TypeChecker;
	readonly findHome: FindHome;
}

interface Original extends Sample {
	readonly errors: readonly string[];
	readonly meaning: Meaning;
}

/**
 * Checks everything that must hold for the fixes of one text; tells whether there were any. About one generated text in
 * nine thousand is not valid (a line break behind `import type`), and says nothing about a fix.
 */
export function checkFixes(sample: Sample): boolean {
	const { request, checker } = sample;
	if (checker.findSyntaxErrors(request.code).length > 0) {
		return false;
	}
	const messages = lint(request);
	expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
	const fixes = collectFixes(messages);
	if (fixes.length > 0) {
		const errors = checker.findErrors(request.code);
		const original = { ...sample, errors, meaning: readMeaning(request.code, sample.findHome) };
		checkAllFixes(messages, original);
		checkEachAlone(fixes, original);
	}
	for (const suggestion of collectSuggestions(messages)) {
		expect(checker.findSyntaxErrors(applyFixes(request.code, [suggestion]))).toEqual([]);
	}
	return fixes.length > 0;
}

function checkAllFixes(messages: readonly Linter.LintMessage[], original: Original): void {
	const { request } = original;
	const output = applyFixes(request.code, collectFixes(messages));
	checkOutput(output, original);
	const again = fix({ ...request, code: output });
	expect(again.output, 'one pass suffices, and another one changes nothing').toBe(output);
	const left = messages.filter(message => message.fix === undefined);
	expect(again.messages, 'what had a fix is gone').toHaveLength(left.length);
}

function checkEachAlone(fixes: ReturnType<typeof collectFixes>, original: Original): void {
	const outputs = new Set(fixes.map(single => applyFixes(original.request.code, [single])));
	for (const output of outputs.size > 1 ? outputs : []) {
		checkOutput(output, original);
	}
}

function checkOutput(
	output: string,
	{ request: { code }, checker, errors, meaning, findHome }: Original,
): void {
	const added = findNewErrors(errors, checker.findErrors(output));
	expect(added, `${code}\n---- became ----\n${output}`).toEqual([]);
	checkMeaning(readMeaning(output, findHome), meaning);
	checkLayout(output, code);
}

function checkMeaning(after: Meaning, before: Meaning): void {
	expect(after.imports).toEqual(before.imports);
	expect(after.effects).toEqual(before.effects);
	expect(after.comments).toEqual(before.comments);
	expect(after.rest).toEqual(before.rest);
	expect([...before.quotes]).toEqual(expect.arrayContaining([...after.quotes]));
	expect([...before.endings]).toEqual(expect.arrayContaining([...after.endings]));
}

function checkLayout(after: string, before: string): void {
	expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
	const foreign = before.includes('\r') ? /[^\r]\n/u : /\r/u;
	expect(foreign.test(after), 'line breaks').toBe(false);
}
