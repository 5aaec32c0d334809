import { describe, expect, it } from 'vitest';

import {
	contract,
	createHandlerRequest,
	header,
	type HandlerScene,
	judge,
} from '../support/handler-scene.js';
import { fix, lint } from '../support/lint.js';
import { applyFixes } from '../property/apply-fixes.js';

/** A class with one method, proven to be a handler. */
function createHandler(method: string, head = 'class Chat implements Handler'): string {
	return `${header}export ${head} {\n\t${method}\n}\n`;
}

const either = contract.canonical;
const exact = { canonical: { ...either, arity: 'exact' } };

describe('thirteen handlers that the compiler mostly takes', () => {
	const canonical = 'socket: WebSocket, message: Message';
	const registered = { match: { registeredBy: ['router.add'], tables: ['handlers'] } };
	const table: readonly (readonly [string, string, string, object?])[] = [
		[
			'a payload of any type',
			createHandler('handleMessage(payload: any): boolean { return !!payload; }'),
			'looseParameter',
		],
		[
			'swapped',
			createHandler(
				'handleMessage(message: Message, socket: WebSocket): boolean { return !message && !socket; }',
			),
			'swappedParameters',
		],
		[
			'any returned',
			createHandler(`handleMessage(${canonical}): any { return socket ?? message; }`),
			'looseReturn',
		],
		[
			'never returned',
			createHandler(`handleMessage(${canonical}): never { throw [socket, message]; }`),
			'neverReturn',
		],
		[
			'the old method beside',
			createHandler(
				`handle(): void {}\n\thandleMessage(${canonical}): boolean { return !socket && !message; }`,
			),
			'legacyBeside',
		],
		[
			'registered only',
			'class Chat { handle(payload: string): void { console.log(payload); } }\nrouter.add(new Chat());',
			'legacyMethod',
			registered,
		],
		[
			'a Map of any',
			"const handlers = new Map<string, any>();\nhandlers.set('chat', (payload: string): void => console.log(payload));",
			'legacyFunction',
			registered,
		],
		[
			'an object literal',
			`${header}export const chat: Handler = { handleMessage: p => true };`,
			'unknownParameter',
		],
		[
			'narrower',
			createHandler(
				'handleMessage(socket: WebSocket, message: Message & { text: string }): boolean { return !socket && !message; }',
			),
			'narrowerParameter',
		],
		[
			'one more, optional',
			createHandler(
				`handleMessage(${canonical}, extra?: string): boolean { return !socket && !message && !extra; }`,
			),
			'extraParameter',
		],
		[
			'void',
			createHandler(`handleMessage(${canonical}): void { console.log(socket, message); }`),
			'voidReturn',
		],
		[
			'a promise of void',
			createHandler(`async handleMessage(${canonical}): Promise<void> { console.log(socket, message); }`),
			'promiseReturn',
		],
	];

	const rows = table.map(([title, code, id, fields = {}]) => [title, code, id, fields] as const);

	it.each(rows)('%s', (_title, code, id, fields) => {
		expect(judge({ code, fields }).map(text => text.split(' ')[0])).toContain(id);
		expect(judge({ code, fields: { ...fields, ...exact } }).map(text => text.split(' ')[0])).toContain(id);
	});

	it('no parameters at all, which is wrong only where all of them are demanded', () => {
		const code = createHandler('handleMessage(): boolean { return true; }');
		expect(judge({ code })).toEqual([]);
		expect(judge({ code, fields: exact })).toEqual(['missingParameters report']);
	});

	it('each has a message of its own', () => {
		const texts = rows.map(
			([, code, , fields = {}]) => lint(createHandlerRequest({ code, fields }))[0]?.message,
		);
		expect(new Set(texts)).toHaveLength(rows.length);
	});
});

describe('what is judged', () => {
	const rows: readonly (readonly [string, HandlerScene, readonly string[]])[] = [
		[
			'a canonical handler',
			{
				code: createHandler(
					'handleMessage(socket: WebSocket, message: Message): boolean { return !socket && !message; }',
				),
			},
			[],
		],
		[
			'through a barrel under another name',
			{
				code: "import type { Port } from './barrel';\nexport class Chat implements Port { handle(): void {} }",
			},
			['legacyMethod fix'],
		],
		[
			'a subclass of a handler of the file',
			{
				code: createHandler('handleMessage(): boolean { return true; }').replace(
					'}\n}',
					'}\n}\nexport class Loud extends Chat { handle(): void {} }',
				),
			},
			['swallowedMessages fix'],
		],
		[
			'an alias of the message',
			{
				code:
					"import type { AnyMessage } from './core';\n" +
					createHandler(
						'handleMessage(socket: WebSocket, message: AnyMessage): boolean { return !socket && !message; }',
					),
			},
			[],
		],
		[
			'an own alias of the message',
			{
				code:
					createHandler('handleMessage(socket: Ws, message: M): boolean { return !socket && !message; }') +
					'type M = Message;\ntype Ws = WebSocket;',
			},
			[],
		],
		[
			'a narrower message of another module',
			{
				code:
					"import type { ChatMessage } from './core';\n" +
					createHandler(
						'handleMessage(socket: WebSocket, message: ChatMessage): boolean { return !socket && !message; }',
					),
			},
			['narrowerParameter report'],
		],
		[
			'another type',
			{ code: createHandler('handleMessage(socket: string): boolean { return !socket; }') },
			['otherParameter report'],
		],
		[
			'an optional parameter',
			{ code: createHandler('handleMessage(socket?: WebSocket): boolean { return !socket; }') },
			['optionalParameter report'],
		],
		[
			'a default',
			{ code: createHandler('handleMessage(socket: WebSocket = x): boolean { return !socket; }') },
			['defaultParameter report'],
		],
		[
			'rest',
			{ code: createHandler('handleMessage(...all: unknown[]): boolean { return !all; }') },
			['restParameter report'],
		],
		[
			'names, where they are asked for',
			{
				code: createHandler('handleMessage(ws: WebSocket): boolean { return !ws; }'),
				options: { parameterNames: true },
			},
			['parameterName report'],
		],
		[
			'an old name without a type',
			{
				code: `${header}export const chat: Handler = { handleMessage: (socket, payload) => !socket && !payload };`,
			},
			['unknownParameter report'],
		],
		[
			'a path without an answer',
			{ code: createHandler('handleMessage(socket: WebSocket) { if (!socket) return true; }') },
			['missingReturn report'],
		],
		[
			'a branch with another answer',
			{ code: createHandler("handleMessage(socket: WebSocket) { return socket ? true : 'no'; }") },
			['otherReturn report'],
		],
		[
			'a path with another answer',
			{
				code: createHandler("handleMessage(socket: WebSocket) { if (socket) { return true; } return 'no'; }"),
			},
			['otherReturn report'],
		],
		[
			'another answer behind a question',
			{ code: createHandler('handleMessage(socket: WebSocket) { return ask(socket) || 0; }') },
			['otherReturn report'],
		],
		[
			'a question',
			{ code: createHandler('handleMessage(socket: WebSocket) { return socket && true; }') },
			[],
		],
		[
			'a generic type',
			{ code: createHandler('handle(): void {}', 'class Chat<T> implements Handler<T>') },
			['legacyMethod fix'],
		],
		[
			'an intersection',
			{ code: `${header}export const chat: Handler & { more: 1 } = { more: 1, handle(): void {} };` },
			['legacyMethod fix'],
		],
		[
			'an own alias of the type',
			{ code: `${createHandler('handle(): void {}', 'class Chat implements Own')}type Own = Handler;` },
			['legacyMethod fix'],
		],
		[
			'a namespace',
			{
				code: "import * as core from './core';\nexport class Chat implements core.Handler { handle(): void {} }",
			},
			['legacyMethod fix'],
		],
		[
			'an object that is exported as it is',
			{ code: `${header}export default { handle(): void {} } satisfies Handler;` },
			['legacyMethod fix'],
		],
		[
			'a subclass of a handler one import away',
			{
				code: `import { Moved } from './old';\n${header}export class Chat extends Moved { handle(payload: string): void { log(payload); } }`,
			},
			['swallowedMessages fix'],
		],
		[
			'a class expression',
			{ code: `${header}export const Chat = class extends BaseHandler { handle(): void {} };` },
			['swallowedMessages fix'],
		],
		[
			'an abstract old method',
			{
				code: createHandler(
					'abstract handle(payload: string): void;',
					'abstract class Chat implements Handler',
				),
			},
			['legacyMethod suggest'],
		],
		[
			'an abstract new method with another parameter',
			{
				code: createHandler(
					'abstract handleMessage(payload: any): boolean;',
					'abstract class Chat implements Handler',
				),
			},
			['looseParameter report'],
		],
		[
			'a field with an arrow function',
			{ code: createHandler('handleMessage = (payload: any): boolean => !payload;') },
			['looseParameter report'],
		],
		[
			'an interface with another parameter',
			{ code: `${header}export interface Special extends Handler { handleMessage(payload: any): boolean }` },
			['looseParameter report'],
		],
		[
			'protected',
			{ code: createHandler('protected handleMessage(): boolean { return true; }') },
			['hiddenMethod report'],
		],
		[
			'private by its name',
			{ code: createHandler('#handleMessage(): boolean { return true; }') },
			['missingMethod report'],
		],
		['another answer', { code: createHandler("handleMessage() { return 'no'; }") }, ['otherReturn report']],
		[
			'another type returned',
			{ code: createHandler('handleMessage(): string { return String(1); }') },
			['otherReturn report'],
		],
		['a literal', { code: createHandler('handleMessage(): true { return true; }') }, []],
		['either', { code: createHandler('handleMessage(): boolean | Promise<boolean> { return true; }') }, []],
		[
			'a promise where none is wanted',
			{
				code: createHandler('async handleMessage(): Promise<boolean> { return true; }'),
				fields: { canonical: { ...either, async: 'sync' } },
			},
			['asyncHandler report'],
		],
		[
			'async by its body',
			{
				code: createHandler('async handleMessage() { return true; }'),
				fields: { canonical: { ...either, async: 'sync' } },
			},
			['asyncHandler report'],
		],
		[
			'no promise where one is wanted',
			{
				code: createHandler('handleMessage(): boolean { return true; }'),
				fields: { canonical: { ...either, async: 'async' } },
			},
			['syncHandler report'],
		],
		[
			'no promise by its body',
			{
				code: createHandler('handleMessage() { return true; }'),
				fields: { canonical: { ...either, async: 'async' } },
			},
			['syncHandler report'],
		],
		['a generator', { code: createHandler('*handleMessage() { yield 1; }') }, ['otherReturn report']],
		[
			'an own alias of the answer',
			{ code: createHandler('handleMessage(): Answer { return true; }') + 'type Answer = boolean;' },
			[],
		],
		[
			'an answer of another module',
			{
				code:
					"import type { Answer } from './answer';\n" +
					createHandler('handleMessage(): Answer { return x; }'),
			},
			[],
		],
		[
			'type parameters',
			{ code: createHandler('handleMessage<T>(): boolean { return x as T; }') },
			['genericMethod report'],
		],
		[
			'overloads',
			{
				code: createHandler(
					'handleMessage(): boolean;\n\thandleMessage(socket?: WebSocket): boolean { return !socket; }',
				),
			},
			['overloadedMethod report'],
		],
		[
			'an accessor',
			{ code: createHandler('get handleMessage() { return () => true; }') },
			['accessorMethod report'],
		],
		[
			'static',
			{ code: createHandler('static handleMessage(): boolean { return true; }') },
			['staticMethod report'],
		],
		[
			'private',
			{ code: createHandler('private handleMessage(): boolean { return true; }') },
			['hiddenMethod report'],
		],
		['missing', { code: createHandler('other(): void {}') }, ['missingMethod report']],
		['inherited', { code: createHandler('other(): void {}', 'class Chat extends BaseHandler') }, []],
		[
			'abstract without it',
			{ code: createHandler('other(): void {}', 'abstract class Chat implements Handler') },
			[],
		],
		[
			'with a base that cannot be read',
			{ code: createHandler('other(): void {}', 'class Chat extends mix(X) implements Handler') },
			[],
		],
		['a name that is computed', { code: createHandler('[key](): void {}') }, []],
		['a method of another value', { code: createHandler('handleMessage = other;') }, []],
		[
			'no super',
			{
				code: createHandler('constructor() { log(); }', 'class Chat extends BaseHandler'),
				fields: { requireSuper: true },
			},
			['missingSuper report'],
		],
		[
			'super',
			{
				code: createHandler('constructor() { super([]); }', 'class Chat extends BaseHandler'),
				fields: { requireSuper: true },
			},
			[],
		],
		[
			'no base to call',
			{
				code: createHandler('constructor() {}\n\thandleMessage(): boolean { return true; }'),
				fields: { requireSuper: true },
			},
			[],
		],
		[
			'throws that leave',
			{
				code: createHandler(
					"handleMessage(): boolean {\n\t\tif (a) throw new Error('a');\n\t\ttry { throw b; } catch { throw b; }\n\t}",
				),
				fields: { errors: 'return' },
			},
			['escapingThrow suggest', 'escapingThrow report'],
		],
		['throws that may', { code: createHandler('handleMessage(): boolean { throw a; }') }, []],
		[
			'an object in a list',
			{ code: `${header}export const all: Handler[] = [{ handle(): void {} }];` },
			['legacyMethod fix'],
		],
		[
			'an object that is returned',
			{ code: `${header}export function make(): Promise<Handler> { return { handle(): void {} }; }` },
			['legacyMethod fix'],
		],
		[
			'an object of a record',
			{ code: `${header}export const all: Record<string, Handler> = { chat: { handle(): void {} } };` },
			['legacyMethod fix'],
		],
		[
			'an object in a field',
			{ code: `${header}export class X { chat: Handler = { handle(): void {} }; }` },
			['legacyMethod fix'],
		],
		[
			'a default of a parameter',
			{ code: `${header}export function f(chat: Handler = { handle(): void {} }) { return chat; }` },
			['legacyMethod fix'],
		],
		[
			'an object that is named in such a place',
			{ code: `${header}const chat = { handle(): void {} };\nexport const all: Handler[] = [chat];` },
			['legacyMethod suggest'],
		],
		[
			'what a Map of handlers is given',
			{ code: `${header}const all = new Map<string, Handler>();\nall.set('a', { handle(): void {} });` },
			['legacyMethod fix'],
		],
		[
			'what a function of the file takes',
			{ code: `${header}function add(chat: Handler) { log(chat); }\nadd({ handle(): void {} });` },
			['legacyMethod fix'],
		],
		['an object of another type', { code: `${header}export const chat: Other = { handle(): void {} };` }, []],
		[
			'an alias with more',
			{ code: `${header}export type Special = Handler & { handle(payload: string): void };` },
			['legacyMethod suggest'],
		],
		[
			'by its name',
			{
				code: 'export class ChatHandler { handle(): void {} }',
				fields: { match: { classes: ['*Handler'] } },
			},
			['legacyMethod suggest'],
		],
		[
			'by its name alone',
			{
				code: 'export class ChatHandler { submit(): void {} }',
				fields: { match: { classes: ['*Handler'] } },
			},
			[],
		],
		[
			'exported by name',
			{
				code: 'export function onChat(payload: string): void { log(payload); }\nexport const onTick = () => true;\nfunction onOther(payload: string) {}\nexport { x } from "./x";\nexport default 1;',
				fields: { match: { functions: { names: ['on*'], files: ['src/**'] } } },
			},
			['legacyFunction suggest'],
		],
		[
			'exported by name elsewhere',
			{
				code: 'export function onChat(payload: string): void {}',
				fields: { match: { functions: { names: ['on*'], files: ['lib/**'] } } },
			},
			[],
		],
		[
			'entries of tables',
			{
				code: 'const handlers = { a: (payload: string) => true, b };\nconst b = { handle() {} };\nhandlers.c = new C();\nclass C { handle() {} }\nhandlers = [d];\nfunction d(payload) {}',
				fields: { match: { tables: ['handlers'] } },
			},
			['legacyFunction suggest', 'legacyMethod suggest', 'legacyMethod suggest'],
		],
		[
			'pairs of a Map',
			{
				code: 'const handlers = new Map([["a", function (payload: string) { return true; }]]) as Handlers;',
				fields: { match: { tables: ['handlers'] } },
			},
			['legacyFunction suggest'],
		],
		[
			'registered through another name',
			{
				code: "import { register as add } from './router';\nadd('a', (payload: string) => true);",
				fields: { match: { registeredBy: ['register'] } },
			},
			['legacyFunction suggest'],
		],
		[
			'registered under a key',
			{
				code: "router.addFor('a', (payload: string) => true);",
				fields: { registration: { call: '*.addFor', key: 0, handler: 1 } },
			},
			['legacyFunction suggest'],
		],
		[
			'an imported one that nothing shows to be a handler',
			{
				code: "import { OldChat, Moved, Unmoved } from './old';\nrouter.add(new OldChat(), new Moved(), new Unmoved());",
				fields: { match: { registeredBy: ['router.add'] } },
			},
			['legacyRegistration report'],
		],
		[
			'a class of the file, where an adapter can bridge it',
			{
				code: "import { x } from './core';\nclass Chat { handle(payload: string): void { log(payload); } }\nrouter.add(new Chat());",
				fields: {
					match: { registeredBy: ['router.add'] },
					adapter: { module: './src/adapter', name: 'Adapter' },
				},
			},
			['legacyMethod suggest', 'legacyRegistration suggest'],
		],
		[
			'an imported function with the old parameters, and others',
			{
				code: "import { onOld, onNew, onTwo, OldChat } from './old';\nrouter.add(onOld, onNew, onTwo, OldChat);",
				fields: { match: { registeredBy: ['router.add'] } },
			},
			['legacyHandover report'],
		],
		[
			'an imported function that an adapter of objects cannot bridge',
			{
				code: "import { onOld } from './old';\nrouter.add(onOld);",
				fields: {
					match: { registeredBy: ['router.add'] },
					adapter: { module: './src/adapter', name: 'Adapter' },
				},
			},
			['legacyHandover report'],
		],
		[
			'an interface',
			{ code: `${header}export interface Special extends Handler { handle(payload: string): void }` },
			['legacyMethod suggest'],
		],
		[
			'the same name, other parameters',
			{
				code: createHandler('handleMessage(payload: string): boolean { return !payload; }'),
				fields: { legacy: { method: 'handleMessage', params: ['payload'] } },
			},
			['legacyFunction fix'],
		],
		[
			'the adapter',
			{
				code: "import type { Handler, Message } from './core';\nexport class Adapter implements Handler {\n\tconstructor(readonly old: Handler) {}\n\thandleMessage(_s: WebSocket, m: Message): boolean { this.old.handle(m.payload); return true; }\n}",
				file: 'src/adapter.ts',
				fields: { adapter: { module: './src/adapter', name: 'Adapter' } },
			},
			[],
		],
	];

	it.each(rows)('%s', (_title, scene, outcome) => {
		expect(judge(scene)).toEqual(outcome);
	});
});

describe('calls', () => {
	const inScope = (call: string, more = '') =>
		`${header}export function send(chat: Handler, socket: WebSocket, message: Message${more}) { ${call} }`;
	const rows: readonly (readonly [string, string, readonly string[]])[] = [
		['of the type', inScope('chat.handle(message.payload);'), ['legacyCall fix']],
		[
			'of a parameter bound to the type',
			inScope('other.handle(message.payload);', ', other: T').replace('send(', 'send<T extends Handler>('),
			['legacyCall fix'],
		],
		[
			'of an element',
			inScope('for (const one of all) one.handle(message.payload);', ', all: Set<Handler>'),
			['legacyCall fix'],
		],
		[
			'of an entry',
			inScope(
				"all.get('a')?.handle(message.payload); list[0]!.handle(message.payload);",
				', all: Map<string, Handler>, list: readonly Handler[]',
			),
			['legacyCall fix', 'legacyCall fix'],
		],
		[
			'of what a function gives',
			inScope('make().handle(message.payload); function make(): Handler { return chat; }'),
			['legacyCall fix'],
		],
		['of a cast', inScope('(x as Handler).handle(message.payload);'), ['legacyCall fix']],
		[
			'of a field',
			`${header}export class Router { chat: Handler; other = new BaseHandler([]);\n\tsend(socket: WebSocket, message: Message) { this.chat.handle(message.payload); this.other.handle(message.payload); } }`,
			['legacyCall fix', 'legacyCall fix'],
		],
		[
			'of a parameter property',
			`${header}export class Router { constructor(readonly chat: Handler) {}\n\tsend(socket: WebSocket, message: Message) { this.chat.handle(message.payload); } }`,
			['legacyCall fix'],
		],
		[
			'of a class that has moved',
			"import { Moved } from './old';\n" + inScope('new Moved().handle(message.payload);'),
			['legacyCall fix'],
		],
		[
			'of a class that has not',
			"import { Unmoved } from './old';\n" + inScope('new Unmoved().handle(message.payload);'),
			['legacyCall report'],
		],
		['of something else', inScope('other.handle(message.payload);', ', other: Other'), []],
		[
			'with another socket',
			inScope('chat.handle(message.payload);').replace('socket: WebSocket', 'socket: string'),
			['legacyCall report'],
		],
		['with other arguments', inScope('chat.handle(message);'), ['legacyCall report']],
		['with a comment', inScope('chat.handle(/* all */ message.payload);'), ['legacyCall report']],
		['with type arguments', inScope('chat.handle<string>(message.payload);'), ['legacyCall report']],
		['whose result is used', inScope('return chat.handle(message.payload);'), ['legacyCall report']],
		[
			'taken apart',
			inScope('const { handle } = chat; ({ handle: x } = chat);'),
			['legacyReference report', 'legacyReference report'],
		],
		[
			'of the type alone',
			`${header}export type Old = Handler['handle']; export function f({ handle }: Handler) {}`,
			['legacyReference report', 'legacyReference report'],
		],
		['spied upon', inScope("vi.spyOn(chat, 'handle');"), ['legacyReference suggest']],
		[
			'of an object of the file',
			`${header}const chat: Handler = { handle(payload: string): void {} };\nexport function f(socket: WebSocket, message: Message) { chat.handle(message.payload); }`,
			['legacyMethod fix', 'legacyCall fix'],
		],
		[
			'of a base class of the file',
			`${header}class Old implements Handler { handle(payload: string): void {} }\nclass New extends Old { handle(payload: string): void {} }\nexport function f(socket: WebSocket, message: Message) { new New().handle(message.payload); }`,
			['legacyMethod fix', 'legacyMethod fix', 'legacyCall fix'],
		],
	];

	it.each(rows)('%s', (_title, code, outcome) => {
		expect(judge({ code })).toEqual(outcome);
	});
});

describe('a caller in another file', () => {
	const scene = (name: string) => ({
		code: `import { ${name} } from './old';\nimport type { Message } from './core';\nexport function send(chat: ${name}, socket: WebSocket, message: Message) { chat.handle(message.payload); }`,
	});

	it('is told the new method, and to wait for the handler', () => {
		expect(lint(createHandlerRequest(scene('Unmoved')))[0]?.message).toBe(
			"'handle' of 'Unmoved' is the old method. Call 'handleMessage(socket, message)'. Change the handler first. Contract: 'message'.",
		);
	});

	it('moves after it', () => {
		expect(fix(createHandlerRequest(scene('Moved'))).output).toContain(
			'chat.handleMessage(socket, message);',
		);
	});
});

describe('handlers that hang together', () => {
	const rows: readonly (readonly [string, string, readonly string[]])[] = [
		[
			'a base whose new method calls the old one',
			`${header}abstract class Bridge implements Handler { protected abstract handle(payload: string): void; handleMessage(_s: WebSocket, m: Message): boolean { this.handle(m.payload); return true; } }\nexport class Chat extends Bridge { handle(payload: string): void { log(payload); } again() { this.handle('x'); } }`,
			[],
		],
		[
			'a base that is no handler',
			`${header}class Plain { handle(payload: string): void {} }\nexport class Chat extends Plain implements Handler { handle(payload: string): void { log(payload); } }`,
			['legacyMethod suggest'],
		],
		[
			'an interface that asks for the old method',
			`${header}interface Old { handle(payload: string): void }\nexport class Chat implements Handler, Old { handle(payload: string): void { log(payload); } }`,
			['legacyMethod suggest'],
		],
		[
			'a base of another file that has not moved',
			"import { Unmoved } from './old';\nexport class Chat extends Unmoved { handle(payload: string): void { log(payload); } }",
			['legacyMethod suggest'],
		],
		[
			'a call of what such a base has',
			`import { Unmoved } from './old';\n${header}export class Chat extends Unmoved {}\nexport function f(chat: Chat, socket: WebSocket, message: Message) { chat.handle(message.payload); }`,
			['legacyCall report'],
		],
		[
			'an object that calls itself',
			`${header}export const chat: Handler = { handle(payload: string): void { log(payload); }, again() { this.handle('x'); }, other: () => this.handle('y') };`,
			['legacyMethod report', 'legacyCall report'],
		],
		[
			'a call that holds its handler back',
			createHandler("handle(payload: string): void { log(payload); }\n\tagain() { this.handle('x'); }"),
			['legacyMethod report', 'legacyCall report'],
		],
	];

	it.each(rows)('%s', (_title, code, outcome) => {
		expect(judge({ code })).toEqual(outcome);
	});

	it('a message says what holds it back', () => {
		const code = createHandler(
			"handle(payload: string): void { log(payload); }\n\tagain() { this.handle('x'); }",
		);
		expect(lint(createHandlerRequest({ code }))[0]?.message).toMatch(
			/ There is no fix, since line 4 would have to change with it\. Contract: 'message'\.$/u,
		);
	});
});

describe('edits', () => {
	const body = (method: string) => createHandler(method).slice(header.length);
	const rows: readonly (readonly [string, HandlerScene, string])[] = [
		[
			'several old parameters',
			{
				code: createHandler('handle(id: string, { a }: P): void {\n\t\tlog(id, a);\n\t}'),
				fields: {
					legacy: { method: 'handle', params: ['id', 'payload'] },
					bind: { id: 'message.type', payload: 'message.payload' },
				},
			},
			body(
				'handleMessage(socket: WebSocket, message: Message): boolean {\n\t\tconst id: string = message.type;\n\t\tconst { a }: P = message.payload;\n\t\tlog(id, a);\n\t\treturn true;\n\t}',
			),
		],
		[
			'an old parameter that stays',
			{
				code: createHandler('handle(message: Message): void { log(message); }'),
				fields: { legacy: { method: 'handle', params: ['message'] }, bind: { message: 'message' } },
			},
			body('handleMessage(socket: WebSocket, message: Message): boolean { log(message); return true; }'),
		],
		[
			'async',
			{ code: createHandler('async handle(payload: P): Promise<void> {\n\t\tawait log(payload);\n\t}') },
			body(
				'async handleMessage(socket: WebSocket, message: Message): Promise<boolean> {\n\t\tconst payload: P = message.payload;\n\t\tawait log(payload);\n\t\treturn true;\n\t}',
			),
		],
		[
			'async without a type',
			{ code: createHandler('async handle() { await log(); }') },
			body(
				'async handleMessage(socket: WebSocket, message: Message): Promise<boolean> { await log(); return true; }',
			),
		],
		[
			'answers that stay',
			{
				code: createHandler(
					'handle(payload: P) {\n\t\tif (payload) { return true; }\n\t\treturn !payload;\n\t}',
				),
			},
			body(
				'handleMessage(socket: WebSocket, message: Message): boolean {\n\t\tconst payload: P = message.payload;\n\t\tif (payload) { return true; }\n\t\treturn !payload;\n\t}',
			),
		],
		[
			'a statement behind the brace',
			{ code: createHandler('handle(payload: P): void { log(payload);\n\t\tlog(1); }') },
			body(
				'handleMessage(socket: WebSocket, message: Message): boolean { const payload: P = message.payload; log(payload);\n\t\tlog(1); return true; }',
			),
		],
		[
			'one line without semicolons',
			{ code: createHandler('handle(payload: P): void { log(payload) /* last */ }') },
			body(
				'handleMessage(socket: WebSocket, message: Message): boolean { const payload: P = message.payload; log(payload); /* last */ return true; }',
			),
		],
		[
			'an empty body',
			{ code: createHandler('handle(_payload: P): void {}') },
			body('handleMessage(socket: WebSocket, message: Message): boolean { return true; }'),
		],
		[
			'an empty body of two lines',
			{ code: createHandler('handle(_payload: P): void {\n\t}') },
			body('handleMessage(socket: WebSocket, message: Message): boolean {\n\t\treturn true;\n\t}'),
		],
		[
			'a directive',
			{ code: createHandler("handle(payload: P): void { 'use strict'; log(payload); }") },
			body(
				"handleMessage(socket: WebSocket, message: Message): boolean { 'use strict'; const payload: P = message.payload; log(payload); return true; }",
			),
		],
		[
			'false at the end',
			{ code: createHandler('handle(payload: P): void { log(payload); }'), fields: { fallthrough: 'false' } },
			body(
				'handleMessage(socket: WebSocket, message: Message): boolean { const payload: P = message.payload; log(payload); return false; }',
			),
		],
		[
			'nothing to answer',
			{
				code: createHandler('handle(payload: P): void { log(payload); }'),
				fields: { canonical: { ...either, returns: 'void' }, fallthrough: undefined },
			},
			body(
				'handleMessage(socket: WebSocket, message: Message): void { const payload: P = message.payload; log(payload); }',
			),
		],
	];

	it.each(rows)('%s', (_title, scene, expected) => {
		const { output, messages } = fix(createHandlerRequest(scene));
		expect(output.slice(header.length)).toBe(expected);
		expect(messages).toEqual([]);
	});

	it('imports a type that is missing, once', () => {
		const code =
			"import type { Handler } from './core';\nclass A implements Handler { handle(): void {} }\nclass B implements Handler { handle(): void {} }\n";
		const { output, messages } = fix(createHandlerRequest({ code }));
		expect(output.split('\n')[0]).toBe("import type { Handler, Message } from './core';");
		expect(output.match(/message: Message/gu)).toHaveLength(2);
		expect(messages).toEqual([]);
	});

	it('names a type through a namespace', () => {
		const code =
			"import type * as core from './core';\nclass A implements core.Handler { handle(): void {} }\n";
		expect(fix(createHandlerRequest({ code })).output).toContain('message: core.Message');
	});

	it('writes no import where a directive switches the report off', () => {
		const code = `${header}export class A implements Handler {\n\t// eslint-disable-next-line ssot/handler-signature\n\thandle(): void {}\n}\n`;
		expect(fix(createHandlerRequest({ code })).output).toBe(code);
	});

	it('leaves legacy modules alone', () => {
		const request = createHandlerRequest({ code: createHandler('handle(): void {}') });
		const modules = { app: { canonical: './src/core', legacy: ['./src/app'] } };
		const registry = { ...(request.registry as object), modules };
		expect(lint({ ...request, registry })).toEqual([]);
	});
});

describe('suggestions', () => {
	const rows: readonly (readonly [string, HandlerScene, string])[] = [
		[
			'a bare return',
			{ code: createHandler('handle(payload: P): void { if (!payload) return; log(payload); }') },
			'if (!payload) return true; log(payload); return true; }',
		],
		[
			'a call that is returned',
			{ code: createHandler('handle(payload: P): void { if (payload) return log(payload); }') },
			'if (payload) { log(payload); return true; } return true; }',
		],
		[
			'a default',
			{ code: createHandler('handle(payload: P = none): void { log(payload); }') },
			'const payload: P = message.payload === undefined ? none : message.payload;',
		],
		[
			'an optional one',
			{ code: createHandler('handle(payload?: P): void { log(payload); }') },
			'const payload: P | undefined = message.payload;',
		],
		[
			'comments',
			{ code: createHandler('handle(/* raw */ payload: P): void { log(payload); }') },
			'const /* raw */ payload: P = message.payload;',
		],
		[
			'an arrow function',
			{ code: createHandler('handle = (payload: P) => log(payload);') },
			'=> { const payload: P = message.payload; log(payload); return true; };',
		],
		[
			'an arrow function that answers',
			{ code: createHandler('handle = (payload: P): boolean => !payload;') },
			'=> { const payload: P = message.payload; return !payload; };',
		],
		['an object', { code: createHandler('handle = () => ({ a: 1 });') }, '=> { ({ a: 1 }); return true; };'],
		[
			'JavaScript',
			{
				code: "import { BaseHandler } from './core';\nexport class A extends BaseHandler { handle(payload) { log(payload); } }",
				file: 'src/app.js',
			},
			'handleMessage(socket, message) { const payload = message.payload; log(payload); return true; }',
		],
		[
			'a file without imports',
			{ code: 'export class A { handle(): void {} }', fields: { match: { classes: ['A'] } } },
			"message: import('./core').Message): boolean { return true; }",
		],
		[
			'a shorthand',
			{ code: `${header}export const chat: Handler = { handle };` },
			'{ handleMessage: handle }',
		],
		[
			'no bind',
			{ code: createHandler('handle(payload: P): void { log(payload); }'), fields: { bind: undefined } },
			'boolean { log(payload); return true; }',
		],
		[
			'an adapter',
			{
				code: "import { OldChat } from './old';\nrouter.add(new OldChat());",
				fields: {
					match: { registeredBy: ['router.add'] },
					adapter: { module: './src/adapter', name: 'Adapter' },
				},
			},
			"import { Adapter } from './adapter';\nrouter.add(new Adapter(new OldChat()));",
		],
		[
			'an adapter that is a function, imported already',
			{
				code: "import { adapt as bridge } from './adapter';\nimport { OldChat } from './old';\nrouter.add(new OldChat());",
				fields: {
					match: { registeredBy: ['router.add'] },
					adapter: { module: './src/adapter', name: 'adapt' },
				},
			},
			'router.add(bridge(new OldChat()));',
		],
		[
			'an adapter of functions',
			{
				code: "import { onOld } from './old';\nrouter.add(onOld);",
				fields: {
					type: undefined,
					match: { registeredBy: ['router.add'] },
					adapter: { module: './src/adapter', name: 'adapt' },
				},
			},
			"import { adapt } from './adapter';\nrouter.add(adapt(onOld));",
		],
		[
			'a throw',
			{
				code: createHandler("handleMessage(): boolean { throw new Error('no'); }"),
				fields: { errors: 'return' },
			},
			'boolean { return false; }',
		],
	];

	it.each(rows)('%s', (_title, scene, expected) => {
		const [message, ...others] = lint(createHandlerRequest(scene));
		expect(others).toEqual([]);
		expect(message?.fix).toBeUndefined();
		const edits = (message?.suggestions ?? []).map(suggestion => suggestion.fix);
		expect(edits).toHaveLength(1);
		expect(applyFixes(scene.code, edits)).toContain(expected);
	});
});

describe('no edit', () => {
	const rows: readonly (readonly [string, string])[] = [
		['too many parameters', 'handle(payload: P, more: string): void { log(payload, more); }'],
		['rest', 'handle(...payload: P[]): void { log(payload); }'],
		['arguments', 'handle(payload: P): void { log(arguments, payload); }'],
		['super', 'handle(payload: P): void { super.log(payload); }'],
		['this', 'handle(this: Chat, payload: P): void { log(payload); }'],
		['type parameters', 'handle<T>(payload: T): void { log(payload); }'],
		['a generator', '*handle(payload: P) { log(payload); }'],
		['a decorator', '@Log handle(payload: P): void { log(payload); }'],
		['a decorated parameter', 'handle(@Body() payload: P): void { log(payload); }'],
		['override', 'override handle(payload: P): void { log(payload); }'],
		['an accessor', 'get handle() { return log; }'],
		['overloads', 'handle(payload: P): void;\n\thandle(payload: any): void { log(payload); }'],
		['a name that is taken', 'handle(payload: P): void { const socket = 1; log(payload, socket); }'],
		['a name from outside', 'handle(payload: P): void { log(payload, message); }'],
		['a parameter declared again', 'handle(payload: P): void { var payload = 1; log(payload); }'],
		['another type', 'handle(payload: P): string { return String(payload); }'],
		['an answer only sometimes', 'handle(payload: P) { if (payload) return true; }'],
		['a value of unknown type', 'handle(payload: P) { return log(payload); }'],
		['a typed field', 'handle: Old = (payload: P): void => { log(payload); };'],
		['another value', 'handle = log;'],
	];

	it.each(rows)('%s', (_title, method) => {
		expect(judge({ code: createHandler(method) })).toEqual(['legacyMethod report']);
	});

	it.each([
		[
			'an ambient class',
			{ code: `${header}declare class A implements Handler { handle(payload: string): void }` },
		],
		[
			'a declaration file',
			{
				code: `${header}export class A implements Handler { handle(payload: string): void }`,
				file: 'src/a.d.ts',
			},
		],
		[
			'a type of the same name',
			{
				code: "import type { Handler } from './core';\ninterface Message { a: 1 }\nexport class A implements Handler { handle(payload: Message): void { log(payload); } }",
			},
		],
		[
			'a global that is imported',
			{ code: `import { WebSocket } from 'ws';\n${createHandler('handle(): void {}')}` },
		],
		[
			'a promise',
			{
				code: createHandler('async handle(): Promise<void> {}'),
				fields: { canonical: { ...either, async: 'sync' } },
			},
		],
	])('%s', (_title, scene) => {
		expect(judge(scene)).toEqual(['legacyMethod report']);
	});
});
