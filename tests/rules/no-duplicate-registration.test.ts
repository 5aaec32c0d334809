import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-duplicate-registration.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.ts');

function createSettings(fields: object = {}, registration: object = {}) {
	const message = {
		legacy: { method: 'handle', params: ['payload'] },
		canonical: { method: 'handleMessage', params: [], returns: 'boolean' },
		registration: { call: '*.addFor', key: 0, handler: 1, ...registration },
		...fields,
	};
	return { ssot: { root, handlers: { message } } } as never;
}

const tester = new RuleTester({ settings: createSettings() });

tester.run('no-duplicate-registration', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'two keys',
			code: "router.addFor('a', x); router.addFor('b', x); router.addFor(1, x);",
			filename,
		},
		{
			name: 'a number and its text, which a map keeps apart',
			code: "enum Kind { A = 4 } const kinds = { b: 2, c: 3n, d: true }; router.addFor(1, x); router.addFor('1', x); router.addFor('4', x); router.addFor(Kind.A, x); router.addFor('2', x); router.addFor(kinds.b, x); router.addFor('3', x); router.addFor(kinds.c, x); router.addFor(kinds.d, x); router.addFor('true', x);",
			filename,
		},
		{ name: 'keys that nobody knows', code: 'router.addFor(key(), x); router.addFor(key(), x);', filename },
		{
			name: 'a variable that changes',
			code: "let key = 'a'; router.addFor(key, x); key = 'b'; router.addFor(key, x);",
			filename,
		},
		{
			name: 'a variable that may change elsewhere, a parameter, a name that nobody declares',
			code: 'let key = make(); router.addFor(key, x); router.addFor(key, x); function f(name) { router.addFor(name, x); router.addFor(name, x); } router.addFor(other, x); router.addFor(other, x);',
			filename,
		},
		{
			name: 'a key that is computed, which is not the name it stands in',
			code: "const kinds = { [c]: 'a', ...rest }; router.addFor(kinds.c, x); router.addFor('a', x);",
			filename,
		},
		{
			name: 'branches of one decision',
			code: "if (a) router.addFor('a', x); else router.addFor('a', y); b ? router.addFor('b', x) : router.addFor('b', y); switch (c) { case 1: router.addFor('c', x); break; default: router.addFor('c', y); }",
			filename,
		},
		{
			name: 'two registries',
			code: "const one = new Router(); const two = new Router(); one.addFor('a', x); two.addFor('a', x);",
			filename,
		},
		{ name: 'another call', code: "router.add('a', x); router.add('a', x); router.addFor();", filename },
		{
			name: 'the owner',
			code: "router.addFor('a', x);",
			filename,
			settings: createSettings({}, { owner: './src/app/main' }),
		},
		{
			name: 'an exception',
			code: "router.addFor('a', x); router.addFor('a', x);",
			filename,
			settings: createSettings({ allow: [{ files: ['src/app/*'], reason: 'The last one counts.' }] }),
		},
	],
	invalid: [
		{
			name: 'a literal and a constant',
			code: "const KEY = 'a';\nthis.router.addFor('a', x);\nrouter.addFor(KEY, y);\nrouter.addFor(`a`, z);",
			filename,
			errors: [
				{
					messageId: 'duplicateRegistration',
					data: { key: 'KEY', line: '2', remarks: " Contract: 'message'." },
					line: 3,
					column: 15,
					endLine: 3,
					endColumn: 18,
				},
				{
					messageId: 'duplicateRegistration',
					data: { key: '`a`', line: '2', remarks: " Contract: 'message'." },
					line: 4,
					column: 15,
					endLine: 4,
					endColumn: 18,
				},
			],
		},
		{
			name: 'members of enums and objects, and their values',
			code: "enum Kind { A = 'a', B }\nconst kinds = { c: 'c', 'd': x };\nrouter.addFor(Kind.A, x);\nrouter.addFor('a', x);\nrouter.addFor(Kind.B, x);\nrouter.addFor(Kind.B, x);\nrouter.addFor(kinds.c, x);\nrouter.addFor('c', x);",
			filename,
			settings: createSettings({ reason: 'One message has one handler.' }),
			errors: [
				['a', 3, 4, 18],
				['Kind.B', 5, 6, 21],
				['c', 7, 8, 18],
			].map(([key, first, line, endColumn]) => ({
				messageId: 'duplicateRegistration' as const,
				data: {
					key: String(key),
					line: String(first),
					remarks: " One message has one handler. Contract: 'message'.",
				},
				line: Number(line),
				column: 15,
				endLine: Number(line),
				endColumn: Number(endColumn),
			})),
		},
		{
			name: 'what has one value for as long as the program runs',
			code: "const key = make();\nclass Keys { static a = 'a'; }\nenum Kind { 'b c' = 'b' }\nrouter.addFor(key, x);\nrouter.addFor(key, x);\nrouter.addFor(Keys.a, x);\nrouter.addFor(Keys.a, x);\nrouter.addFor(Kind['b c'], x);\nrouter.addFor('b', x);",
			filename,
			errors: [
				['key', 4, 5, 18],
				['Keys.a', 6, 7, 21],
				['b', 8, 9, 18],
			].map(([key, first, line, endColumn]) => ({
				messageId: 'duplicateRegistration' as const,
				data: { key: String(key), line: String(first), remarks: " Contract: 'message'." },
				line: Number(line),
				column: 15,
				endLine: Number(line),
				endColumn: Number(endColumn),
			})),
		},
		{
			name: 'numbers in other spellings',
			code: 'enum Kind { A = 1 }\nconst kinds = { b: 2, c: 3n };\nrouter.addFor(1, x);\nrouter.addFor(0x1, x);\nrouter.addFor(Kind.A, x);\nrouter.addFor(2, x);\nrouter.addFor(kinds.b, x);\nrouter.addFor(kinds.c, x);\nrouter.addFor(3n, x);',
			filename,
			errors: [
				['1', 3, 4, 18],
				['Kind.A', 3, 5, 21],
				['kinds.b', 6, 7, 22],
				['3', 8, 9, 17],
			].map(([key, first, line, endColumn]) => ({
				messageId: 'duplicateRegistration' as const,
				data: { key: String(key), line: String(first), remarks: " Contract: 'message'." },
				line: Number(line),
				column: 15,
				endLine: Number(line),
				endColumn: Number(endColumn),
			})),
		},
		{
			name: 'one constant through two names',
			code: "import { Money } from '../money';\nimport { Money as M } from '@/money';\nrouter.addFor(Money, x);\nrouter.addFor(M, x);",
			filename,
			errors: [
				{
					messageId: 'duplicateRegistration',
					data: { key: 'M', line: '3', remarks: " Contract: 'message'." },
					line: 4,
					column: 15,
					endLine: 4,
					endColumn: 16,
				},
			],
		},
		{
			name: 'outside of the owner',
			code: "getRouter().addFor('a', x);",
			filename,
			settings: createSettings({}, { owner: './src/money' }),
			errors: [
				{
					messageId: 'foreignRegistration',
					data: {
						key: 'a',
						call: 'getRouter().addFor',
						owner: 'src/money.ts',
						remarks: " Contract: 'message'.",
					},
					line: 1,
					column: 20,
					endLine: 1,
					endColumn: 23,
				},
			],
		},
	],
});
