import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { fix, lint } from './support/lint.js';
import { type Block, readBlocks, readFormRows } from './support/markdown.js';

const root = path.join(import.meta.dirname, '..');
const pages = path.join(root, 'docs/rules');
const world = path.join(import.meta.dirname, 'fixtures/docs');

describe.each(readdirSync(pages))('the examples of %s', page => {
	const blocks = readBlocks(readFileSync(path.join(pages, page), 'utf8'));
	const registry: unknown = JSON.parse(blocks.find(({ kind }) => kind === 'registry')?.text ?? 'null');
	const createRequest = ({ text, file = 'src/app/main.ts' }: Block) => ({
		code: text,
		filename: path.join(world, file),
		cwd: world,
		registry,
		rules: { [`ssot/${path.basename(page, '.md')}`]: 'error' as const },
	});

	it('has incorrect and correct ones', () => {
		const kinds = new Set(blocks.map(({ kind }) => kind));
		expect(kinds).toContain('incorrect');
		expect(kinds).toContain('correct');
	});

	it.each(blocks.filter(({ kind }) => kind === 'correct'))('correct: line $line', block => {
		expect(lint(createRequest(block))).toEqual([]);
	});

	it.each(blocks.filter(({ kind }) => kind === 'incorrect'))('incorrect: line $line', block => {
		const { text, next } = block;
		const messages = lint(createRequest(block));
		expect(messages).not.toEqual([]);
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		expect(fix(createRequest(block)).output).toBe(next?.kind === 'fixed' ? next.text : text);
	});
});

describe.each([
	['no-legacy-import', '../legacy/date'],
	['single-instance', '../jobs/job-queue'],
])('the table of forms of %s', (rule, specifier) => {
	const markdown = readFileSync(path.join(pages, `${rule}.md`), 'utf8');
	const registry: unknown = JSON.parse(
		readBlocks(markdown).find(({ kind }) => kind === 'registry')?.text ?? 'null',
	);

	/** What becomes of the example: the best that any report offers. */
	function judge(example: string): string {
		const request = {
			code: example.replaceAll('#', specifier),
			filename: path.join(world, 'src/app/main.ts'),
			cwd: world,
			registry,
			rules: { [`ssot/${rule}`]: 'error' as const },
		};
		const messages = lint(request);
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		if (messages.some(message => message.fix !== undefined)) {
			expect(fix(request).messages).toEqual([]);
			return 'fix';
		}
		const isSuggested = messages.some(({ suggestions }) => (suggestions ?? []).length > 0);
		return isSuggested ? 'suggestion' : messages.length > 0 ? 'report' : 'nothing';
	}

	const rows = readFormRows(markdown);

	it('has rows', () => {
		expect(rows.length).toBeGreaterThan(10);
	});

	it.each(rows)('$form', ({ example, outcome }) => {
		expect(judge(example)).toBe(outcome);
	});
});

describe('the table of what is done about handlers', () => {
	const markdown = readFileSync(path.join(pages, 'handler-signature.md'), 'utf8');
	const registry: unknown = JSON.parse(
		readBlocks(markdown).find(({ kind }) => kind === 'registry')?.text ?? 'null',
	);
	const start =
		"import type { MessageHandler, WebSocketMessage } from '../websocket-core/message-handler';\nimport type { OnMessage } from '../websocket-core/on-message';\ndeclare const message: WebSocketMessage;\n";

	/** What becomes of an example: the best that any report offers. */
	function judge(form: string, example: string): string {
		const isAlone = form.startsWith('alone');
		const request = {
			code: start + (isAlone ? example : `class Chat implements MessageHandler { ${example} }`),
			filename: path.join(world, 'src/app/main.ts'),
			cwd: world,
			registry,
			rules: { 'ssot/handler-signature': 'error' as const },
		};
		const messages = lint(request);
		expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
		if (messages.some(message => message.fix !== undefined)) {
			expect(fix(request).messages).toEqual([]);
			return 'fix';
		}
		const isSuggested = messages.some(({ suggestions }) => (suggestions ?? []).length > 0);
		return isSuggested ? 'suggestion' : messages.length > 0 ? 'report' : 'nothing';
	}

	it.each(readFormRows(markdown))('$form', ({ form, example, outcome }) => {
		expect(judge(form, example)).toBe(outcome);
	});
});
