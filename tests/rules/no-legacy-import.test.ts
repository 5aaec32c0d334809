import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-legacy-import.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.ts');

const date = {
	canonical: './src/date',
	legacy: ['./src/legacy/date'],
	exports: {
		formatDate: 'format',
		default: 'format',
		parseAny: { name: 'parse', fix: 'suggest', why: 'It throws now.' },
		guessZone: null,
		Money: { module: './src/money' },
		addDay: { name: 'addDays', fix: 'none' },
	},
};

function withDate(fields: object): object {
	return { ssot: { root, modules: { date: { ...date, ...fields } } } };
}

const settings = withDate({});
const wide = { line: 1, column: 1, endLine: 1 };

const tester = new RuleTester({ settings: settings as never });

tester.run('no-legacy-import', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{ name: 'the canonical module', code: "import { format } from '../date';", filename },
		{
			name: 'a module that looks alike',
			code: "import { formatDate } from '../legacy/date-picker';",
			filename,
		},
		{
			name: 'a contract of the other rule',
			code: "import { formatDate } from '../legacy/date';",
			filename,
			settings: withDate({ domain: 'websocket' }) as never,
		},
		{
			name: 'a name that stays',
			code: "import { addDays } from '../legacy/date'; import '../legacy/date';",
			filename,
			settings: withDate({ unlisted: 'keep' }) as never,
		},
		{
			name: 'an exception in force',
			code: "import { formatDate } from '../legacy/date';",
			filename,
			settings: withDate({
				allow: [{ files: ['src/app/**'], reason: 'shim', until: '2999-01-01' }],
			}) as never,
		},
		{
			name: "the legacy module's own test",
			code: "import { formatDate } from '../date';",
			filename: path.join(root, 'src/legacy/__tests__/date.test.ts'),
		},
		{
			name: "the legacy module's own test, beside it",
			code: "import { formatDate } from './date';",
			filename: path.join(root, 'src/legacy/date.spec.ts'),
		},
		{
			name: 'another name of a module that is canonical and legacy at once',
			code: "import { format } from '../date'; import '../date'; export * from '../date';",
			filename,
			settings: withDate({ legacy: ['./src/date'], exports: { old: 'format' } }) as never,
		},
		{
			name: 'a local re-export and an import of something else',
			code: "import fs from 'node:fs'; export { fs }; export const a = 1;",
			filename,
		},
	],
	invalid: [
		{
			name: 'a renamed name, with the reason of the contract',
			code: "import { formatDate } from '../legacy/date';",
			filename,
			settings: withDate({ reason: 'Two modules rounded differently.' }) as never,
			output: "import { format as formatDate } from '../date';",
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'formatDate'",
						verb: 'is',
						specifier: '../legacy/date',
						advice: "Import 'format' from '../date'.",
						remarks: " Two modules rounded differently. Contract: 'date'.",
					},
					...wide,
					endColumn: 45,
				},
			],
		},
		{
			name: 'several names',
			code: "import zone, { formatDate, addDays } from '../legacy/date';",
			filename,
			output: "import { format as zone, format as formatDate, addDays } from '../date';",
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'default', 'formatDate' and 'addDays'",
						verb: 'are',
						specifier: '../legacy/date',
						advice: "Import 'format' and 'addDays' from '../date'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 60,
				},
			],
		},
		{
			name: 'a name that a person must look at',
			code: "import { parseAny } from '../legacy/date';",
			filename,
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'parseAny'",
						verb: 'is',
						specifier: '../legacy/date',
						advice: "Import 'parse' from '../date'.",
						remarks: " It throws now. Contract: 'date'.",
					},
					...wide,
					endColumn: 43,
					suggestions: [
						{
							messageId: 'moveImport',
							data: {
								advice: "Import 'parse' from '../date'.",
								remarks: " It throws now. Contract: 'date'.",
							},
							output: "import { parse as parseAny } from '../date';",
						},
					],
				},
			],
		},
		{
			name: 'a name without a replacement',
			code: "import { guessZone } from '../legacy/date';",
			filename,
			errors: [
				{
					messageId: 'removedSymbol',
					data: {
						names: "'guessZone'",
						verb: 'is',
						past: 'was',
						pronoun: 'it',
						specifier: '../legacy/date',
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 44,
				},
			],
		},
		{
			name: 'one name moved, one removed: nothing is fixed',
			code: "import { formatDate, guessZone } from '../legacy/date';",
			filename,
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'formatDate' and 'guessZone'",
						verb: 'are',
						specifier: '../legacy/date',
						advice:
							"Import 'format' from '../date'. Rewrite the code that uses 'guessZone': removed without a replacement.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 56,
				},
			],
		},
		{
			name: 'a module that was split',
			code: "import { Money, addDays } from '../legacy/date';",
			filename,
			output: "import { Money } from '../money';\nimport { addDays } from '../date';",
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'Money' and 'addDays'",
						verb: 'are',
						specifier: '../legacy/date',
						advice: "Import 'Money' from '../money' and 'addDays' from '../date'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 49,
				},
			],
		},
		{
			name: 'a name for which no edit is right',
			code: "import { addDay } from '../legacy/date';",
			filename,
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'addDay'",
						verb: 'is',
						specifier: '../legacy/date',
						advice: "Import 'addDays' from '../date'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 41,
				},
			],
		},
		{
			name: 'a name that the canonical module does not export',
			code: "import { other } from '../legacy/date';",
			filename,
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'other'",
						verb: 'is',
						specifier: '../legacy/date',
						advice:
							"'../date' does not export 'other': export it there, or say in the registry where it lives now.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 40,
				},
			],
		},
		{
			name: 'a canonical module that is not there',
			code: "import { addDays } from '../legacy/date';",
			filename,
			settings: withDate({ canonical: './src/nowhere' }) as never,
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'addDays'",
						verb: 'is',
						specifier: '../legacy/date',
						advice:
							"Its replacement 'addDays' from '../nowhere' cannot be found: create it, or correct the registry.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 42,
				},
			],
		},
		{
			name: 'a side effect',
			code: "import '../legacy/date';",
			filename,
			errors: [
				{
					messageId: 'legacyModule',
					data: {
						specifier: '../legacy/date',
						advice: "Import '../date' instead.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 25,
					suggestions: [
						{
							messageId: 'moveImport',
							data: { advice: "Import '../date' instead.", remarks: " Contract: 'date'." },
							output: "import '../date';",
						},
					],
				},
			],
		},
		{
			name: 'a star with a map: the set of names would change',
			code: "export * from '../legacy/date';",
			filename,
			errors: [
				{
					messageId: 'legacyModule',
					data: {
						specifier: '../legacy/date',
						advice: "Re-export the names you need from '../date'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 32,
				},
			],
		},
		{
			name: 'a star of a module that keeps some names lets the others through',
			code: "export * from '../legacy/date';",
			filename,
			settings: withDate({ unlisted: 'keep' }) as never,
			errors: [
				{
					messageId: 'legacyModule',
					data: {
						specifier: '../legacy/date',
						advice: "Re-export the names you need from '../date'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 32,
				},
			],
		},
		{
			name: 'a namespace, and a re-exported namespace that escapes',
			code: "import * as d from '../legacy/date';\nd.formatDate(d['addDays'](1));\nexport * as e from '../legacy/date';",
			filename,
			output:
				"import * as d from '../date';\nd.format(d['addDays'](1));\nexport * as e from '../legacy/date';",
			errors: [
				{
					messageId: 'legacyModule',
					data: {
						specifier: '../legacy/date',
						advice: "Import '../date' instead, where 'formatDate' is 'format'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 37,
				},
				{
					messageId: 'legacyModule',
					data: {
						specifier: '../legacy/date',
						advice: "Re-export the names you need from '../date'.",
						remarks: " Contract: 'date'.",
					},
					line: 3,
					column: 1,
					endLine: 3,
					endColumn: 37,
				},
			],
		},
		{
			name: 'a namespace that nothing uses',
			code: "import * as d from '../legacy/date';",
			filename,
			output: "import * as d from '../date';",
			errors: [
				{
					messageId: 'legacyModule',
					data: {
						specifier: '../legacy/date',
						advice: "Import the names you need from '../date'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 37,
				},
			],
		},
		{
			name: 'a file that imports both',
			code: "import { format } from '../date';\nimport { addDays } from '../legacy/date';\n",
			filename,
			output: "import { format, addDays } from '../date';\n",
			errors: [
				{
					messageId: 'dualImport',
					data: {
						names: "'addDays'",
						verb: 'is',
						specifier: '../legacy/date',
						canonical: '../date',
						advice: "Import 'addDays' from '../date'.",
						remarks: " Contract: 'date'.",
					},
					line: 2,
					column: 1,
					endLine: 2,
					endColumn: 42,
				},
			],
		},
		{
			name: 'a captured path segment',
			code: "import groupBy from 'lodash/groupBy';",
			filename,
			settings: {
				ssot: {
					root,
					modules: {
						lodash: { canonical: './src/collections', legacy: ['lodash/*'], exports: { default: '$1' } },
					},
				},
			} as never,
			output: "import { groupBy } from '../collections';",
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'default'",
						verb: 'is',
						specifier: 'lodash/groupBy',
						advice: "Import 'groupBy' from '../collections'.",
						remarks: " Contract: 'lodash'.",
					},
					...wide,
					endColumn: 38,
				},
			],
		},
		{
			name: 'an exception that expired',
			code: "export { formatDate } from '../legacy/date';",
			filename,
			settings: withDate({ allow: [{ files: ['**'], reason: 'shim', until: '2020-01-01' }] }) as never,
			output: "export { format as formatDate } from '../date';",
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'formatDate'",
						verb: 'is',
						specifier: '../legacy/date',
						advice: "Re-export 'format' from '../date'.",
						remarks: " Contract: 'date'.",
					},
					...wide,
					endColumn: 45,
				},
			],
		},
	],
});
