import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import formatHtml from '../../src/report/html.js';
import { createMessage, createResult, lintExample } from '../support/lint-results.js';

const folder = path.join(import.meta.dirname, '../../.tmp/browser');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Returns the browser of this machine. A test that skips itself proves nothing, so there must be one. */
function findBrowser(): string {
	const candidates = (process.env['PATH'] ?? '')
		.split(path.delimiter)
		.flatMap(directory => names.map(name => path.join(directory, name)));
	const found = [process.env['CHROMIUM'] ?? '', ...candidates].find(isExecutable);
	if (found === undefined) {
		throw new Error('No Chromium on PATH. Install one, or name it in the environment variable CHROMIUM.');
	}
	return found;
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return file !== '';
	} catch {
		return false;
	}
}

let browser: Browser;
let cwd: string;
let total: number;
const report = path.join(folder, 'report.html');

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	const { results, cwd: linted, eslint } = await lintExample();
	cwd = linted;
	total = results.reduce((sum, { messages }) => sum + messages.length, 0);
	const rulesMeta = eslint.getRulesMetaForResults(results);
	writeFileSync(report, formatHtml(results, { cwd, rulesMeta }));
	browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
});

afterAll(async () => {
	await browser?.close();
});

interface Opened {
	readonly page: Page;
	/** What the page did that it must not do: errors, requests, dialogs. */
	readonly faults: string[];
}

async function open(file: string, colorScheme: 'light' | 'dark' = 'light', width = 1200): Promise<Opened> {
	const page = await browser.newPage({ colorScheme, viewport: { width, height: 1400 } });
	const faults: string[] = [];
	page.on('pageerror', error => faults.push(error.message));
	page.on('console', message => faults.push(message.text()));
	page.on('dialog', dialog => {
		faults.push(dialog.message());
		void dialog.dismiss();
	});
	page.on('request', request => {
		if (request.url() !== pathToFileURL(file).href) {
			faults.push(request.url());
		}
	});
	await page.goto(pathToFileURL(file).href);
	return { page, faults };
}

describe('the html report in a browser', () => {
	it('shows every problem, in light and in dark, on a desk and on a phone', async () => {
		const grounds = new Set<string>();
		for (const [scheme, width] of [
			['light', 1200],
			['dark', 1200],
			['light', 400],
		] as const) {
			const { page, faults } = await open(report, scheme, width);
			expect(await page.locator('li:is(.fix, .suggestion, .none):visible').count()).toBe(total);
			grounds.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
			const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
			expect(overflow).toBeLessThanOrEqual(0);
			await page.screenshot({ path: path.join(folder, `${scheme}-${width}.png`) });
			expect(faults).toEqual([]);
			await page.close();
		}
		expect(grounds.size).toBe(2);
	});

	it('filters by words, by repair and by folder', async () => {
		const { page, faults } = await open(report);
		const visible = () => page.locator('li:is(.fix, .suggestion, .none):visible').count();
		await page.fill('#search', 'logger');
		const found = await visible();
		expect(found).toBeGreaterThan(0);
		expect(found).toBeLessThan(total);
		expect(await page.textContent('#shown')).toBe(`${found} shown`);
		await page.fill('#search', 'logger no-such-word');
		expect(await visible()).toBe(0);
		expect(await page.locator('section:visible').count()).toBe(0);
		await page.fill('#search', '');
		await page.locator('.tools input[value=fix]').uncheck();
		expect(await page.locator('li.fix:visible').count()).toBe(0);
		expect(await visible()).toBeGreaterThan(0);
		await page.locator('.tools input[value=fix]').check();
		const row = page.locator('.folders button').first();
		await row.click();
		expect(await page.inputValue('#search')).toBe(await row.getAttribute('value'));
		const paths = await page.locator('.file:visible .path').allTextContents();
		expect(paths.every(shown => shown.includes('src/realtime/'))).toBe(true);
		expect(faults).toEqual([]);
		await page.close();
	});

	it('switches between light and dark by a button', async () => {
		const { page } = await open(report);
		const before = await page.evaluate('getComputedStyle(document.body).backgroundColor');
		await page.click('#theme');
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe(before);
		await page.click('#theme');
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(before);
		await page.close();
	});

	it('runs nothing that a message, a path or a contract says', async () => {
		const attack = `</script><script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)`;
		const file = path.join(folder, 'hostile.html');
		const message = createMessage({ ruleId: attack, message: `${attack} Contract: '${attack}'.` });
		writeFileSync(file, formatHtml([createResult(`${cwd}/${attack}.ts`, [message])], { cwd }));
		const { page, faults } = await open(file);
		await page.hover('section h2');
		expect(await page.textContent('section h2')).toBe(attack);
		expect(await page.locator('img').count()).toBe(0);
		expect(faults).toEqual([]);
		await page.close();
	});
});
