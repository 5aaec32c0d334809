import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const streams = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
	for (const stream of streams) {
		vi.spyOn(console, stream);
	}
});

afterEach(() => {
	for (const stream of streams) {
		expect(console[stream], `console.${stream} must stay silent`).not.toHaveBeenCalled();
	}
	vi.restoreAllMocks();
});
