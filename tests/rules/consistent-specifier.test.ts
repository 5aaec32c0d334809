import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/consistent-specifier.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.ts');

function withSpecifier(specifier: unknown, fields: object = {}) {
	const date = { canonical: './src/date', legacy: ['./src/legacy/date'], specifier, ...fields };
	return { ssot: { root, modules: { date } } } as never;
}

const tester = new RuleTester({ settings: withSpecifier('alias') });

tester.run('consistent-specifier', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{ name: 'the spelling of the contract', code: "import { format } from '@/date';", filename },
		{ name: 'another module', code: "import { Money } from '../money'; import '../legacy/date';", filename },
		{ name: 'a path that is asked for', code: "new URL('../date', import.meta.url);", filename },
		{ name: 'a bundler query', code: "import raw from '../date?raw';", filename },
		{ name: 'auto', code: "import '../date';", filename, settings: withSpecifier('auto') },
		{
			name: 'an exception',
			code: "import '../date';",
			filename,
			settings: withSpecifier('alias', { allow: [{ files: ['src/app/*'], reason: 'no aliases there' }] }),
		},
		{
			name: 'a canonical module that depends on what a pattern captures',
			code: "import '../date';",
			filename,
			settings: withSpecifier('alias', { canonical: './src/$1', legacy: ['./src/legacy/*'] }),
		},
	],
	invalid: [
		{
			name: 'every form, each in its own quotes',
			code: "import { format } from '../date';\nexport * from \"../date/index\";\ntype D = typeof import('../date').format;\nconst load = () => import(`../date`);",
			filename,
			output:
				"import { format } from '@/date';\nexport * from \"@/date/index\";\ntype D = typeof import('@/date').format;\nconst load = () => import(`@/date`);",
			errors: [
				{
					messageId: 'otherSpelling',
					data: { specifier: '../date', expected: '@/date', reason: " Contract: 'date'." },
					line: 1,
					column: 25,
					endLine: 1,
					endColumn: 32,
				},
				{
					messageId: 'otherSpelling',
					data: { specifier: '../date/index', expected: '@/date/index', reason: " Contract: 'date'." },
					line: 2,
					column: 16,
					endLine: 2,
					endColumn: 29,
				},
				{
					messageId: 'otherSpelling',
					data: { specifier: '../date', expected: '@/date', reason: " Contract: 'date'." },
					line: 3,
					column: 25,
					endLine: 3,
					endColumn: 32,
				},
				{
					messageId: 'otherSpelling',
					data: { specifier: '../date', expected: '@/date', reason: " Contract: 'date'." },
					line: 4,
					column: 28,
					endLine: 4,
					endColumn: 35,
				},
			],
		},
		{
			name: 'relative, with the reason of the contract',
			code: "import { format } from '@/date';",
			filename,
			settings: withSpecifier('relative', { reason: 'The test runner knows no aliases.' }),
			output: "import { format } from '../date';",
			errors: [
				{
					messageId: 'otherSpelling',
					data: {
						specifier: '@/date',
						expected: '../date',
						reason: " The test runner knows no aliases. Contract: 'date'.",
					},
					line: 1,
					column: 25,
					endLine: 1,
					endColumn: 31,
				},
			],
		},
		{
			name: 'a name that only a bundler knows is no proof',
			code: "import { format } from '../date';",
			filename,
			settings: withSpecifier({ as: 'app:date' }),
			errors: [
				{
					messageId: 'otherSpelling',
					data: { specifier: '../date', expected: 'app:date', reason: " Contract: 'date'." },
					line: 1,
					column: 25,
					endLine: 1,
					endColumn: 32,
				},
			],
		},
		{
			name: 'a specifier that other code reads too',
			code: "const at = '../date';\nimport(at);\nlog(at);",
			filename,
			errors: [
				{
					messageId: 'otherSpelling',
					data: { specifier: '../date', expected: '@/date', reason: " Contract: 'date'." },
					line: 2,
					column: 1,
					endLine: 2,
					endColumn: 11,
				},
			],
		},
	],
});
