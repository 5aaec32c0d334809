import { describe, expect, it } from 'vitest';

import { contract, createHandlerRequest, type HandlerScene, judge } from '../../support/handler-scene.js';
import { fix, lint } from '../../support/lint.js';

const { canonical } = contract;
const functions = './src/functions';

/** The imports that every scene begins with, on one line. */
const header =
	"import type { Message } from './core'; import type { Alias, Callable, OnMessage, Same } from './functions';\n";

const createFields = (name: string, fields: object = {}) => ({
	type: { module: functions, name },
	...fields,
});

/** The scene of a contract whose type is a function. */
function createScene(code: string, fields: object = {}): HandlerScene {
	return { code: header + code, fields: createFields('OnMessage', fields) };
}

const old = '(payload: string): void => { log(payload); }';
const moved = '(socket: WebSocket, message: Message): boolean => !socket && !message';

describe('functions in the place of a handler', () => {
	it.each<[title: string, code: string, outcome: readonly string[], fields?: object]>([
		['a constant', `export const onText: OnMessage = ${old};`, ['legacyFunction fix']],
		[
			'a function expression',
			'export const onText: OnMessage = function (payload: string): void { log(payload); };',
			['legacyFunction fix'],
		],
		['satisfies', `export const onText = (${old}) satisfies OnMessage;`, ['legacyFunction fix']],
		['a cast', `export const onText = (${old}) as OnMessage;`, ['legacyFunction suggest']],
		[
			'a default of a parameter',
			`export function f(on: OnMessage = ${old}) { return on; }`,
			['legacyFunction fix'],
		],
		['what is returned', `export function make(): OnMessage { return ${old}; }`, ['legacyFunction fix']],
		[
			'what an arrow function returns',
			`export const make = (): OnMessage => ${old};`,
			['legacyFunction fix'],
		],
		['a field', `export class A { onText: OnMessage = ${old}; }`, ['legacyFunction fix']],
		['an assignment', `let onText: OnMessage; onText = ${old};`, ['legacyFunction fix']],
		[
			'an entry of a record',
			`export const all: Record<string, OnMessage> = { text: ${old} };`,
			['legacyFunction fix'],
		],
		[
			'a method of a record',
			'export const all: Record<string, OnMessage> = { text(payload: string): void { log(payload); } };',
			['legacyFunction fix'],
		],
		[
			'a property of an object type',
			`export const o: { onText: OnMessage; other: () => void } = { onText: ${old}, other: () => {} };`,
			['legacyFunction fix'],
		],
		[
			'a property of an interface of the file',
			`interface Options { onText?: OnMessage }\nexport const o: Options = { onText: ${old} };`,
			['legacyFunction fix'],
		],
		['an element of a list', `export const all: OnMessage[] = [${old}];`, ['legacyFunction fix']],
		[
			'a pair of a Map',
			`export const all = new Map<string, OnMessage>([['text', ${old}]]);`,
			['legacyFunction fix'],
		],
		[
			'what a Map is given',
			`const all = new Map<string, OnMessage>();\nall.set('text', ${old});`,
			['legacyFunction fix'],
		],
		[
			'what a function of the file takes',
			`function add(on: OnMessage) { log(on); }\nadd(${old});`,
			['legacyFunction fix'],
		],
		['an alias of the type', `export const onText: Alias = ${old};`, ['legacyFunction fix']],
		[
			'an own alias',
			`type Own = OnMessage | undefined;\nexport const onText: Readonly<OnMessage> | undefined = ${old};`,
			['legacyFunction fix'],
		],
		[
			'async',
			'export const onText: OnMessage = async (payload: string): Promise<void> => { await log(payload); };',
			['legacyFunction fix'],
		],
		[
			'an expression',
			'export const onText: OnMessage = payload => log(payload);',
			['legacyFunction suggest'],
		],
		['another type', `export const onText: Other = ${old};`, []],
		['any of two types', `export const onText: OnMessage | Other = ${old};`, []],
		['no place at all', `export const onText = ${old};`, []],
		['a canonical one', `export const onText: OnMessage = ${moved};`, []],
		[
			'canonical names without types',
			'export const onText: OnMessage = (socket, message) => !socket && !message;',
			[],
		],
		['fewer parameters', 'export const onText: OnMessage = socket => !socket;', []],
		['none', 'export const onText: OnMessage = () => true;', []],
		[
			'none, where all are demanded',
			'export const onText: OnMessage = () => true;',
			['missingParameters report'],
			{ canonical: { ...canonical, arity: 'exact' } },
		],
		[
			'a name that tells nothing: it may be the first parameter',
			'export const onText: OnMessage = p => true;',
			['unknownParameter report'],
		],
		[
			'a name that tells nothing, with a type that is another',
			'export const onText: OnMessage = (p: string): void => { log(p); };',
			['legacyFunction fix'],
		],
		['any', 'export const onText: OnMessage = (p: any) => true;', ['looseParameter report']],
		[
			'swapped',
			'export const onText: OnMessage = (message: Message, socket: WebSocket) => !socket && !message;',
			['swappedParameters report'],
		],
		[
			'too many',
			`export const onText: OnMessage = ${moved.replace('Message)', 'Message, more?: string)')};`,
			['extraParameter report'],
		],
		[
			'a narrower one',
			`export const onText: OnMessage = ${moved.replace('Message)', 'Message & { text: string })')};`,
			['narrowerParameter report'],
		],
		['another answer', "export const onText: OnMessage = socket => 'no';", ['otherReturn report']],
		[
			'no answer',
			'export const onText: OnMessage = (socket: WebSocket): void => { log(socket); };',
			['voidReturn report'],
		],
		[
			'no answer on a path',
			'export const onText: OnMessage = socket => { if (socket) { return true; } };',
			['missingReturn report'],
		],
		[
			'a promise where none is wanted',
			'export const onText: OnMessage = async socket => !socket;',
			['asyncHandler report'],
			{ canonical: { ...canonical, async: 'sync' } },
		],
		[
			'no promise where one is wanted',
			'export const onText: OnMessage = socket => !socket;',
			['syncHandler report'],
			{ canonical: { ...canonical, async: 'async' } },
		],
		[
			'a throw where answers are wanted',
			"export const onText: OnMessage = socket => { throw new Error('no'); };",
			['escapingThrow suggest'],
			{ errors: 'return' },
		],
	])('%s', (_title, code, outcome, fields) => {
		expect(judge(createScene(code, fields))).toEqual(outcome);
	});

	it.each([
		['Callable', 'an interface with a call signature'],
		['Alias', 'an alias of another function type'],
		['Same', 'the type of a function'],
		['Gone', 'a type that cannot be read'],
	])('%s: %s', name => {
		const code = `${header}import type { Gone } from './functions';\nexport const onText: ${name} = ${old};`;
		expect(judge({ code, fields: createFields(name) })).toEqual(['legacyFunction fix']);
	});

	it('a type of objects asks for no function', () => {
		const code = `import type { Handler } from './core';\nexport const onText: Handler = ${old};`;
		expect(judge({ code })).toEqual([]);
	});

	it('says what is wrong, and what to write', () => {
		const [message] = lint(createHandlerRequest(createScene(`export const onText: OnMessage = ${old};`)));
		expect(message?.message).toBe(
			"'onText' is a 'OnMessage', but takes the old parameters '(payload: string)'. Take '(socket: WebSocket, message: Message)'. Contract: 'message'.",
		);
	});
});

describe('functions that are named in the place of a handler', () => {
	const declared = 'function onText(payload: string): void { log(payload); }\n';
	it.each<[title: string, code: string, outcome: readonly string[]]>([
		[
			'in a record',
			`${declared}export const all: Record<string, OnMessage> = { text: onText };`,
			['legacyFunction fix'],
		],
		[
			'in short',
			`${declared}export const all: Record<string, OnMessage> = { onText };`,
			['legacyFunction fix'],
		],
		[
			'a constant',
			`const onText = ${old};\nexport const all: OnMessage[] = [onText];`,
			['legacyFunction fix'],
		],
		[
			'exported',
			`export ${declared}export const all: OnMessage[] = [onText];\nexport { onText as other };`,
			['legacyFunction fix'],
		],
		[
			'which stands for something else too',
			`${declared}export const all: OnMessage[] = [onText];\nlegacy.on('text', onText);`,
			['legacyFunction suggest'],
		],
		[
			'which is declared several times',
			`function onText(payload: string): void;\n${declared}export const all: OnMessage[] = [onText];`,
			['legacyFunction report'],
		],
		[
			'a variable that changes',
			`let onText = ${old};\nexport const all: OnMessage[] = [onText];`,
			['legacyFunction fix'],
		],
		['another one', `${declared}export const all: OnMessage[] = [other];`, []],
	])('%s', (_title, code, outcome) => {
		expect(judge(createScene(code))).toEqual(outcome);
	});
});

describe('calls of handlers that are functions', () => {
	const scope = (line: string, more = '') =>
		`export function send(socket: WebSocket, message: Message${more}) { ${line} }`;
	it.each<[title: string, code: string, outcome: readonly string[]]>([
		['of the type', scope('on(message.payload);', ', on: OnMessage'), ['legacyArguments fix']],
		[
			'of an entry',
			scope('all[message.type]?.(message.payload);', ', all: Record<string, OnMessage>'),
			['legacyArguments fix'],
		],
		[
			'of an entry of a Map',
			scope("all.get('text')!(message.payload);", ', all: Map<string, OnMessage>'),
			['legacyArguments fix'],
		],
		[
			'of an entry of a Map in a field',
			`export class A { #all = new Map<string, OnMessage>(); ${scope("this.#all.get('text')?.(message.payload);").replace('export function ', '')} }`,
			['legacyArguments fix'],
		],
		[
			'of an entry by its name',
			scope('all.text(message.payload);', ', all: Record<string, OnMessage>'),
			['legacyArguments fix'],
		],
		[
			'of a property',
			scope('o.onText(message.payload);', ', o: { onText: OnMessage }'),
			['legacyArguments fix'],
		],
		[
			'whose answer is used',
			scope('return on(message.payload);', ', on: OnMessage'),
			['legacyArguments report'],
		],
		['with something else', scope('on(message);', ', on: OnMessage'), ['legacyArguments report']],
		['with whatever comes', scope('on(...message.payload);', ', on: OnMessage'), []],
		['with nothing', scope('on();', ', on: OnMessage'), []],
		['with the new arguments', scope('on(socket, message);', ', on: OnMessage'), []],
		['of another type', scope('on(message.payload);', ', on: Other'), []],
		[
			'with its handler',
			`const onText: OnMessage = ${old};\n${scope('onText(message.payload);')}`,
			['legacyFunction fix', 'legacyArguments fix'],
		],
		[
			'that holds its handler back',
			`const onText: OnMessage = ${old};\nonText('a');`,
			['legacyFunction report', 'legacyArguments report'],
		],
		[
			'of a function that is named in such a place',
			`function onText(payload: string): void { log(payload); }\nexport const all = [onText] satisfies OnMessage[];\nonText('a');`,
			['legacyFunction report', 'legacyArguments report'],
		],
		[
			'of a function that names itself',
			`export const onText: OnMessage = function again(payload: string): void { if (payload) { again(''); } };`,
			['legacyFunction report', 'legacyArguments report'],
		],
		[
			'that may reach one of which nothing tells the form',
			`export const onText: OnMessage = data => { log(data); return true; };\n${scope('on(message.payload);', ', on: OnMessage')}`,
			['unknownParameter report', 'legacyArguments report'],
		],
		[
			'that may reach one which counts what it is handed',
			`export const all: OnMessage[] = [function () { log(arguments.length); return true; }];\n${scope('on(message.payload);', ', on: OnMessage')}`,
			['legacyArguments report'],
		],
		[
			'that may reach one which takes whatever comes',
			`export const onText: OnMessage = (...given: unknown[]) => { log(given); return true; };\n${scope('on(message.payload);', ', on: OnMessage')}`,
			['restParameter report', 'legacyArguments report'],
		],
		[
			'that may reach one which takes less',
			`export const onText: OnMessage = () => true;\n${scope('on(message.payload);', ', on: OnMessage')}`,
			['legacyArguments fix'],
		],
		[
			'that is right already',
			`const onText: OnMessage = ${old};\n${scope('onText(socket, message);')}`,
			['legacyFunction fix'],
		],
		[
			'of one that has moved',
			`const onText: OnMessage = ${moved};\n${scope('onText(message.payload);')}`,
			['legacyArguments fix'],
		],
	])('%s', (_title, code, outcome) => {
		expect(judge(createScene(code))).toEqual(outcome);
	});

	it('as many arguments as before tell nothing, unless they are what the contract binds', () => {
		const fields = {
			legacy: { method: 'handle', params: ['type', 'payload'] },
			bind: { type: 'message.type', payload: 'message.payload' },
		};
		const call = (given: string) => judge(createScene(scope(`on(${given});`, ', on: OnMessage'), fields));
		expect(call('message.type, message.payload')).toEqual(['legacyArguments fix']);
		expect(call('a, b')).toEqual([]);
	});
});

describe('functions that are handed over', () => {
	const fields = {
		match: { registeredBy: ['router.add'] },
		adapter: { module: './src/adapter', name: 'adapt' },
	};
	it.each<[title: string, code: string, outcome: readonly string[]]>([
		[
			'by name, where an adapter can bridge them',
			`function onText(payload: string): void { log(payload); }\nrouter.add(onText);`,
			['legacyFunction suggest', 'legacyHandover suggest'],
		],
		['a canonical one', `const onText = ${moved};\nrouter.add(onText);`, []],
		[
			'one with other names',
			'const onText = (p: string) => true;\nrouter.add(onText);',
			['legacyFunction suggest'],
		],
		['what is no function', 'const onText = 1;\nrouter.add(onText, other);', []],
		['what an object holds', 'const all = { onText };\nrouter.add(all.onText);', []],
	])('%s', (_title, code, outcome) => {
		expect(judge(createScene(code, fields))).toEqual(outcome);
	});
});

describe('edits of functions', () => {
	it.each([
		[
			'a constant and its call',
			`const onText: OnMessage = ${old};\nexport function send(socket: WebSocket, message: Message) { onText(message.payload); }`,
			'const onText: OnMessage = (socket: WebSocket, message: Message): boolean => { const payload: string = message.payload; log(payload); return true; };\nexport function send(socket: WebSocket, message: Message) { onText(socket, message); }',
		],
		[
			'a method of a table',
			'export const all: Record<string, OnMessage> = {\n\ttext(payload) {\n\t\tlog(payload);\n\t\treturn true;\n\t},\n};',
			'export const all: Record<string, OnMessage> = {\n\ttext(socket: WebSocket, message: Message): boolean {\n\t\tconst payload = message.payload;\n\t\tlog(payload);\n\t\treturn true;\n\t},\n};',
		],
		[
			'one bare parameter',
			'export const onText: OnMessage = payload => {\n\tlog(payload);\n\treturn !payload;\n};',
			'export const onText: OnMessage = (socket: WebSocket, message: Message): boolean => {\n\tconst payload = message.payload;\n\tlog(payload);\n\treturn !payload;\n};',
		],
	])('%s', (_title, code, expected) => {
		const { output, messages } = fix(createHandlerRequest(createScene(code)));
		expect(output.slice(header.length)).toBe(expected);
		expect(messages).toEqual([]);
	});
});
