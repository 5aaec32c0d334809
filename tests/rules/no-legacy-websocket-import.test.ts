import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';
import { describe, expect, it } from 'vitest';

import rule from '../../src/rules/no-legacy-websocket-import.js';
import { fix, lint } from '../support/lint.js';
import { createRequest, modules, type Scene } from '../support/scene.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.ts');
const contract = {
	domain: 'websocket',
	canonical: './src/websocket-core/canonical-imports',
	legacy: ['./src/services/websocket/message-handler'],
	exports: { UserMessageHandler: 'MessageHandler' },
};

const tester = new RuleTester({ settings: { ssot: { root, modules: { handler: contract } } } as never });

tester.run('no-legacy-websocket-import', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'the canonical module',
			code: "import { MessageHandler } from '../websocket-core/canonical-imports';",
			filename,
		},
		{
			name: 'a contract of the other rule',
			code: "import { UserMessageHandler } from '../services/websocket/message-handler';",
			filename,
			settings: { ssot: { root, modules: { handler: { ...contract, domain: 'date' } } } } as never,
		},
	],
	invalid: [
		{
			name: 'a legacy handler',
			code: "import {\n\tUserMessageHandler,\n} from '../services/websocket/message-handler';",
			filename,
			output:
				"import {\n\tMessageHandler as UserMessageHandler,\n} from '../websocket-core/canonical-imports';",
			errors: [
				{
					messageId: 'legacyImport',
					data: {
						names: "'UserMessageHandler'",
						verb: 'is',
						specifier: '../services/websocket/message-handler',
						advice: "Import 'MessageHandler' from '../websocket-core/canonical-imports'.",
						remarks: " Contract: 'handler'.",
					},
					line: 1,
					column: 1,
					endLine: 3,
					endColumn: 48,
				},
			],
		},
	],
});

/** Returns the text after one pass, which must be all that is needed. */
function fixOnce(scene: Scene): string {
	const request = createRequest(scene);
	const once = lint(request).reduce<{ text: string; end: number }>(
		({ text, end }, { fix: edit }) =>
			edit === undefined || edit.range[0] < end
				? { text, end }
				: { text: text + request.code.slice(end, edit.range[0]) + edit.text, end: edit.range[1] },
		{ text: '', end: 0 },
	);
	const text = once.text + request.code.slice(once.end);
	expect(fix(request).output).toBe(text);
	return text;
}

describe('one pass fixes a whole file', () => {
	it('with sixty imports', () => {
		const code = Array.from({ length: 60 }, (_, i) => `import { A as A${i} } from './old';\n`).join('');
		expect(fixOnce({ code })).toBe(code.replaceAll('A as', 'B as').replaceAll('old', 'new'));
	});

	it('with sixty imports that join one that is there', () => {
		const code = Array.from({ length: 60 }, (_, i) => `import { A as A${i} } from './old';\n`).join('');
		const names = Array.from({ length: 60 }, (_, i) => `B as A${i}`).join(', ');
		expect(fixOnce({ code: `import { C } from './new';\n${code}` })).toBe(
			`import { C, ${names} } from './new';\n`,
		);
	});

	it('with one between that cannot join', () => {
		const code =
			"import { C } from './new';\nimport { A } from './old'; // why\nimport { A as E } from './old';\n";
		expect(fixOnce({ code })).toBe(
			"import { C, B as E } from './new';\nimport { B as A } from './new'; // why\n",
		);
	});

	it('with renamed locals all over', () => {
		const code = "import { A } from './old';\nimport { C } from './old';\nnew A(); new C();\n";
		expect(fixOnce({ code, fields: { locals: 'rename' } })).toBe(
			"import { B } from './new';\nimport { C } from './new';\nnew B(); new C();\n",
		);
	});
});

describe('what a directive covers is not edited by the fix of another line', () => {
	it.each([
		[
			'a line',
			"// eslint-disable-next-line ssot/no-legacy-websocket-import\nimport { A as E } from './old';\n",
		],
		['the line itself', "import { A as E } from './old'; // eslint-disable-line\n"],
		[
			'a block',
			"/* eslint-disable ssot/no-legacy-websocket-import */\nimport { A as E } from './old';\n/* eslint-enable */\n",
		],
	])('%s', (_title, kept) => {
		const code = `import { C } from './new';\n${kept}import { A } from './old';\n`;
		const output = fix(createRequest({ code })).output;
		expect(output).toContain(kept);
		expect(output).not.toContain("import { A } from './old'");
	});

	it('a canonical import that is pinned by another rule', () => {
		const code = "import { C } from './new'; // eslint-disable-line no-undef\nimport { A } from './old';\n";
		expect(fix(createRequest({ code })).output).toBe(
			code.replace('{ A }', '{ B as A }').replace('./old', './new'),
		);
	});
});

describe('no fix', () => {
	const code = "import { A } from './old';\n";
	const scenes: [string, Scene][] = [
		['in the canonical module', { code, file: 'src/new.ts' }],
		['in a legacy module', { code, file: 'src/old2.ts', fields: { legacy: ['./src/old', './src/old2'] } }],
		[
			'where the canonical module imports the file',
			{ code, more: { 'src/new.ts': "import './app';\nexport class B {}" } },
		],
		[
			'where it does so through others',
			{
				code,
				more: { 'src/new.ts': "export * from './mid';\nexport class B {}", 'src/mid.ts': "import './app';" },
			},
		],
		[
			'where the canonical module is not readable as a module',
			{ code, more: { 'src/new.ts': 'exports.B = 1;' } },
		],
		[
			'where the name is only a type there',
			{ code: `${code}new A();`, more: { 'src/new.ts': 'export type B = string;' } },
		],
		['for a bundler query', { code: "import { A } from './old?raw';" }],
		['for a namespace that is passed on', { code: "import * as ns from './old';\nf(ns);" }],
		['for a computed member', { code: "import * as ns from './old';\nns[x];" }],
		[
			'for a member that is written',
			{ code: "import * as ns from './old';\nns.A = 1; ns.A++; delete ns.A;" },
		],
		['for a default beside a namespace', { code: "import D, * as ns from './old';\nD; ns.A;" }],
		[
			'for a namespace whose members part',
			{
				code: "import * as ns from './old';\nns.A; ns.C;",
				fields: { exports: { A: 'B', C: { module: './src/other', name: 'D' } } },
			},
		],
		[
			'for contracts that lead in a circle by two spellings of one module',
			{
				code: "import { A } from './old';",
				registry: {
					modules: {
						one: { ...modules.ws, canonical: '@/new', exports: {} },
						two: { ...modules.ws, canonical: './src/old', legacy: ['./src/new'], exports: {} },
					},
				},
				more: { 'src/new.ts': 'export class A {}' },
			},
		],
	];

	it.each(scenes)('%s', (_title, scene) => {
		const request = createRequest(scene);
		const messages = lint(request);
		expect(messages).toHaveLength(1);
		expect(messages[0]).not.toHaveProperty('fix');
		expect(messages[0]).not.toHaveProperty('suggestions');
	});
});

describe('a fix all the same', () => {
	it.each<[string, Scene, string]>([
		[
			'where the legacy module is gone, whatever imports what',
			{
				code: "import { A } from './gone';",
				more: { 'src/new.ts': "import './app';\nexport class B {}" },
				fields: { legacy: ['./src/gone'] },
			},
			"import { B as A } from './new';",
		],
		[
			'where every use is a type, and the name is one there',
			{
				code: "import { A } from './gone';\nexport const a: A = 1;",
				more: { 'src/new.ts': 'export type B = number;' },
				fields: { legacy: ['./src/gone'] },
			},
			"import { B as A } from './new';\nexport const a: A = 1;",
		],
		[
			'where the cycle is there through the legacy module',
			{
				code: "import { A } from './old';",
				more: {
					'src/new.ts': "import './app';\nexport class B {}",
					'src/old.ts': "import './app';\nexport class A {}",
				},
			},
			"import { B as A } from './new';",
		],
		[
			'where the file imports the canonical module already',
			{
				code: "import './new';\nimport { A } from './old';",
				more: { 'src/new.ts': "import './app';\nexport class B {}" },
			},
			"import './new';\nimport { B as A } from './new';",
		],
		[
			'where only the type is imported',
			{
				code: "import type { A } from './old';",
				more: { 'src/new.ts': "import './app';\nexport class B {}" },
			},
			"import type { B as A } from './new';",
		],
		[
			'where the legacy export was only a type too',
			{ code: "import { T } from './old';" },
			"import { T } from './new';",
		],
		[
			'in the style of the file: alias',
			{ code: "import { A } from '@/old';" },
			"import { B as A } from '@/new';",
		],
		[
			'in the style of the contract',
			{ code: "import { A } from './old';", fields: { specifier: 'alias' } },
			"import { B as A } from '@/new';",
		],
		[
			'as the contract spells it',
			{ code: "import { A } from './old';", fields: { specifier: { as: '@/new.js' } } },
			"import { B as A } from '@/new.js';",
		],
		[
			'for names over two contracts, in one step',
			{
				code: "import { A, C } from './old';",
				more: { 'src/last.ts': 'export class Z {}\nexport class C {}' },
				registry: {
					modules: {
						...modules,
						next: {
							domain: 'websocket',
							canonical: './src/last',
							legacy: ['./src/new'],
							exports: { B: 'Z' },
						},
					},
				},
			},
			"import { Z as A, C } from './last';",
		],
		[
			'for names that swap',
			{
				code: "import { A, B } from './old';",
				more: { 'src/new.ts': 'export class A {}\nexport class B {}' },
				fields: { exports: { A: 'B', B: 'A' } },
			},
			"import { B as A, A as B } from './new';",
		],
		[
			'for names that every object has',
			{
				code: "import { toString, constructor } from './old';",
				more: { 'src/new.ts': 'export class toString {}\nexport class made {}' },
				fields: { exports: { constructor: 'made' } },
			},
			"import { toString, made as constructor } from './new';",
		],
	])('%s', (_title, scene, output) => {
		expect(fix(createRequest(scene)).output).toBe(output);
	});
});

describe('suggestions', () => {
	it.each([
		['in a file that mocks the replacement', "import { A } from './old';\nvi.doMock('./new');"],
		['for a side effect', "import './old';"],
		['for empty braces', "import {} from './old';"],
	])('%s', (_title, code) => {
		const messages = lint(createRequest({ code }));
		expect(messages).toHaveLength(1);
		expect(messages[0]).not.toHaveProperty('fix');
		expect(messages[0]?.suggestions).toHaveLength(1);
		expect(messages[0]?.suggestions?.[0]?.fix.text).toContain('./new');
	});

	it('none where something else is mocked', () => {
		const code =
			"import { A } from './old';\nvi.mock('./other');\ndb.mock('./old');\nvi.mock(name);\nvi.fn('./old');";
		expect(lint(createRequest({ code }))[0]).toHaveProperty('fix');
	});
});

it('two contracts of two domains each judge their own names of one module', () => {
	const code = "import { A, C } from './old';\n";
	const registry = {
		modules: {
			ws: { ...modules.ws, unlisted: 'keep' },
			other: { canonical: './src/other', legacy: ['./src/old'], exports: { C: 'D' }, unlisted: 'keep' },
		},
	};
	const request = createRequest({ code, registry });
	expect(lint(request).map(({ message }) => message)).toEqual([
		"'A' from './old' is legacy. Import 'B' from './new'. Contract: 'ws'.",
	]);
	expect(fix(request).output).toBe("import { C } from './old';\nimport { B as A } from './new';\n");
	const both = { ...request, rules: { ...request.rules, 'ssot/no-legacy-import': 'error' as const } };
	expect(fix(both).output).toBe("import { D as C } from './other';\nimport { B as A } from './new';\n");
});

it('no fix inside the package that the canonical module is named by', () => {
	const request = createRequest({
		code: "import { A } from '@acme/old';\n",
		file: 'packages/core/src/app.ts',
		more: {
			'packages/core/package.json': '{ "name": "@acme/core", "exports": "./src/index.ts" }',
			'packages/core/src/index.ts': 'export class A {}\n',
			'node_modules/@acme/old/package.json': '{ "name": "@acme/old", "main": "./index.js" }',
			'node_modules/@acme/old/index.js': 'export class A {}\n',
		},
		registry: {
			modules: { core: { domain: 'websocket', canonical: '@acme/core', legacy: ['@acme/old'] } },
		},
		links: { 'node_modules/@acme/core': '../../packages/core' },
	});
	const [message] = lint(request);
	expect(message?.message).toContain("'A' from '@acme/old' is legacy.");
	expect(message).not.toHaveProperty('fix');
});

it('says what holds a fix back', () => {
	const request = createRequest({
		code: "import { A } from './old';",
		more: { 'src/new.ts': "import './app';\nexport class B {}" },
	});
	expect(lint(request)[0]?.message).toBe(
		"'A' from './old' is legacy. Import 'B' from './new'. There is no fix, since './new' imports this file. Contract: 'ws'.",
	);
});

it('says what it found in a text without control characters', () => {
	const request = createRequest({
		code: "import { A } from './old';",
		fields: { reason: 'No\u001b[31m\n::error::x' },
	});
	expect(lint(request)[0]?.message).not.toMatch(/[\u0000-\u001f]/u);
});

describe('through barrels', () => {
	const barrels = {
		'src/barrel.ts': "export * from './old';\nexport const own = 1;\n",
		'src/far.ts': "export { A as Renamed, own } from './barrel';\n",
		'src/after.ts':
			"import { A, C as D } from './old';\nimport * as all from './old';\nexport { A, D, all };\n",
		'src/ring.ts': "export * from './ring2';\nexport * from './barrel';\n",
		'src/ring2.ts': "export * from './ring';\n",
	};

	it.each([
		[
			"import { A } from './barrel';",
			"'A' from './barrel' is legacy (via 'src/old.ts'). Import 'B' from './new'. Contract: 'ws'.",
			"import { B as A } from './new';",
		],
		[
			"import { Renamed, own } from './far';",
			"'Renamed' from './far' is legacy (via 'src/barrel.ts' and 'src/old.ts', where it is 'A'). Import 'B' from './new'. Contract: 'ws'.",
			"import { own } from './far';\nimport { B as Renamed } from './new';",
		],
		[
			"import { D } from './after';",
			"'D' from './after' is legacy (via 'src/old.ts', where it is 'C'). Import 'C' from './new'. Contract: 'ws'.",
			undefined,
		],
		[
			"import { A } from './ring';",
			"'A' from './ring' is legacy (via 'src/barrel.ts' and 'src/old.ts'). Import 'B' from './new'. Contract: 'ws'.",
			"import { B as A } from './new';",
		],
		[
			"import * as ns from './barrel';\nns.A;",
			"'A' from './barrel' is legacy (via 'src/old.ts'). Import 'B' from './new'. Contract: 'ws'.",
			"import * as ns from './new';\nns.B;",
		],
		[
			"import * as ns from './barrel';\nns.A; ns.own;",
			"'A' from './barrel' is legacy (via 'src/old.ts'). Import 'B' from './new'. Contract: 'ws'.",
			undefined,
		],
		[
			"export { A } from './barrel';",
			"'A' from './barrel' is legacy (via 'src/old.ts'). Re-export 'B' from './new'. Contract: 'ws'.",
			"export { B as A } from './new';",
		],
		[
			"const { A } = await import('./barrel');",
			"'A' from './barrel' is legacy (via 'src/old.ts'). Import 'B' from './new'. Contract: 'ws'.",
			"const { B: A } = await import('./new');",
		],
	])('%s', (code, message, output) => {
		const request = createRequest({ code, more: barrels });
		expect(lint(request).map(report => report.message)).toEqual([message]);
		expect(fix(request).output).toBe(output ?? code);
	});

	it('a barrel that takes a parser to read', () => {
		const view = "export const View = () => <p>don't {'`'} ask</p>;\n";
		const more = { 'src/view.tsx': `export * from './old';\n${view}` };
		const [message] = lint(createRequest({ code: "import { A, View } from './view';", more }));
		expect(message?.message).toContain("'A' from './view' is legacy (via 'src/old.ts').");
	});

	it('a barrel that writes the name is repaired itself: its importers get a suggestion', () => {
		const request = createRequest({ code: "import { D } from './after';", more: barrels });
		const [message] = lint(request);
		expect(message).not.toHaveProperty('fix');
		expect(message?.suggestions).toHaveLength(1);
	});

	it.each([
		["import { own } from './barrel';"],
		["import { own } from './far'; import './barrel'; import * as ns from './barrel'; f(ns);"],
		["export * from './barrel';"],
		["import { missing } from './barrel';"],
	])('nothing legacy: %s', code => {
		expect(lint(createRequest({ code, more: barrels }))).toEqual([]);
	});

	it('a name of the canonical module is where it belongs, whatever stands behind', () => {
		const more = { 'src/new.ts': "export { A as B } from './old';\nexport class C {}\n" };
		expect(lint(createRequest({ code: "import { B } from './new';", more }))).toEqual([]);
	});

	it.each([
		['export class X extends A {}'],
		['export const X = A;'],
		['export const X = all.A;'],
		['export const X = A as never;'],
		['export function X(a, ...b) { return A(a, ...b); }'],
		['export const X = async a => await A(a);'],
		['const made = (a) => new A(a);\nexport { made as X };'],
		['class Inner extends A {}\nexport { Inner as X };'],
	])('by one declaration, for a person to look at: %s', declaration => {
		const more = {
			'src/hop.ts': `import { A } from './old';\nimport * as all from './old';\n${declaration}\n`,
		};
		const request = createRequest({ code: "import { X } from './hop';", more });
		const [message] = lint(request);
		expect(message?.message).toBe(
			"'X' from './hop' is legacy (via 'src/old.ts', where it is 'A'). Import 'B' from './new'. Contract: 'ws'.",
		);
		expect(message).not.toHaveProperty('fix');
	});

	it('by one declaration, whichever file is linted first: an exception of one says nothing about another', () => {
		const allowed = createRequest({
			code: "import { X } from './hop';",
			more: { 'src/hop.ts': "import { A } from './old';\nexport class X extends A {}\n" },
			fields: { allow: [{ files: ['src/app.ts'], reason: 'a shim' }] },
		});
		expect(lint(allowed)).toEqual([]);
		const other = { ...allowed, filename: allowed.filename?.replace('app.ts', 'other.ts') };
		expect(lint(other)).toHaveLength(1);
	});

	it('by one declaration, as a default, behind a barrel', () => {
		const more = {
			'src/hop.ts': "import { A } from './barrel';\nimport './old';\nexport default class extends A {}\n",
			'src/barrel.ts': "export * from './old';\n",
		};
		const [message] = lint(createRequest({ code: "import X from './hop';", more }));
		expect(message?.message).toContain("(via 'src/barrel.ts' and 'src/old.ts', where it is 'A')");
	});

	it.each([
		['export class X { a = A; }'],
		['export const X = wrap(A);'],
		['export function X(a, b) { return A(b, a); }'],
		['export function X(a) { log(a); return A(a); }'],
		['export const X = (a = 1) => A(a);'],
		['export const X = all;'],
		['export class X extends Other {}'],
		['export const Y = A;\nexport const X = 1;'],
	])('a declaration that does more is its own: %s', declaration => {
		const more = {
			'src/hop.ts': `import { A } from './old';\nimport * as all from './old';\n${declaration}\n`,
		};
		expect(lint(createRequest({ code: "import { X } from './hop';", more }))).toEqual([]);
	});
});
