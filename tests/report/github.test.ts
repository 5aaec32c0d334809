import { afterEach, describe, expect, it, vi } from 'vitest';

import formatGithub from '../../src/report/github.js';
import { createMessage, createResult } from '../support/lint-results.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

const cwd = '/repo/packages/app';

describe('the github formatter', () => {
	it('writes one command for each message, with its place and its rule', () => {
		vi.stubEnv('GITHUB_WORKSPACE', '');
		const results = [
			createResult('/repo/packages/app/src/a.ts', [
				createMessage({ line: 3, column: 5, endLine: 3, endColumn: 9 }),
				createMessage({ severity: 1, line: 4, column: 1, endLine: 6, endColumn: 2, message: 'Long.' }),
			]),
			createResult('/repo/packages/app/src/b.ts', [
				createMessage({ ruleId: null, fatal: true, message: 'Parsing error.' }),
			]),
		];
		expect(formatGithub(results, { cwd })).toBe(
			[
				"::error file=src/a.ts,line=3,col=5,endLine=3,endColumn=9,title=ssot/no-legacy-import::'a' is legacy. Contract: 'date'.",
				'::warning file=src/a.ts,line=4,col=1,endLine=6,title=ssot/no-legacy-import::Long.',
				'::error file=src/b.ts,line=1,col=1,title=ESLint::Parsing error.',
				'',
			].join('\n'),
		);
	});

	it('names files from the root of the repository, as GitHub does', () => {
		vi.stubEnv('GITHUB_WORKSPACE', '/repo');
		const results = [createResult('/repo/packages/app/src/a.ts', [createMessage()])];
		expect(formatGithub(results, { cwd })).toContain('file=packages/app/src/a.ts,');
		expect(formatGithub(results, { cwd: '/repository/app' })).toContain('file=/repo/packages/app/src/a.ts,');
	});

	it('lets no text end a command or begin one', () => {
		const message = '100 %\r\n::error::x';
		const results = [createResult('/repo/packages/app/a,b:c.ts', [createMessage({ message })])];
		const output = formatGithub(results, { cwd });
		expect(output).toContain('file=a%2Cb%3Ac.ts,');
		expect(output).toContain('::100 %25%0D%0A::error::x');
		expect(output.trimEnd().split('\n')).toHaveLength(1);
	});

	it('says nothing of a clean run', () => {
		expect(formatGithub([createResult('/repo/a.ts', [])])).toBe('');
	});
});
