import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-masquerade-alias.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.tsx');
const instances = {
	bus: {
		class: { module: './src/bus/message-bus', name: 'MessageBus' },
		owner: './src/bus/message-bus',
		instance: { module: './src/bus/canonical', name: 'messageBus' },
		factory: { module: './src/bus/canonical', name: 'createMessageBus' },
		reason: 'Another bus is deaf',
	},
};
const modules = {
	topics: {
		canonical: './src/bus/canonical',
		legacy: ['./src/bus/old-topics'],
		exports: { splitTopic: 'parseTopic' },
	},
};
const settings = { ssot: { root, instances, modules } } as never;

const tester = new RuleTester({
	settings,
	languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
});

const place = (line: number, column: number, endColumn: number) => ({
	line,
	column,
	endLine: line,
	endColumn,
});
const masquerade = (
	name: string,
	ownName: string,
	{ output, ...fields }: { output?: string; [field: string]: string | undefined },
) => {
	const data = {
		name,
		ownName,
		original: name,
		module: 'src/bus/canonical.ts',
		source: '../bus/canonical',
		specifier: '../bus/canonical',
		remarks: " Another bus is deaf. Contract: 'bus'.",
		...fields,
	};
	return {
		messageId: 'masquerade' as const,
		data,
		suggestions:
			output === undefined ? [] : [{ messageId: 'useOwnName' as const, data: { ownName }, output }],
	};
};
const object = (name: string, source: string) => ({
	...masquerade(name, '', { source }),
	messageId: 'masqueradingObject' as const,
});

tester.run('no-masquerade-alias', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'the thing itself',
			code: "import { messageBus } from '../bus/canonical'; import bus, { MessageBus } from '../bus/message-bus';",
			filename,
		},
		{
			name: 'its default export under its name',
			code: "import messageBus from '../bus/message-bus'; export { default as messageBus } from '../bus/message-bus';",
			filename,
		},
		{
			name: 'the thing through a facade, a namespace, an alias',
			code: "import { messageBus } from './bus-facade'; import * as all from '../bus/canonical'; const MessageBus = all.MessageBus; const topicOf = all.parseTopic; { const parseTopic = topicOf; }",
			filename,
		},
		{
			name: 'another thing under another name',
			code: "import { createBusContext as createContext } from '../bus/canonical';",
			filename,
		},
		{
			name: 'another thing under its own name',
			code: "import { messageBus } from './bus-of-app'; import { MessageBus } from './deep-facade';",
			filename,
		},
		{ name: 'a name of one word', code: "import { parse as format } from '../date';", filename },
		{
			name: 'a name that a parameter or a function has',
			code: "export function messageBus(createMessageBus) {} import { addDays } from '../date';",
			filename,
		},
		{
			name: 'what is not plain to see',
			code: 'const messageBus = connect(); const { bus: createMessageBus } = deps; let MessageBus = a; MessageBus = b;',
			filename,
		},
		{
			name: 'a member of something',
			code: "import { Money } from '../money'; const messageBus = Money.bus;",
			filename,
		},
		{
			name: 'a module that is not there',
			code: "import messageBus from '~/bus'; import { Bus as MessageBus } from 'buses';",
			filename,
		},
		{
			name: 'a constant that may hold it',
			code: "import { bus as messageBus } from './holds-bus';",
			filename,
		},
		{
			name: 'the legacy name of it',
			code: "import { splitTopic as parseTopic } from '../bus/old-topics';",
			filename,
		},
		{ name: 'the module that holds it', code: "import * as messageBus from '../bus/canonical';", filename },
		{
			name: 'the canonical module',
			code: "export { QuietBus as MessageBus } from '../app/bus-facade';",
			filename: path.join(root, 'src/bus/canonical.ts'),
		},
		{
			name: 'the legacy module',
			code: "export { createBusContext as parseTopic } from './canonical';",
			filename: path.join(root, 'src/bus/old-topics.ts'),
		},
		{
			name: 'a double in a test',
			code: "import { addDays as createMessageBus } from '../date'; class Fake {} const MessageBus = Fake;",
			filename: path.join(root, 'src/app/main.test.ts'),
		},
		{
			name: 'a double from a folder of doubles',
			code: "import { FakeBus as MessageBus } from './fakes/fake-bus';",
			filename,
		},
		{
			name: 'an exception',
			code: "import { createBusContext as createMessageBus } from '../bus/canonical';",
			filename,
			settings: {
				ssot: {
					root,
					instances: { bus: { ...instances.bus, allow: [{ files: ['src/app/**'], reason: 'reviewed' }] } },
				},
			} as never,
		},
	],
	invalid: [
		{
			name: 'an import, whose references are renamed',
			code: "import { createBusContext as createMessageBus } from '../bus/canonical';\nexport const bus = createMessageBus('a');\nexport { createMessageBus };",
			filename,
			errors: [
				{
					...masquerade('createMessageBus', 'createBusContext', {
						output:
							"import { createBusContext } from '../bus/canonical';\nexport const bus = createBusContext('a');\nexport { createBusContext as createMessageBus };",
					}),
					...place(1, 30, 46),
				},
			],
		},
		{
			name: 'a type, a default, a default without a name, a module object',
			code: "import type { Money as MessageBus } from '../money';\nimport createMessageBus from './named-default';\nimport parseTopic from './nameless-default';\nimport * as messageBus from '../date';",
			filename,
			errors: [
				{
					...masquerade('MessageBus', 'Money', {
						module: 'src/bus/message-bus.ts',
						specifier: '../bus/message-bus',
						source: '../money',
						output:
							"import type { Money } from '../money';\nimport createMessageBus from './named-default';\nimport parseTopic from './nameless-default';\nimport * as messageBus from '../date';",
					}),
					...place(1, 24, 34),
				},
				{
					...masquerade('createMessageBus', 'openQueue', {
						source: './named-default',
						output:
							"import type { Money as MessageBus } from '../money';\nimport openQueue from './named-default';\nimport parseTopic from './nameless-default';\nimport * as messageBus from '../date';",
					}),
					...place(2, 8, 24),
				},
				{
					...object('parseTopic', './nameless-default'),
					data: { ...object('parseTopic', './nameless-default').data, remarks: " Contract: 'topics'." },
					...place(3, 8, 18),
				},
				{ ...object('messageBus', '../date'), ...place(4, 13, 23) },
			],
		},
		{
			name: 'no edit where the own name means something else',
			code: "import { Money as MessageBus } from '../money';\nexport const Money = MessageBus;",
			filename,
			errors: [
				{
					...masquerade('MessageBus', 'Money', {
						module: 'src/bus/message-bus.ts',
						specifier: '../bus/message-bus',
						source: '../money',
					}),
					...place(1, 19, 29),
				},
			],
		},
		{
			name: 're-exports',
			code: "export { addDays as createMessageBus } from '../date';\nclass Queue {}\nexport { Queue as MessageBus };\nexport { parse as parseTopic, parse } from '../date';",
			filename,
			errors: [
				{
					...masquerade('createMessageBus', 'addDays', {
						source: '../date',
						output:
							"export { addDays } from '../date';\nclass Queue {}\nexport { Queue as MessageBus };\nexport { parse as parseTopic, parse } from '../date';",
					}),
					...place(1, 10, 37),
				},
				{
					...masquerade('MessageBus', 'Queue', {
						module: 'src/bus/message-bus.ts',
						specifier: '../bus/message-bus',
						source: 'src/app/main.tsx',
						output:
							"export { addDays as createMessageBus } from '../date';\nclass Queue {}\nexport { Queue };\nexport { parse as parseTopic, parse } from '../date';",
					}),
					...place(3, 10, 29),
				},
				{
					...masquerade('parseTopic', 'parse', { source: '../date', remarks: " Contract: 'topics'." }),
					...place(4, 10, 29),
				},
			],
		},
		{
			name: 'public names that are texts',
			code: "class Queue {}\nexport { Queue as 'MessageBus' };\nexport { addDays as 'createMessageBus', parse as 'days' } from '../date';",
			filename,
			errors: [
				{
					...masquerade('MessageBus', 'Queue', {
						module: 'src/bus/message-bus.ts',
						specifier: '../bus/message-bus',
						source: 'src/app/main.tsx',
						output:
							"class Queue {}\nexport { Queue };\nexport { addDays as 'createMessageBus', parse as 'days' } from '../date';",
					}),
					...place(2, 10, 31),
				},
				{
					...masquerade('createMessageBus', 'addDays', {
						source: '../date',
						output:
							"class Queue {}\nexport { Queue as 'MessageBus' };\nexport { addDays, parse as 'days' } from '../date';",
					}),
					...place(3, 10, 39),
				},
			],
		},
		{
			name: 'a variable, which goes where it only repeats a name',
			code: "import { createBusContext } from '../bus/canonical';\nconst createMessageBus = createBusContext;\nexport const context = { createMessageBus, other: createMessageBus('a') };",
			filename,
			errors: [
				{
					...masquerade('createMessageBus', 'createBusContext', {
						output:
							"import { createBusContext } from '../bus/canonical';\nexport const context = { createMessageBus: createBusContext, other: createBusContext('a') };",
					}),
					...place(2, 7, 23),
				},
			],
		},
		{
			name: 'a variable of a function, from a namespace, a pattern, an import()',
			code: "import * as date from '../date';\nexport async function f() {\n\tconst createMessageBus = date.addDays;\n\tconst { parse: parseTopic } = await import('../date');\n\treturn [createMessageBus, parseTopic];\n}",
			filename,
			errors: [
				{
					...masquerade('createMessageBus', 'addDays', {
						source: '../date',
						output:
							"import * as date from '../date';\nexport async function f() {\n\tconst addDays = date.addDays;\n\tconst { parse: parseTopic } = await import('../date');\n\treturn [addDays, parseTopic];\n}",
					}),
					...place(3, 8, 24),
				},
				{
					...masquerade('parseTopic', 'parse', {
						source: '../date',
						remarks: " Contract: 'topics'.",
						output:
							"import * as date from '../date';\nexport async function f() {\n\tconst createMessageBus = date.addDays;\n\tconst { parse: parse } = await import('../date');\n\treturn [createMessageBus, parse];\n}",
					}),
					...place(4, 17, 27),
				},
			],
		},
		{
			name: 'no edit for an exported variable, a typed one in the way of a name, JSX',
			code: "import { addDays } from '../date';\nexport const createMessageBus = addDays;\nimport { Money } from '../money';\nconst MessageBus = Money;\nexport const element = <MessageBus />;\nconst parseTopic: unknown = addDays;",
			filename,
			errors: [
				{ ...masquerade('createMessageBus', 'addDays', { source: '../date' }), ...place(2, 14, 30) },
				{
					...masquerade('MessageBus', 'Money', {
						module: 'src/bus/message-bus.ts',
						specifier: '../bus/message-bus',
						source: '../money',
					}),
					...place(4, 7, 17),
				},
				{
					...masquerade('parseTopic', 'addDays', { source: '../date', remarks: " Contract: 'topics'." }),
					...place(6, 7, 26),
				},
			],
		},
		{
			name: 'a name of one word where the option says so; a canonical export in a test is no double',
			code: "import { createBusContext as format } from '../bus/canonical';",
			filename: path.join(root, 'src/app/main.test.ts'),
			options: [{ oneWordNames: true }],
			errors: [
				{
					...masquerade('format', 'createBusContext', {
						remarks: " Contract: 'topics'.",
						output: "import { createBusContext } from '../bus/canonical';",
					}),
					...place(1, 30, 36),
				},
			],
		},
	],
});
