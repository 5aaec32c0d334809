import type { Linter } from 'eslint';

import { expect } from 'vitest';

import type { TypeChecker } from './diagnostics.js';
import type { Place } from './file-model.js';
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
	readonly place: Place;
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
		const original = { ...sample, errors, meaning: readSample(request.code, sample) };
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
	const story = tellStory(request.code, output);
	expect(again.output, `one pass suffices, and another one changes nothing\n${story}`).toBe(output);
	const left = messages.filter(message => message.fix === undefined);
	expect(again.messages, `what had a fix is gone\n${story}`).toHaveLength(left.length);
}

function checkEachAlone(fixes: ReturnType<typeof collectFixes>, original: Original): void {
	const outputs = new Set(fixes.map(single => applyFixes(original.request.code, [single])));
	for (const output of outputs.size > 1 ? outputs : []) {
		checkOutput(output, original);
	}
}

function checkOutput(output: string, original: Original): void {
	const {
		request: { code },
		checker,
		errors,
		meaning,
	} = original;
	const added = findNewErrors(errors, checker.findErrors(output));
	expect(added, tellStory(code, output)).toEqual([]);
	const after = readSample(output, original);
	checkMeaning(after, meaning, tellStory(code, output));
	checkCycles(after, meaning, original);
	checkLayout(output, code);
}

function tellStory(before: string, after: string): string {
	return `${before}\n---- became ----\n${after}`;
}

function checkMeaning(after: Meaning, before: Meaning, story: string): void {
	expect(after.imports, story).toEqual(before.imports);
	expect(after.effects, story).toEqual(before.effects);
	expect(after.comments, story).toEqual(before.comments);
	expect(after.rest, story).toEqual(before.rest);
	expect([...before.quotes]).toEqual(expect.arrayContaining([...after.quotes]));
	expect([...before.endings]).toEqual(expect.arrayContaining([...after.endings]));
}

function checkCycles(after: Meaning, before: Meaning, { request, place: { importers } }: Sample): void {
	const isClosing = ({ evaluates }: Meaning): boolean => evaluates.some(key => importers.includes(key));
	expect(isClosing(after) && !isClosing(before), `a new import cycle\n${request.code}`).toBe(false);
}

function readSample(text: string, { findHome, place }: Sample): Meaning {
	return readMeaning(text, findHome, place.language === 'tsx');
}

function checkLayout(after: string, before: string): void {
	expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
	const foreign = before.includes('\r') ? /[^\r]\n/u : /\r/u;
	expect(foreign.test(after), 'line breaks').toBe(false);
}
