import { describe, expect, it } from 'vitest';

import formatMarkdown from '../../src/report/markdown.js';
import { createMessage, createResult } from '../support/lint-results.js';

const context = {
	cwd: '/repo',
	rulesMeta: { 'ssot/no-legacy-import': { docs: { url: 'https://example.test/rule' } } },
};

describe('the markdown formatter', () => {
	it('counts by contract, the largest first, then other rules, and lists the problems', () => {
		const results = [
			createResult('/repo/src/a.ts', [
				createMessage({ message: "One. Contract: 'small'.", fix: { range: [0, 1], text: '' } }),
				createMessage({ message: "Two. Contract: 'large'." }),
				createMessage({ message: 'Unused.', ruleId: 'no-unused-vars', severity: 1 }),
			]),
			createResult('/repo/src/b.ts', [
				createMessage({
					message: "Three. Contract: 'large'.",
					suggestions: [{ desc: 'x', fix: { range: [0, 1], text: '' } }],
				}),
				createMessage({ ruleId: null, fatal: true, line: 0, message: 'Gone' }),
			]),
		];
		expect(formatMarkdown(results, context)).toBe(`## Single sources of truth

**5 problems** in 2 files, 1 fixable with \`--fix\`.

| Contract | Errors | Warnings | Fixable | Suggestions | Files |
| :-- | --: | --: | --: | --: | --: |
| <code>large</code> | 2 | 0 | 0 | 1 | 2 |
| <code>small</code> | 1 | 0 | 1 | 0 | 1 |
| <code>no-unused-vars</code> | 0 | 1 | 0 | 0 | 1 |
| <code>ESLint</code> | 1 | 0 | 0 | 0 | 1 |

<details><summary><code>large</code>: 2 problems</summary>

- <code>src/a.ts:1</code> Two. [<code>ssot/no-legacy-import</code>](<https://example.test/rule>)
- <code>src/b.ts:1</code> Three. [<code>ssot/no-legacy-import</code>](<https://example.test/rule>)

</details>

<details><summary><code>small</code>: 1 problem</summary>

- <code>src/a.ts:1</code> One. [<code>ssot/no-legacy-import</code>](<https://example.test/rule>)

</details>

<details><summary><code>no-unused-vars</code>: 1 problem</summary>

- <code>src/a.ts:1</code> Unused. <code>no-unused-vars</code>

</details>

<details><summary><code>ESLint</code>: 1 problem</summary>

- <code>src/b.ts</code> Gone

</details>
`);
	});

	it('leaves no character that means something to Markdown or HTML', () => {
		const message = '</code><script> | [x](javascript:1) **b** `c` \\ # https://x.test @team\n\n# y';
		const output = formatMarkdown([createResult('/repo/|.ts', [createMessage({ message })])], context);
		const item = output.split('\n').find(line => line.startsWith('- ')) ?? '';
		expect(item).toMatch(/^- <code>&#124;.ts:1<\/code> &#60;\/code&#62;&#60;script&#62; &#124; /u);
		expect(item.replace(/&#\d+;/gu, '')).not.toMatch(/javascript:\/|https:\/\/x|[*`\\@|]/u);
		expect(output).not.toContain('\n# y');
	});

	it('stays below what a job summary may hold, and says what is left out', () => {
		const messages = Array.from({ length: 501 }, () => createMessage());
		const output = formatMarkdown([createResult('/repo/a.ts', messages)], context);
		expect(output.match(/^- /gmu)).toHaveLength(500);
		expect(output).toContain('\n1 more are not listed.\n');
		const rest = [createMessage({ message: "Last. Contract: 'rest'." })];
		const both = formatMarkdown([createResult('/repo/a.ts', [...messages, ...rest])], context);
		expect(both).toContain('| <code>rest</code> | 1 |');
		expect(both).not.toContain('<summary><code>rest</code>');
		expect(both).toContain('\n2 more are not listed.\n');
	});

	it('says that a run is clean, and what is suppressed', () => {
		const suppressed = { ...createMessage(), suppressions: [{ kind: 'file', justification: '' }] };
		expect(formatMarkdown([createResult('/repo/a.ts', [])])).toContain('\nNo problems.\n');
		expect(formatMarkdown([createResult('/repo/a.ts', [], [suppressed])])).toContain(
			'\nNo problems. 1 suppressed.\n',
		);
	});
});
