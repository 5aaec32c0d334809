import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-duplicate-implementation.js';

const root = path.join(import.meta.dirname, '../fixtures/docs');
const filename = path.join(root, 'src/app/main.ts');
const bus = {
	class: { module: './src/bus/message-bus', name: 'MessageBus' },
	owner: './src/bus/message-bus',
	instance: { module: './src/bus/canonical', name: 'messageBus' },
	factory: { module: './src/bus/canonical', name: 'createMessageBus' },
};
const topics = {
	canonical: './src/bus/canonical',
	legacy: ['./src/bus/old-topics'],
	exports: { splitTopic: 'parseTopic' },
	reason: 'Topics were split in two ways',
};

function withRegistry(registry: object) {
	return { ssot: { root, ...registry } } as never;
}

const tester = new RuleTester({ settings: withRegistry({ instances: { bus }, modules: { topics } }) });

const place = (line: number, column: number, endColumn: number) => ({
	line,
	column,
	endLine: line,
	endColumn,
});
const named = (name: string, kind: string, fields: object = {}) => ({
	messageId: 'duplicateName' as const,
	data: {
		name,
		original: name,
		kind,
		module: 'src/bus/message-bus.ts',
		specifier: '../bus/canonical',
		remarks: " Contract: 'bus'.",
		...fields,
	},
});
const ofTopics = {
	module: 'src/bus/topics.ts',
	remarks: " Topics were split in two ways. Contract: 'topics'.",
};
const classAlike = (
	name: string,
	members = 'publishMessage() {} subscribeTo() {} unsubscribeFrom() {} listTopics() {}',
) => `export class ${name} { ${members} }`;
const alike = (name: string, count: number, members: string) => ({
	messageId: 'sameMembers' as const,
	data: {
		name,
		original: 'MessageBus',
		shared: String(count),
		count: '4',
		members,
		module: 'src/bus/message-bus.ts',
		specifier: '../bus/message-bus',
		remarks: " Contract: 'bus'.",
	},
});
const channel = {
	class: { module: './src/bus/team-channel', name: 'TeamChannel' },
	owner: './src/bus/team-channel',
};
const channelAlike = (name: string) =>
	classAlike(name, 'openChannel() {} closeChannel() {} sendFrame() {} listPeers() {}');
const all = 'publishMessage, subscribeTo, unsubscribeFrom, listTopics';

tester.run('no-duplicate-implementation', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'the canonical module',
			code: 'export const messageBus = {};',
			filename: path.join(root, 'src/bus/canonical.ts'),
		},
		{
			name: 'the declaring module',
			code: 'export class MessageBus {}',
			filename: path.join(root, 'src/bus/message-bus.ts'),
		},
		{
			name: 'the legacy module',
			code: 'export function parseTopic() {}',
			filename: path.join(root, 'src/bus/old-topics.ts'),
		},
		{
			name: 'a type-only mirror',
			code: 'export declare class MessageBus {}',
			filename: path.join(root, 'src/app/bus.d.ts'),
		},
		{ name: 'what is declared to exist', code: 'declare class MessageBus {}', filename },
		...[
			'tests/bus.ts',
			'src/bus.test.ts',
			'src/__mocks__/bus.ts',
			'src/fakes/bus.ts',
			'src/bus.stories.tsx',
		].map(file => ({
			name: `a double: ${file}`,
			code: 'export class MessageBus {}',
			filename: path.join(root, file),
		})),
		{
			name: 'a local variable',
			code: 'export function f() { const messageBus = {}; return messageBus; }',
			filename,
		},
		{ name: 'a parameter', code: 'export function f(createMessageBus) { class MessageBus {} }', filename },
		{ name: 'a name of one word', code: 'export function format() {} const parse = () => 1;', filename },
		{
			name: 'a plain value',
			code: 'export const parseTopic = 500; export const messageBus = process.env.BUS;',
			filename,
		},
		{ name: 'a variable without a value', code: 'let messageBus; messageBus = 1;', filename },
		{
			name: 'a type under the name of a function',
			code: 'export type parseTopic = string; export class createMessageBus {}',
			filename,
		},
		{ name: 'a legacy name', code: 'export function splitTopic() {}', filename },
		{
			name: 'the thing itself',
			code: "import * as bus from '../bus/canonical'; export const messageBus = bus.messageBus; export type MessageBus = bus.MessageBus;",
			filename,
		},
		{
			name: 'what is made from it',
			code: "import { MessageBus, createMessageBus, messageBus as shared } from '../bus/canonical'; export const messageBus = wrap(shared); export type BusContext = Parameters<typeof createMessageBus>[0];",
			filename,
		},
		{
			name: 'a second instance, which is another rule',
			code: "import { MessageBus as Bus } from '../bus/canonical'; class Sub extends Bus {} export const messageBus = new Bus();",
			filename,
		},
		{
			name: 'a facade, which is another rule',
			code: "import * as bus from '../bus/canonical'; export class MessageBus extends bus.MessageBus {} export function createMessageBus(context) { return bus.createMessageBus(context); }",
			filename,
		},
		{
			name: 'a call that is kept private',
			code: 'const messageBus = connect(); messageBus.run();',
			filename,
		},
		{
			name: 'an exception',
			code: 'export class MessageBus {}',
			filename,
			settings: withRegistry({
				instances: { bus: { ...bus, allow: [{ files: ['src/app/**'], reason: 'reviewed' }] } },
			}),
		},
		{
			name: 'a registered class that is not there',
			code: 'export class MissingBus {}',
			filename,
			settings: withRegistry({
				instances: {
					gone: { class: { module: './src/gone', name: 'MissingBus' }, owner: './src/gone' },
					other: {
						class: { module: './src/bus/canonical', name: 'MissingBus' },
						owner: './src/bus/canonical',
					},
				},
			}),
		},
		{
			name: 'a name that the registry gives to two things',
			code: 'export class MessageHandler {}',
			filename,
			settings: withRegistry({
				instances: {
					one: {
						class: { module: './src/websocket-core/canonical-imports', name: 'MessageHandler' },
						owner: './src/bus/canonical',
					},
				},
				modules: {
					two: {
						canonical: './src/bus/two-handlers',
						legacy: ['./src/gone'],
						exports: { Old: 'MessageHandler' },
					},
				},
			}),
		},
		{
			name: 'a canonical module that depends on a capture, and names that are gone or kept',
			code: 'export type BusContext = { a: 1 }; export class QuietBus {}',
			filename,
			settings: withRegistry({
				modules: {
					one: { canonical: './src/bus/$1', legacy: ['./src/old/*'], exports: { a: 'BusContext' } },
					two: {
						canonical: './src/bus/canonical',
						legacy: ['./src/gone'],
						exports: { a: null },
						unlisted: 'keep',
					},
					three: { canonical: './src/bus/topics', legacy: ['./src/bus/older-*'] },
				},
			}),
		},
		{
			name: 'too few members in common',
			code: classAlike(
				'EventQueue',
				'publishMessage() {} subscribeTo() {} unsubscribeFrom() {} drainQueue() {} pauseQueue() {}',
			),
			filename,
		},
		{
			name: 'too few members',
			code: classAlike('EventQueue', 'publishMessage() {} subscribeTo() {} unsubscribeFrom() {}'),
			filename,
		},
		{
			name: 'members that do not count: private, static, and what every Map has',
			code: classAlike(
				'EventQueue',
				'publishMessage() {} subscribeTo() {} private unsubscribeFrom() {} static listTopics() {} get() {} set() {} has() {}',
			),
			filename,
		},
		{
			name: 'a subclass, of any depth',
			code: `import { MessageBus } from '../bus/canonical'; class Middle extends MessageBus {} export class LoudBus extends Middle { publishMessage() {} subscribeTo() {} unsubscribeFrom() {} listTopics() {} }`,
			filename,
		},
		{
			name: 'a registered class that cannot be read, one that is a function, and one without members',
			code: classAlike('EventQueue'),
			filename,
			settings: withRegistry({
				instances: {
					bus: { ...bus, class: { module: './src/gone', name: 'Gone' } },
					made: { ...bus, class: { module: './src/bus/topics', name: 'parseTopic' } },
					handler: { ...bus, class: { module: './src/bus/two-handlers', name: 'MessageHandler' } },
				},
			}),
		},
		{
			name: 'a sibling, whose members the common base demands',
			code: `import { ChannelBase } from '../bus/channel-base';\n${channelAlike('RoomChannel extends ChannelBase')}`,
			filename,
			settings: withRegistry({ instances: { channel } }),
		},
		{
			name: 'an implementation of the class as an interface',
			code: `import type { MessageBus } from '../bus/canonical'; export class LoudBus implements MessageBus { publishMessage() {} subscribeTo() {} unsubscribeFrom() {} listTopics() {} }`,
			filename,
		},
		{
			name: 'an implementation of an interface whose module is not there',
			code: `import type { Bus } from '@acme/not-installed'; export class LoudBus implements Bus { publishMessage() {} subscribeTo() {} unsubscribeFrom() {} listTopics() {} }`,
			filename,
		},
		{
			name: 'a class that a call gives',
			code: 'export class LoudBus extends mixin(Object) { publishMessage() {} subscribeTo() {} unsubscribeFrom() {} listTopics() {} }',
			filename,
		},
		{
			name: 'the class itself by its members',
			code: classAlike('Hidden'),
			filename: path.join(root, 'src/bus/message-bus.ts'),
		},
	],
	invalid: [
		{
			name: 'every kind of declaration',
			code: 'export class MessageBus {}\nexport const messageBus = { publish() {} } as const;\nfunction parseTopic() {}\nexport type BusContext = { a: 1 };\nexport const createMessageBus = memoize(() => 1);\nexport const topicSeparators = Object.freeze([]);',
			filename,
			settings: withRegistry({
				instances: { bus },
				modules: {
					topics,
					types: { canonical: './src/bus/canonical', legacy: ['./src/gone'], exports: { Ctx: 'BusContext' } },
				},
			}),
			errors: [
				{ ...named('MessageBus', 'class', { specifier: '../bus/message-bus' }), ...place(1, 14, 24) },
				{ ...named('messageBus', 'constant'), ...place(2, 14, 24) },
				{ ...named('parseTopic', 'function', ofTopics), ...place(3, 10, 20) },
				{ ...named('BusContext', 'type', { remarks: " Contract: 'types'." }), ...place(4, 13, 23) },
				{ ...named('createMessageBus', 'constant'), ...place(5, 14, 30) },
				{ ...named('topicSeparators', 'constant', ofTopics), ...place(6, 14, 29) },
			],
		},
		{
			name: 'an interface, an enum, a constructed object, a class expression',
			code: 'interface MessageBus {}\nexport enum topicSeparators {}\nexport const messageBus = new Queue();\nexport const createMessageBus = function () {};',
			filename,
			errors: [
				{ ...named('MessageBus', 'interface', { specifier: '../bus/message-bus' }), ...place(1, 11, 21) },
				{ ...named('topicSeparators', 'enum', ofTopics), ...place(2, 13, 28) },
				{ ...named('messageBus', 'constant'), ...place(3, 14, 24) },
				{ ...named('createMessageBus', 'function'), ...place(4, 14, 30) },
			],
		},
		{
			name: 'overloads and merged declarations once',
			code: 'export function parseTopic(a: string): void;\nexport function parseTopic(a: number): void;\nexport function parseTopic() {}\nexport class MessageBus {}\nexport interface MessageBus {}',
			filename,
			errors: [
				{ ...named('parseTopic', 'function', ofTopics), ...place(3, 17, 27) },
				{ ...named('MessageBus', 'class', { specifier: '../bus/message-bus' }), ...place(4, 14, 24) },
			],
		},
		{
			name: 'a subclass under the same name that is a class of its own',
			code: "import { MessageBus as Core } from '../bus/canonical';\nexport class MessageBus extends Core { close() {} }",
			filename,
			errors: [{ ...named('MessageBus', 'class', { specifier: '../bus/message-bus' }), ...place(2, 14, 24) }],
		},
		{
			name: 'a name of one word where the option says so',
			code: 'export function format() {}',
			filename,
			options: [{ oneWordNames: true }],
			errors: [{ ...named('format', 'function', ofTopics), ...place(1, 17, 23) }],
		},
		{
			name: 'a double where the option leaves none',
			code: 'export default class MessageBus {}',
			filename: path.join(root, 'src/app/bus.test.ts'),
			options: [{ ignore: [] }],
			errors: [{ ...named('MessageBus', 'class', { specifier: '../bus/message-bus' }), ...place(1, 22, 32) }],
		},
		{
			name: 'the members of the registered class',
			code: `${classAlike('EventQueue')}\nexport const make = () => class { publishMessage = () => {}; subscribeTo() {} unsubscribeFrom() {} listTopics() {} };`,
			filename,
			errors: [
				{ ...alike('EventQueue', 4, all), ...place(1, 14, 24) },
				{ ...alike('This class', 4, all), ...place(2, 27, 33) },
			],
		},
		{
			name: 'a registered class whose module cannot be read, and a glob that stands for too many texts',
			code: 'export class HubServer {}',
			filename,
			settings: withRegistry({
				instances: {
					hub: { class: { module: './src/bus/hub.cjs', name: 'HubServer' }, owner: './src/bus/hub.cjs' },
				},
			}),
			options: [{ ignore: ['{a,b,c,d}'.repeat(40)] }],
			errors: [
				{
					...named('HubServer', 'class', {
						module: 'src/bus/hub.cjs',
						specifier: '../bus/hub.cjs',
						remarks: " Contract: 'hub'.",
					}),
					...place(1, 14, 23),
				},
			],
		},
		{
			name: 'the same members without the base that demands them',
			code: channelAlike('RoomChannel'),
			filename,
			settings: withRegistry({ instances: { channel } }),
			errors: [
				{
					...alike('RoomChannel', 4, 'openChannel, closeChannel, sendFrame, listPeers'),
					data: {
						name: 'RoomChannel',
						original: 'TeamChannel',
						shared: '4',
						count: '4',
						members: 'openChannel, closeChannel, sendFrame, listPeers',
						module: 'src/bus/team-channel.ts',
						specifier: '../bus/team-channel',
						remarks: " Contract: 'channel'.",
					},
					...place(1, 14, 25),
				},
			],
		},
		{
			name: 'a member more, within the threshold; with another interface',
			code: classAlike(
				'EventQueue implements Closeable',
				'publishMessage() {} subscribeTo() {} unsubscribeFrom() {} listTopics() {} closeQueue() {}',
			),
			filename,
			errors: [{ ...alike('EventQueue', 4, all), ...place(1, 14, 24) }],
		},
		{
			name: 'a lower threshold',
			code: classAlike(
				'EventQueue',
				'publishMessage() {} subscribeTo() {} unsubscribeFrom() {} drainQueue() {}',
			),
			filename,
			options: [{ similarity: 0.6 }],
			errors: [
				{ ...alike('EventQueue', 3, 'publishMessage, subscribeTo, unsubscribeFrom'), ...place(1, 14, 24) },
			],
		},
	],
});
