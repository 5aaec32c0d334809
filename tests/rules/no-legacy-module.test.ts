import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-legacy-module.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/legacy/date.ts');

function withFields(fields: object, others: object = {}) {
	const date = { canonical: './src/date', legacy: ['./src/legacy/date'], ...fields };
	return { ssot: { root, modules: { ...others, date } } } as never;
}

const removed = withFields({ stage: 'removed', reason: 'One calendar.' });
const data = { key: 'date', canonical: './src/date', remarks: " Contract: 'date'." };
const place = { line: 1, column: 1, endLine: 1 };

const tester = new RuleTester({ settings: withFields({}) });

tester.run('no-legacy-module', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{ name: 'a legacy module on its way out', code: 'export const format = 1;', filename },
		{ name: 'a side effect', code: "import './polyfill';", filename },
		{ name: 'a re-export', code: "export * from '../date';", filename },
		{ name: 'a statement', code: 'register();', filename },
		{
			name: 'another module',
			code: '',
			filename: path.join(root, 'src/money.ts'),
			settings: removed,
		},
		{
			name: 'the canonical module',
			code: 'export const format = 1;',
			filename: path.join(root, 'src/date/index.ts'),
			settings: removed,
		},
		{
			name: 'an exception',
			code: '',
			filename,
			settings: withFields({
				stage: 'removed',
				allow: [{ files: ['src/legacy/*'], reason: 'for a client' }],
			}),
		},
		{
			name: 'a module of which only some names are legacy',
			code: 'export const other = 1;',
			filename,
			settings: withFields({ stage: 'removed', unlisted: 'keep', exports: { format: 'format' } }),
		},
	],
	invalid: [
		{
			name: 'a module that should be gone',
			code: 'export const format = 1;\nexport const x = 1;',
			filename,
			settings: removed,
			errors: [
				{
					messageId: 'leftover',
					data: { ...data, remarks: " One calendar. Contract: 'date'." },
					...place,
					endColumn: 25,
				},
			],
		},
		{
			name: 'a module that should be gone, whatever another contract says of it',
			code: 'export const format = 1;',
			filename,
			settings: withFields(
				{ stage: 'removed' },
				{ also: { canonical: './src/date', legacy: ['./src/legacy/*'] } },
			),
			errors: [{ messageId: 'leftover', data, ...place, endColumn: 25 }],
		},
		...['', '// gone', "'use strict';\nexport {};", ';'].map(code => ({
			name: `an empty module: ${JSON.stringify(code)}`,
			code,
			filename,
			errors: [
				{
					messageId: 'emptyModule' as const,
					data,
					...place,
					endColumn: (code.split('\n')[0] ?? '').length + 1,
				},
			],
		})),
	],
});
