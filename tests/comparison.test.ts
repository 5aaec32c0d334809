import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { createTempProject, type TempProject } from './support/temp-project.js';

interface Form {
	readonly name: string;
	readonly code: string;
	readonly file: string;
	readonly isReference: boolean;
}

const root = path.join(import.meta.dirname, '..');
const load = (file: string): Promise<object> =>
	import(pathToFileURL(path.join(root, 'benchmarks/comparison', file)).href) as Promise<object>;
const { collectForms } = (await load('forms.mjs')) as { collectForms: () => Form[] };
const { writeWorld, registry, formFolder } = (await load('world.mjs')) as {
	writeWorld: (folder: string, forms: readonly Form[]) => void;
	registry: object;
	formFolder: string;
};
const forms = collectForms();

/** `npm run compare` measures the others, and needs the network; what the page says of this plugin is measured here too. */
describe('the comparison', () => {
	let project: TempProject;
	const verdicts = new Map<string, 'fix' | 'suggestion' | 'report'>();

	beforeAll(async () => {
		project = createTempProject();
		writeWorld(project.path('world'), forms);
		const config: Linter.Config = {
			files: ['**/*.{js,ts}'],
			languageOptions: { parser },
			plugins: { ssot: plugin as unknown as Record<string, never> },
			rules: { 'ssot/no-legacy-import': 'error' },
			settings: { ssot: { ...registry, root: project.path('world') } },
		};
		const lint = (fix: boolean): Promise<ESLint.LintResult[]> =>
			new ESLint({
				cwd: project.path('world'),
				fix,
				overrideConfigFile: true,
				overrideConfig: [config],
			}).lintFiles([formFolder]);
		const fixed = new Map((await lint(true)).map(({ filePath, messages }) => [filePath, messages.length]));
		for (const { filePath, messages } of await lint(false)) {
			if (messages.length > 0) {
				const isSuggested = messages.some(({ suggestions }) => (suggestions ?? []).length > 0);
				const best = fixed.get(filePath) === 0 ? 'fix' : isSuggested ? 'suggestion' : 'report';
				verdicts.set(path.basename(filePath), best);
			}
		}
	});

	afterAll(() => project.cleanUp());

	it.each(forms)('$name: $code', ({ file, isReference }) => {
		expect(verdicts.has(file)).toBe(isReference);
	});

	it('counts on its page as it is', () => {
		const count = (verdict: string) => [...verdicts.values()].filter(each => each === verdict).length;
		const page = readFileSync(path.join(root, 'docs/comparison.md'), 'utf8');
		const cells = /^\| A +\| `eslint-plugin-ssot` +\| +(\d+) \| +(\d+) \| +(\d+) \| +(\d+) \|/mu.exec(page);
		expect(cells?.slice(1).map(Number)).toEqual([verdicts.size, count('fix'), count('suggestion'), 0]);
		expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(`${verdicts.size} forms`);
	});
});
