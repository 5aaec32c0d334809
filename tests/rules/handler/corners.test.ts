import { describe, expect, it } from 'vitest';

import { applyFixes } from '../../property/apply-fixes.js';
import {
	contract,
	createHandlerRequest,
	header,
	type HandlerScene,
	judge,
} from '../../support/handler-scene.js';
import { lint } from '../../support/lint.js';

const { canonical } = contract;

/** A class with one method, proven to be a handler. */
function createHandler(method: string, head = 'class Chat implements Handler'): string {
	return `${header}export ${head} {\n\t${method}\n}\n`;
}

/** A canonical handler with this return type, or none, and this body. */
function createAnswering(type: string, body = 'return x;'): string {
	return createHandler(`handleMessage()${type === '' ? '' : `: ${type}`} { ${body} }`);
}

type Row = readonly [title: string, scene: HandlerScene, outcome: readonly string[]];

const run = (rows: readonly Row[]): void => {
	it.each(rows)('%s', (_title, scene, outcome) => {
		expect(judge(scene)).toEqual(outcome);
	});
};

/** The contract with other words for its canonical form. */
const withCanonical = (fields: object) => ({ canonical: { ...canonical, ...fields } });

describe('what a canonical handler says that it returns', () => {
	run([
		['a promise of what is wanted', { code: createAnswering('Promise<boolean>') }, []],
		['a promise of a literal', { code: createAnswering('Promise<true>') }, []],
		['a promise of any', { code: createAnswering('Promise<any>') }, ['looseReturn report']],
		['a promise of never', { code: createAnswering('Promise<never>') }, ['neverReturn report']],
		[
			'an alias with parameters',
			{ code: `${createAnswering('Answer<1>')}type Answer<T> = T;` },
			['otherReturn report'],
		],
		[
			'an interface',
			{ code: `${createAnswering('Answer')}interface Answer { a: 1 }` },
			['otherReturn report'],
		],
		[
			'an alias of a wrong type',
			{ code: `${createAnswering('Answer')}type Answer = any;` },
			['looseReturn report'],
		],
		['an unknown name', { code: createAnswering('Answer') }, ['otherReturn report']],
	]);
});

describe('what the body of a canonical handler returns', () => {
	run([
		['a promise', { code: createAnswering('', 'return Promise.resolve(true);') }, []],
		[
			'a promise where none is wanted',
			{
				code: createAnswering('', 'return Promise.resolve(true);'),
				fields: withCanonical({ async: 'sync' }),
			},
			['asyncHandler report'],
		],
		[
			'something where nothing may be',
			{ code: createAnswering('', 'return true;'), fields: withCanonical({ returns: 'void' }) },
			['otherReturn report'],
		],
		[
			'nothing where nothing may be',
			{ code: createAnswering('', 'log();'), fields: withCanonical({ returns: 'void' }) },
			[],
		],
		['a bare return', { code: createAnswering('', 'return;') }, ['missingReturn report']],
		[
			'a number',
			{ code: createAnswering('', 'return 1;'), fields: withCanonical({ returns: 'number | undefined' }) },
			[],
		],
		[
			'a text where a number is wanted',
			{ code: createAnswering('', "return 'a';"), fields: withCanonical({ returns: 'Promise<number>' }) },
			['otherReturn report'],
		],
		[
			'a type that its text does not tell',
			{ code: createAnswering('', 'return 1;'), fields: withCanonical({ returns: 'Answer' }) },
			[],
		],
		[
			'the value of an arrow function',
			{ code: createHandler('handleMessage = () => 1;') },
			['otherReturn report'],
		],
		['a call', { code: createHandler('handleMessage = () => log();') }, []],
	]);
});

describe('what a handler is built on', () => {
	run([
		[
			'itself, in a circle',
			{
				code: `${header}interface A extends B { a: 1 } interface B extends A, Handler {}\nexport class Chat implements A { handle(): void {} }`,
			},
			['legacyMethod fix'],
		],
		[
			'a base with a private method of the same name',
			{
				code: createHandler('other(): void {}', 'class Chat extends Base').replace(
					'export',
					'class Base implements Handler { private handleMessage(): boolean { return true; } }\nexport',
				),
			},
			['hiddenMethod report', 'missingMethod report'],
		],
		[
			'an abstract base that leaves the method out, of which the compiler speaks',
			{
				code: `${header}abstract class Base implements Handler { abstract handleMessage(): boolean }\nexport class Chat extends Base { other(): void {} }`,
			},
			[],
		],
		[
			'a base whose method is a field',
			{
				code: `${header}class Base implements Handler { handleMessage = make(); }\nexport class Chat extends Base { other(): void {} }`,
			},
			[],
		],
		[
			'an abstract base of another file',
			{
				code: "import { OldBase } from './old';\nimport type { Handler } from './core';\nexport class Chat extends OldBase implements Handler { handle(payload: unknown): void { log(payload); } }",
			},
			['legacyMethod suggest'],
		],
		[
			'a base of another file that has moved',
			{ code: "import { Moved } from './old';\nexport class Chat extends Moved { other(): void {} }" },
			[],
		],
		[
			'a base of a package',
			{
				code: `${header}import { Base } from 'unknown';\nexport class Chat extends Base implements Handler { other(): void {} }`,
			},
			[],
		],
		[
			'a base read from a call that has the name of the type',
			{ code: 'class Handler {}\nexport class Chat extends mix(Handler).Handler { handle(): void {} }' },
			[],
		],
	]);
});

describe('what is handed over as a handler', () => {
	const fields = { match: { registeredBy: ['router.add'], tables: ['handlers'] } };
	const method = 'handle(payload: string): void { log(payload); }';
	run([
		['an object', { code: `router.add({ ${method} });`, fields }, ['legacyMethod suggest']],
		['a cast object', { code: `router.add({ ${method} } as any);`, fields }, ['legacyMethod suggest']],
		[
			'a variable',
			{ code: `class Chat { ${method} }\nconst chat = new Chat();\nrouter.add(chat);`, fields },
			['legacyMethod suggest'],
		],
		[
			'a bound method, which is a function then',
			{
				code: `class Chat { ${method} }\nconst chat = new Chat();\nrouter.add(chat.handle.bind(chat));`,
				fields,
			},
			['legacyFunction suggest'],
		],
		[
			'a field with an arrow function',
			{
				code: `class Chat { onText = (payload: string): void => { log(payload); }; start() { router.add(this.onText); } }`,
				fields,
			},
			['legacyFunction suggest'],
		],
		[
			'a method that is called elsewhere too',
			{
				code: `class Chat { onText(payload: string): void { log(payload); } start() { router.add(this.onText.bind(this)); this.onText('a'); } }`,
				fields,
			},
			['legacyFunction report'],
		],
		[
			'a method that has moved',
			{
				code: `${header}class Chat { onText(socket: WebSocket): boolean { return !socket; } start() { router.add(this.onText.bind(this)); } }`,
				fields,
			},
			[],
		],
		[
			'methods that are not there to be seen',
			{
				code: `class Chat { static onText(payload: string) {} other = log; start() { router.add(this.onText, this.other, this[key], other.onText, log.bind(this)); } }`,
				fields,
			},
			[],
		],
		[
			'a method of a handler, which is judged with it',
			{
				code: `${header}class Chat extends BaseHandler { start() { router.add(this.handleMessage.bind(this)); } }`,
				fields,
			},
			[],
		],
		[
			'a function that is declared several times',
			{
				code: 'function onText(payload: string): void;\nfunction onText(payload: unknown): void { log(payload); }\nrouter.add(onText);',
				fields,
			},
			['legacyFunction report'],
		],
		[
			'a function that is called with the old arguments',
			{
				code: `${header}function onText(payload: string): void { log(payload); }\nrouter.add(onText);\nexport function f(socket: WebSocket, message: Message) { onText(message.payload); }`,
				fields,
			},
			['legacyFunction suggest', 'legacyArguments suggest'],
		],
		['a number', { code: 'const a = 1;\nrouter.add(a); router.add(1); router.add();', fields }, []],
		['what another module has', { code: "import { chat } from './chat';\nrouter.add(chat);", fields }, []],
		[
			'an object in a table',
			{ code: `const handlers = { a: { ${method} }, ...rest };`, fields },
			['legacyMethod suggest'],
		],
		[
			'an object in a list',
			{ code: `const handlers = [{ ${method} }, , ...rest];`, fields },
			['legacyMethod suggest'],
		],
		[
			'an object in a Map',
			{ code: `const handlers = new Map([['a', { ${method} }], pair, ['b']]);`, fields },
			['legacyMethod suggest'],
		],
		[
			'an empty Map, and another class',
			{ code: 'const handlers = new Map(); handlers.a = new Set();', fields },
			[],
		],
		[
			'an object in a cast table',
			{ code: `const handlers = { a: { ${method} } } as const;`, fields },
			['legacyMethod suggest'],
		],
		[
			'an entry of a table',
			{ code: `const handlers = {};\nhandlers.a = { ${method} };`, fields },
			['legacyMethod suggest'],
		],
		[
			'an entry of a Map',
			{
				code: `this.handlers.set('a', { ${method} }); handlers().set('b', { ${method} }); other.set('c', { ${method} }); handlers.set('d');`,
				fields,
			},
			['legacyMethod suggest'],
		],
		[
			'an entry of another table',
			{
				code: `const others = {};\nothers.a = { ${method} }; a.b.c = { ${method} }; let handlers; const { b } = { ${method} };`,
				fields,
			},
			[],
		],
		[
			'under a key, at the place that the contract names',
			{
				code: `router.addFor('a', { ${method} }); router.addFor('b');`,
				fields: { registration: { call: 'router.addFor', key: 0, handler: 1 } },
			},
			['legacyMethod suggest'],
		],
		[
			'under a key, first',
			{
				code: `router.addFor({ ${method} }, 'a');`,
				fields: { registration: { call: 'router.addFor', key: 1, handler: 0 } },
			},
			['legacyMethod suggest'],
		],
		[
			'a class of another file that is no handler by itself',
			{ code: "import { OldChat } from './old';\nrouter.add(new OldChat());", fields },
			['legacyRegistration report'],
		],
		[
			'a class of another file that cannot be found',
			{ code: "import { OldChat } from './gone';\nrouter.add(new OldChat());", fields },
			[],
		],
	]);

	it.each([
		['a spread', 'router.add(...[new OldChat()]);', []],
		[
			'where the name of the adapter is taken',
			'const Adapter = 1;\nrouter.add(new OldChat());',
			['legacyRegistration report'],
		],
		[
			'where only its type is imported',
			"import type { Adapter } from './adapter';\nrouter.add(new OldChat());",
			['legacyRegistration report'],
		],
	])('no adapter for %s', (_title, code, outcome) => {
		const adapter = { module: './src/adapter', name: 'Adapter' };
		const scene = { code: `import { OldChat } from './old';\n${code}`, fields: { ...fields, adapter } };
		expect(judge(scene)).toEqual(outcome);
	});
});

describe('exported functions by name', () => {
	const fields = { match: { functions: { names: ['on*'], files: ['src/**'] } } };
	run([
		[
			'a constant',
			{ code: 'export const onChat = (payload: string): void => log(payload);', fields },
			['legacyFunction suggest'],
		],
		[
			'behind a cast',
			{ code: 'export const onChat = ((payload: string): void => log(payload)) as Old;', fields },
			['legacyFunction suggest'],
		],
		[
			'exported below',
			{ code: 'function onChat(payload: string): void { log(payload); }\nexport { onChat };', fields },
			['legacyFunction suggest'],
		],
		[
			'the default',
			{ code: 'export default function onChat(payload: string): void { log(payload); }', fields },
			['legacyFunction suggest'],
		],
		[
			'nothing to call',
			{
				code: 'export const onChat = 1, { onTick } = x; export let onOther; export class onClass {} export default function () {}',
				fields,
			},
			[],
		],
		[
			'a canonical one',
			{
				code: `${header}export function onChat(socket: WebSocket, message: Message): boolean { return !socket && !message; }`,
				fields,
			},
			[],
		],
		[
			'a throw where answers are wanted',
			{
				code: `${header}export function onChat(socket: WebSocket): boolean { throw new Error(socket); }`,
				fields: { ...fields, errors: 'return' },
			},
			['escapingThrow suggest'],
		],
	]);
});

describe('the types of parameters', () => {
	const one = (type: string, position = 1) =>
		createHandler(
			`handleMessage(${['socket: WebSocket', 'message: Message'].with(position, `${position === 0 ? 'socket' : 'message'}: ${type}`).join(', ')}): boolean { return !socket && !message; }`,
		);
	const ids = (code: string, fields = {}) => judge({ code, fields }).join();
	it.each([
		['Readonly<Message>', ''],
		['Readonly', 'otherParameter report'],
		["import('./core').Message", ''],
		["import('./gone').Message", ''],
		["import('./core').Handler", 'otherParameter report'],
		['Message & { text: string }', 'narrowerParameter report'],
		['{ a: 1 } & { b: 1 }', 'otherParameter report'],
		['{ a: 1 }', 'otherParameter report'],
		['unknown', 'looseParameter report'],
	])('%s for a message', (type, outcome) => {
		expect(ids(one(type))).toBe(outcome);
	});

	it.each([
		['any', 'looseParameter report'],
		["import('./core').Message", 'swappedParameters report'],
		["import('./core').Handler", 'otherParameter report'],
		['{ a: 1 }', 'otherParameter report'],
	])('%s for a socket', (type, outcome) => {
		expect(ids(one(type, 0))).toBe(outcome);
	});

	it('an own interface built on the type is narrower, and any other is another type', () => {
		expect(ids(`${one('Own', 0)}interface Own extends WebSocket {}`)).toBe('narrowerParameter report');
		expect(ids(`${one('Own', 0)}interface Own { a: 1 }`)).toBe('otherParameter report');
	});

	it('any type is right where the contract names none', () => {
		const fields = withCanonical({ params: [{ name: 'socket' }, { name: 'message' }] });
		expect(ids(one('{ a: 1 }'), fields)).toBe('');
	});
});

describe('calls of the old method', () => {
	const inScope = (line: string, params = 'chat: Handler, socket: WebSocket, message: Message') => ({
		code: `${header}export function f(${params}) { ${line} }`,
	});
	run([
		['a payload behind a question mark', inScope('chat.handle(message?.payload);'), ['legacyCall report']],
		['a payload under a computed name', inScope('chat.handle(message[payload]);'), ['legacyCall report']],
		['a payload in quotes', inScope("chat.handle(message['payload']);"), ['legacyCall fix']],
		['a payload that something else gives', inScope('chat.handle(make().payload);'), ['legacyCall report']],
		['no argument', inScope('chat.handle();'), ['legacyCall report']],
		[
			'no socket at hand',
			inScope('chat.handle(message.payload);', 'chat: Handler, message: Message'),
			['legacyCall report'],
		],
		[
			'a socket of no known type',
			inScope('chat.handle(message.payload);', 'chat: Handler, socket, message: Message'),
			['legacyCall report'],
		],
		[
			'a message from a pattern',
			inScope('chat.handle(message.payload);', 'chat: Handler, socket: WebSocket, { message }: X'),
			['legacyCall report'],
		],
		[
			'where the contract asks for no types',
			{
				...inScope('chat.handle(message.payload);', 'chat: Handler, socket, { message }'),
				fields: withCanonical({ params: [{ name: 'socket' }, { name: 'message' }] }),
			},
			['legacyCall fix'],
		],
		[
			'a class of another file that has moved',
			{
				code: `import { Moved } from './old';\n${header}export function f(chat: Moved, socket: WebSocket, message: Message) { chat.handle(message.payload); }`,
			},
			['legacyCall fix'],
		],
		[
			'a class of another file with the old method',
			{
				code: `import { Unmoved } from './old';\n${header}export function f(chat: Unmoved, socket: WebSocket, message: Message) { chat.handle(message.payload); }`,
			},
			['legacyCall report'],
		],
		['an object of no handler', inScope('other.handle(message.payload);'), []],
	]);
});

describe('the old name in the new form', () => {
	const fields = { legacy: { method: 'handleMessage', params: ['payload'] } };
	run([
		[
			'the old parameters',
			{ code: createHandler('handleMessage(payload: string): void { log(payload); }'), fields },
			['legacyFunction fix'],
		],
		[
			'with an underscore',
			{ code: createHandler('handleMessage(_payload: string): void {}'), fields },
			['legacyFunction fix'],
		],
		[
			'a pattern in their place',
			{ code: createHandler('handleMessage({ a }: P): void { log(a); }'), fields },
			['legacyFunction fix'],
		],
		[
			'the new name',
			{ code: createHandler('handleMessage(socket: WebSocket): boolean { return !socket; }'), fields },
			[],
		],
		['no parameters', { code: createHandler('handleMessage(): boolean { return true; }'), fields }, []],
		[
			'as many as the new form has',
			{
				code: createHandler('handleMessage(a: string, b: string): void { log(a, b); }'),
				fields: { bind: {}, legacy: { method: 'handleMessage', params: ['x', 'y'] } },
			},
			['otherParameter report', 'voidReturn report'],
		],
	]);
});

describe('what an edit writes', () => {
	const suggest = (scene: HandlerScene): string => {
		const [message] = lint(createHandlerRequest(scene));
		const edits = message?.fix
			? [message.fix]
			: (message?.suggestions ?? []).map(suggestion => suggestion.fix);
		return applyFixes(scene.code, edits.slice(0, 1));
	};
	it.each([
		[
			'a question mark in a comment',
			'handle(/* why? */ payload?): void { log(payload); }',
			'const /* why? */ payload = message.payload;',
		],
		[
			'an optional function',
			'handle(payload?: () => void): void { log(payload); }',
			'const payload: (() => void) | undefined = message.payload;',
		],
		[
			'a comment to the end of the line',
			'handle(payload: P, // raw\n\t): void { log(payload); }',
			'const payload: P = message.payload;',
		],
		[
			'a parameter that changes',
			'handle(payload: P): void { payload = log(payload); }',
			'let payload: P = message.payload;',
		],
		[
			'a list that is taken apart',
			'handle([first]: P): void { log(first); }',
			'const [first]: P = message.payload;',
		],
		[
			'an arrow function with one bare parameter',
			'handle = payload => { log(payload); };',
			'handleMessage = (socket: WebSocket, message: Message): boolean => { const payload = message.payload; log(payload); return true; }',
		],
		[
			'an async arrow function',
			'handle = async (payload: P) => { await log(payload); };',
			'handleMessage = async (socket: WebSocket, message: Message): Promise<boolean> => { const payload: P = message.payload; await log(payload); return true; }',
		],
		[
			'a name in quotes',
			"'handle'(): void {}",
			"'handleMessage'(socket: WebSocket, message: Message): boolean { return true; }",
		],
		[
			'a default that is a call',
			'handle({ a = f() }: P): void { log(a); }',
			'const { a = f() }: P = message.payload;',
		],
	])('%s', (_title, method, expected) => {
		expect(suggest({ code: createHandler(method) })).toContain(expected);
	});

	it('an optional parameter of the contract, and none without a type', () => {
		const fields = withCanonical({
			params: [{ name: 'message' }, { name: 'more', type: 'string', optional: true }],
		});
		const code = createHandler('handle(): void {}');
		expect(suggest({ code, fields })).toContain(
			'handleMessage(message, more?: string): boolean { return true; }',
		);
	});

	it('a promise, where the contract asks for one', () => {
		const fields = withCanonical({ async: 'async', returns: 'Promise<boolean>' });
		const code = createHandler('async handle(): Promise<void> { await log(); }');
		expect(suggest({ code, fields })).toContain('): Promise<boolean> { await log(); return true; }');
	});

	it('a type under the name that hides nothing: not where a parameter of the type has it', () => {
		const code = `${header}export function f<Message>() { return class Chat implements Handler { handle(): void {} }; }`;
		expect(judge({ code })).toEqual(['legacyMethod report']);
	});

	it('the type that the file declares itself', () => {
		const code =
			'export interface Message { a: 1 }\nexport interface Handler { handle(payload: string): void }\nexport class Chat implements Handler { handle(): void {} }\n';
		const output = suggest({ code: code.replace(/.*\n.*\n/u, '') ? code : '', file: 'src/core.ts' });
		expect(output).toContain('handleMessage(socket: WebSocket, message: Message): boolean');
	});
});

describe('a renamed method that overrides that of the base', () => {
	const method = 'handle(payload: P): void { log(payload); }';
	const tsconfig = { 'tsconfig.json': '{ "compilerOptions": { "noImplicitOverride": true } }' };
	const createClass = (lines: string, head = 'class Chat extends BaseHandler') =>
		`${header}export ${head} {\n\t${lines}\n}\n`;
	const output = (scene: HandlerScene): string => {
		const [message] = lint(createHandlerRequest(scene));
		const edit = message?.fix ?? message?.suggestions?.[0]?.fix;
		return edit === undefined ? '' : applyFixes(scene.code, [edit]);
	};
	it.each<[title: string, scene: HandlerScene, expected: string]>([
		['as the compiler demands', { code: createClass(method), files: tsconfig }, '\toverride handleMessage('],
		['where nobody asks for it', { code: createClass(method) }, '\thandleMessage('],
		[
			'as its neighbours do',
			{ code: createClass(`override other(): void {}\n\t${method}`) },
			'\toverride handleMessage(',
		],
		[
			'as another class of the file does',
			{
				code: `${createClass(method)}abstract class Other extends X { constructor(override readonly a: A) {} }`,
			},
			'\toverride handleMessage(',
		],
		[
			'where `override` is only a name',
			{ code: createClass(`override(): void {}\n\t${method}`) },
			'\thandleMessage(',
		],
		[
			'where the base is no class',
			{ code: createClass(method, 'class Chat implements Handler'), files: tsconfig },
			'\thandleMessage(',
		],
		[
			'where a base of the file has it, which is abstract',
			{
				code: `${header}abstract class Base implements Handler { abstract handleMessage(s: WebSocket, m: Message): boolean; }\nexport class Chat extends Base { ${method} }`,
				files: tsconfig,
			},
			'{ override handleMessage(',
		],
		[
			'where no base has it yet',
			{
				code: `${header}class Base implements Handler { ${method} }\nexport class Chat extends Base { other = 1; }`,
				files: tsconfig,
			},
			'{ handleMessage(',
		],
		[
			'between its modifiers',
			{
				code: createClass('public async handle(payload: P): Promise<void> { await log(payload); }'),
				files: tsconfig,
			},
			'\tpublic override async handleMessage(',
		],
		[
			'a field',
			{ code: createClass('readonly handle = (payload: P): void => { log(payload); };'), files: tsconfig },
			'\toverride readonly handleMessage = (',
		],
		[
			'a name in brackets',
			{ code: createClass("['handle'](payload: P): void { log(payload); }"), files: tsconfig },
			"\toverride ['handleMessage'](",
		],
		[
			'in JavaScript there is no such word',
			{
				code: "import { BaseHandler } from './core';\nexport class Chat extends BaseHandler { handle() {} }",
				file: 'src/app.js',
				files: tsconfig,
			},
			'{ handleMessage(',
		],
	])('%s', (_title, scene, expected) => {
		expect(output(scene)).toContain(expected);
	});
});

describe('how far a machine may go', () => {
	const method = 'handle(payload: P): void { log(payload); }';
	const byName = { type: undefined, match: { classes: ['Moved', '*Handler'] } };
	run([
		[
			'no promise where one is wanted',
			{ code: createHandler(method), fields: withCanonical({ async: 'async' }) },
			['legacyMethod report'],
		],
		[
			'an answer that not every path gives',
			{ code: createHandler('handle(payload: P): boolean { if (payload) return true; }') },
			['legacyMethod report'],
		],
		[
			'an async method that says nothing of a promise',
			{ code: createHandler('async handle(payload: P): Answer { log(payload); }') },
			['legacyMethod report'],
		],
		[
			'a base that cannot be read',
			{ code: createHandler(method, 'class Chat extends mix(X) implements Handler') },
			['legacyMethod suggest'],
		],
		['a field without a value', { code: createHandler('handle;') }, ['legacyMethod report']],
		[
			'an object with more in it',
			{ code: `${header}export const chat: Handler = { ...rest, ${method} };` },
			['legacyMethod fix'],
		],
		[
			'a class without a name',
			{ code: `${header}export const chat = class implements Handler { other(): void {} };` },
			['missingMethod report'],
		],
		[
			'an abstract canonical method',
			{
				code: createHandler(
					'abstract handleMessage(socket: WebSocket);',
					'abstract class Chat implements Handler',
				),
			},
			[],
		],
		[
			'parameters without types, as many as there must be',
			{ code: createHandler('handleMessage(a, b): boolean { return a && b; }') },
			[],
		],
		[
			'a call of what only its name shows to be a handler',
			{
				code: "import { Moved } from './old';\nimport type { Message } from './core';\nexport function f(chat: Moved, socket: WebSocket, message: Message) { chat.handle(message.payload); }",
				fields: byName,
			},
			['legacyCall suggest'],
		],
		[
			'a class that only its name shows to be one',
			{ code: `class ChatHandler { ${method} }\nclass Other { ${method} }`, fields: byName },
			['legacyMethod suggest'],
		],
		[
			'a type inside of a namespace',
			{
				code: `${header}namespace Own { export interface Handler {} }\nexport class Chat implements Own.Handler { ${method} }`,
			},
			[],
		],
		[
			'a module object in the place of a type',
			{ code: `import * as core from './core';\nexport class Chat implements core { ${method} }` },
			[],
		],
		[
			'a type that the registry has, and its module has not',
			{
				code: createHandler(method),
				fields: withCanonical({
					params: [canonical.params[0], { name: 'message', type: { module: './src/core', name: 'Gone' } }],
				}),
			},
			['legacyMethod report'],
		],
		[
			'an old parameter that nothing reads, under a name of the new form',
			{
				code: createHandler('handle(socket: X): void {}'),
				fields: { legacy: { method: 'handle', params: ['socket'] }, bind: undefined },
			},
			['legacyMethod fix'],
		],
		[
			'an old parameter that is read, under a name of the new form',
			{
				code: createHandler('handle(socket: X): void { log(socket); }'),
				fields: { legacy: { method: 'handle', params: ['socket'] }, bind: undefined },
			},
			['legacyMethod report'],
		],
		[
			'no registration to speak of',
			{ code: "router.addFor('a', x); router.addFor('a', x);", rule: 'no-duplicate-registration' },
			[],
		],
	]);
});

describe('the import of a type', () => {
	const asDefault = withCanonical({
		params: [canonical.params[0], { name: 'message', type: { module: './src/message', name: 'default' } }],
	});
	const output = (code: string, fields = {}): string | undefined => {
		const [message] = lint(createHandlerRequest({ code, fields }));
		const edit = message?.fix ?? message?.suggestions?.[0]?.fix;
		return edit && applyFixes(code, [edit]);
	};

	it('is the one that is there, for a default export', () => {
		const code = `import type M from './message';\n${createHandler('handle(): void {}')}`;
		expect(output(code, asDefault)).toContain('message: M): boolean');
	});

	it('is none for a default export that has no name here', () => {
		expect(output(createHandler('handle(): void {}'), asDefault)).toBeUndefined();
	});

	it('comes beside what the file re-exports', () => {
		const code =
			"import { x } from './other';\nexport * from './core';\nexport class ChatHandler { handle(): void { x(); } }";
		expect(output(code, { match: { classes: ['*Handler'] } })).toContain(
			"import type { Message } from './core';",
		);
	});

	it('leaves a comment that ends its line behind', () => {
		expect(output(createHandler('handle(// raw\n\t\tpayload: P\n\t): void { log(payload); }'))).toContain(
			'{ const payload: P = message.payload; log(payload); return true; }',
		);
	});
});
