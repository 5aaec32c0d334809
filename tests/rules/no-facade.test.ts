import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-facade.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.ts');
const instances = {
	bus: {
		class: { module: './src/bus/message-bus', name: 'MessageBus' },
		owner: './src/bus/message-bus',
		instance: { module: './src/bus/canonical', name: 'messageBus' },
		factory: { module: './src/bus/canonical', name: 'createMessageBus' },
		allow: [{ files: ['src/app/reviewed-*'], reason: 'reviewed' }],
	},
};
const topics = {
	canonical: './src/bus/canonical',
	legacy: ['./src/bus/old-topics'],
	exports: { splitTopic: 'parseTopic' },
	reason: 'One door',
};
const settings = { ssot: { root, instances, modules: { topics } } } as never;

const tester = new RuleTester({ settings });

const place = (line: number, column: number, endColumn: number, endLine = line) => ({
	line,
	column,
	endLine,
	endColumn,
});
const facade = <Id extends string>(messageId: Id, name: string, fields: object) => ({
	messageId,
	data: {
		name,
		original: name,
		symbols: "'messageBus'",
		module: 'src/bus/canonical.ts',
		number: '1',
		count: '1',
		remarks: " Contract: 'bus'.",
		...fields,
	},
});
const topic = { original: 'parseTopic', symbols: "'parseTopic'", remarks: " One door. Contract: 'topics'." };
const busClass = { original: 'MessageBus', symbols: "'MessageBus'", module: 'src/bus/message-bus.ts' };
const direct = (name: string, output: string | null, fields: object = {}) => ({
	messageId: 'facadeImport' as const,
	data: {
		name,
		original: name,
		facade: './bus-facade',
		module: 'src/bus/canonical.ts',
		specifier: '../bus/canonical',
		remarks: " Contract: 'bus'.",
		...fields,
	},
	suggestions:
		output === null
			? []
			: [
					{
						messageId: 'importDirectly' as const,
						data: { original: name, specifier: '../bus/canonical', ...fields },
						output,
					},
				],
});

tester.run('no-facade', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'an import from the canonical module',
			code: "import { messageBus } from '../bus/canonical'; messageBus.listTopics();",
			filename,
		},
		{
			name: 'an import from a module it passes through',
			code: "import { MessageBus, parseTopic as p } from '../bus/message-bus'; import { parseTopic } from '../bus/topics';",
			filename,
		},
		{
			name: 'the canonical module',
			code: "export { MessageBus } from './message-bus'; export * from './topics';",
			filename: path.join(root, 'src/bus/canonical.ts'),
		},
		{
			name: 'the legacy module',
			code: "export { messageBus } from './canonical';",
			filename: path.join(root, 'src/bus/old-topics.ts'),
		},
		{
			name: 'a double',
			code: "export * from '../../bus/canonical';",
			filename: path.join(root, 'src/app/__mocks__/bus.ts'),
		},
		{
			name: 'an exception, and an import from it',
			code: "export { messageBus } from '../bus/canonical';",
			filename: path.join(root, 'src/app/reviewed-facade.ts'),
		},
		{
			name: 'an import from an exception',
			code: "import { messageBus } from './reviewed-facade';",
			filename,
		},
		{
			name: 'other exports',
			code: "export { BusContext } from '../bus/canonical'; export * from '../date'; export * as ns from '../money'; export * from './gone'; export {} from '../bus/canonical';",
			filename,
		},
		{
			name: 'what is not exported',
			code: "import { MessageBus } from '../bus/canonical'; class Sub extends MessageBus {} const bus = MessageBus;",
			filename,
		},
		{
			name: 'a subclass with a member, a decorator, or a constructor that does something',
			code: "import { MessageBus } from '../bus/canonical'; export class A extends MessageBus { closed = true } @logged export class B extends MessageBus {} export class C extends MessageBus { constructor() { super(); log(this); } }",
			filename,
		},
		{
			name: 'types that are none of it',
			code: "export type Bus = import('../bus/message-bus').MessageBus<1>; export interface Both extends A, B {} export interface Empty {} export function none() { return; }",
			filename,
		},
		{
			name: 'functions that do something',
			code: "import { createMessageBus, messageBus } from '../bus/canonical'; export const a = (ctx) => createMessageBus({ ...ctx }); export function b(x, y) { return createMessageBus(y); } export const c = topic => messageBus.subscribeTo(topic); export function d() { log(); return messageBus; } export const e = x => messageBus; export function f() {}",
			filename,
		},
		{
			name: 'types with arguments or members',
			code: "import type { MessageBus } from '../bus/canonical'; export type A = MessageBus<1>; export interface B extends MessageBus { a: 1 } export type C = MessageBus | undefined; export type D = import('../bus/canonical').MessageBus['listTopics'];",
			filename,
		},
		{
			name: 'an ambient module',
			code: "declare module 'x' { export { messageBus } from '../bus/canonical'; }",
			filename,
		},
		{
			name: 'other names of a facade',
			code: "import { QuietBus } from './bus-facade'; import * as facade from './bus-facade'; import './bus-facade'; import raw from './bus-facade?raw';",
			filename,
		},
		{ name: 'a package', code: "import { messageBus } from 'buses';", filename },
		{
			name: 'through a legacy module, which is another rule',
			code: "import { parseTopic } from '../bus/old-topics';",
			filename,
		},
		{
			name: 'an import in the canonical module',
			code: "import { messageBus } from '../app/bus-facade';",
			filename: path.join(root, 'src/bus/canonical.ts'),
		},
	],
	invalid: [
		{
			name: 'every kind of export, numbered',
			code: [
				"import { createMessageBus, MessageBus, messageBus } from '../bus/canonical';",
				"import * as all from '../bus/canonical';",
				"export { messageBus } from '../bus/canonical';",
				"export * from '../bus/topics';",
				"export * as door from '../bus/canonical';",
				'export { MessageBus as Bus };',
				'export const sharedBus = all.messageBus;',
				'export class AppBus extends MessageBus { constructor(...args) { super(...args); } }',
				'export function makeBus(context) { return createMessageBus(context); }',
				'export const getBus = () => messageBus;',
				'export type TheBus = MessageBus;',
				'export interface IBus extends MessageBus {}',
				'const local = createMessageBus; export { local as makeAnother };',
				'export default messageBus;',
			].join('\n'),
			filename,
			errors: [
				{ ...facade('reexport', 'messageBus', { count: '20' }), ...place(3, 10, 20) },
				{
					...facade('starReexport', '*', {
						...topic,
						symbols: "'parseTopic', 'topicSeparators', 'format'",
						number: '2',
						count: '20',
					}),
					...place(4, 1, 31),
				},
				{
					...facade('starReexport', 'door', {
						...busClass,
						symbols:
							"'MessageBus', 'messageBus', 'createMessageBus', 'parseTopic', 'topicSeparators', 'format', 'createBusContext'",
						number: '5',
						count: '20',
					}),
					...place(5, 1, 42),
				},
				{ ...facade('reexport', 'Bus', { ...busClass, number: '12', count: '20' }), ...place(6, 10, 27) },
				{
					...facade('alias', 'sharedBus', { original: 'messageBus', number: '13', count: '20' }),
					...place(7, 14, 23),
				},
				{
					...facade('emptySubclass', 'AppBus', { ...busClass, number: '14', count: '20' }),
					...place(8, 14, 20),
				},
				{
					...facade('forwarder', 'makeBus', {
						original: 'createMessageBus',
						symbols: "'createMessageBus'",
						number: '15',
						count: '20',
					}),
					...place(9, 17, 24),
				},
				{
					...facade('forwarder', 'getBus', { original: 'messageBus', number: '16', count: '20' }),
					...place(10, 14, 20),
				},
				{ ...facade('alias', 'TheBus', { ...busClass, number: '17', count: '20' }), ...place(11, 13, 19) },
				{
					...facade('emptySubclass', 'IBus', { ...busClass, number: '18', count: '20' }),
					...place(12, 18, 22),
				},
				{
					...facade('alias', 'makeAnother', {
						original: 'createMessageBus',
						symbols: "'createMessageBus'",
						number: '19',
						count: '20',
					}),
					...place(13, 7, 12),
				},
				{
					...facade('reexport', 'default', { original: 'messageBus', number: '20', count: '20' }),
					...place(14, 16, 26),
				},
			],
		},
		{
			name: 'a type by import(), a public name that is a text, a default with a name',
			code: "import { createMessageBus, messageBus } from '../bus/canonical';\nexport type Bus = import('../bus/canonical').MessageBus;\nexport { messageBus as 'the bus' };\nexport default function make(context) { return createMessageBus(context); }",
			filename,
			errors: [
				{ ...facade('alias', 'Bus', { ...busClass, number: '1', count: '3' }), ...place(2, 13, 16) },
				{
					...facade('reexport', 'the bus', { original: 'messageBus', number: '2', count: '3' }),
					...place(3, 10, 33),
				},
				{
					...facade('forwarder', 'default', {
						original: 'createMessageBus',
						symbols: "'createMessageBus'",
						number: '3',
						count: '3',
					}),
					...place(4, 25, 29),
				},
			],
		},
		{
			name: 'nameless defaults',
			code: "import { createMessageBus } from '../bus/canonical';\nexport default context => createMessageBus(context);",
			filename,
			errors: [
				{
					...facade('forwarder', 'default', { original: 'createMessageBus', symbols: "'createMessageBus'" }),
					...place(2, 16, 52),
				},
			],
		},
		{
			name: 'a double where the option leaves none',
			code: "export { messageBus as 'the bus' } from '../bus/canonical';",
			filename: path.join(root, 'src/app/bus.test.ts'),
			options: [{ ignore: [] }],
			errors: [{ ...facade('reexport', 'the bus', { original: 'messageBus' }), ...place(1, 10, 33) }],
		},
		{
			name: 'an import through a facade goes to the canonical module',
			code: "import { messageBus } from './bus-facade';\nmessageBus.listTopics();",
			filename,
			errors: [
				{
					...direct('messageBus', "import { messageBus } from '../bus/canonical';\nmessageBus.listTopics();"),
					...place(1, 10, 20),
				},
			],
		},
		{
			name: 'one name of several, into an import that is there; its own name comes back',
			code: "import { QuietBus, topicOf } from './bus-facade';\nimport { messageBus } from '../bus/canonical';\n",
			filename,
			errors: [
				{
					...direct(
						'topicOf',
						"import { QuietBus } from './bus-facade';\nimport { messageBus, parseTopic as topicOf } from '../bus/canonical';\n",
						{
							original: 'parseTopic',
							remarks: " One door. Contract: 'topics'.",
						},
					),
					...place(1, 20, 27),
				},
			],
		},
		{
			name: 'through two facades, and a type',
			code: "import type { messageBus } from './deep-facade';",
			filename,
			errors: [
				{
					...direct('messageBus', "import type { messageBus } from '../bus/canonical';", {
						facade: './deep-facade',
					}),
					...place(1, 15, 25),
				},
			],
		},
		{
			name: 'no edit beside a namespace, a comment, or a mock',
			code: "import type * as q from './bus-facade';\nimport { /* why */ messageBus, QuietBus } from './bus-facade';\n",
			filename,
			errors: [{ ...direct('messageBus', null), ...place(2, 20, 30) }],
		},
		{
			name: 'a default beside a namespace: no edit; one beside another name: a name takes its place',
			code: "import messageBus, * as all from './default-facade';\nimport bus, { free } from './default-facade';",
			filename,
			errors: [
				{
					...direct('default', null, { original: 'messageBus', facade: './default-facade' }),
					...place(1, 8, 18),
				},
				{
					...direct(
						'default',
						"import messageBus, * as all from './default-facade';\nimport { free } from './default-facade';\nimport { messageBus as bus } from '../bus/canonical';",
						{ original: 'messageBus', facade: './default-facade' },
					),
					...place(2, 8, 11),
				},
			],
		},
		{
			name: 'no edit where the facade is mocked',
			code: "import { messageBus } from './bus-facade';\nvi.mock('./bus-facade', () => ({ messageBus: {} }));\n",
			filename,
			errors: [{ ...direct('messageBus', null), ...place(1, 10, 20) }],
		},
	],
});
