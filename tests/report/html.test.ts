import { describe, expect, it } from 'vitest';

import formatHtml from '../../src/report/html.js';
import { createMessage, createResult, lintExample } from '../support/lint-results.js';

// What the page does in a browser is tested by `npm run test:browser`.
describe('the html formatter', () => {
	it('has one part for each contract, with its count, and one bar for each folder', async () => {
		const { results, cwd } = await lintExample();
		const page = formatHtml(results, { cwd });
		const contracts = results
			.flatMap(({ messages }) => messages)
			.map(({ message }) => / Contract: '(?<name>[^']+)'\.$/u.exec(message)?.groups?.['name']);
		for (const name of new Set(contracts)) {
			const count = contracts.filter(other => other === name).length;
			expect(page).toContain(`<h2>${name}</h2><p><span class="count">${count}</span> in `);
		}
		expect(page).toContain('value="src/agents/"');
	});

	it('needs no other file, and asks for none', async () => {
		const { results, cwd } = await lintExample();
		const page = formatHtml(results, { cwd });
		expect(page).not.toMatch(/ src=|@import|url\(|<link/u);
		expect(page).toContain("default-src 'none'");
	});

	it.each([
		['path', (text: string) => [createResult(`/repo/${text}.ts`, [createMessage()])]],
		['message', (text: string) => [createResult('/repo/a.ts', [createMessage({ message: text })])]],
		['rule', (text: string) => [createResult('/repo/a.ts', [createMessage({ ruleId: text })])]],
		[
			'contract',
			(text: string) => [createResult('/repo/a.ts', [createMessage({ message: `x Contract: '${text}'.` })])],
		],
	])('escapes a hostile %s', (_place, createResults) => {
		const hostile = `"><img src=x onerror=alert(1)></script><script>'&amp;`;
		const page = formatHtml(createResults(hostile), { cwd: '/repo' });
		expect(page.match(/<script/gu)).toHaveLength(1);
		expect(page).not.toContain('<img');
		expect(page).not.toMatch(/"[^<>]*" onerror/u);
		expect(page).toContain('&#38;amp;');
	});

	it('links only web pages', () => {
		const rulesMeta = { 'ssot/no-legacy-import': { docs: { url: 'javascript:alert(1)' } } };
		const page = formatHtml([createResult('/repo/a.ts', [createMessage()])], { cwd: '/repo', rulesMeta });
		expect(page).not.toContain('javascript:');
	});

	it('shows how bad a problem is, and names ESLint where no rule found it', () => {
		const warning = createMessage({ severity: 1 });
		const broken = createMessage({ ruleId: null, fatal: true, message: 'Parsing error' });
		const rulesMeta = { 'ssot/no-legacy-import': { docs: { url: 'https://example.test/rule' } } };
		const page = formatHtml([createResult('/repo/a.ts', [warning, broken])], { cwd: '/repo', rulesMeta });
		expect(page).toContain(
			'<span class="warning">warning</span> · <a href="https://example.test/rule" rel="noreferrer noopener">ssot/no-legacy-import</a> · ',
		);
		expect(page).toContain('<span class="error">error</span> · ESLint · ');
	});

	it('says how many folders are not shown, and closes the files of a long list', () => {
		const results = Array.from({ length: 45 }, (_, index) =>
			createResult(`/repo/folder-${index}/a.ts`, [createMessage({ line: 0 })]),
		);
		const page = formatHtml(results, { cwd: '/repo' });
		expect(page).toContain('and 33 more folders');
		expect(page).not.toContain(' open>');
	});

	it('is a page for a clean run too', () => {
		const page = formatHtml([createResult('/repo/a.ts', [])], { cwd: '/repo' });
		expect(page).toContain('No problems.');
		expect(page).not.toContain('<script');
	});
});
