import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../../src/index.js';
import { createHandlerRequest, header } from '../../support/handler-scene.js';

const tsconfig = {
	'tsconfig.json':
		'{ "compilerOptions": { "strict": true, "lib": ["es2022", "dom"], "types": [] }, "include": ["src"] }',
};

const fields = {
	match: { registeredBy: ['*.add'], tables: ['table'], classes: ['*ChatHandler'] },
	adapter: { module: './src/adapter', name: 'Adapter' },
	registration: { call: '*.addFor', key: 0, handler: 1 },
	errors: 'return',
	requireSuper: true,
};

/** Texts in which types could say more than the file does. */
const texts = [
	`${header}export class Chat implements Handler { handle(payload: string): void { console.log(payload); } }`,
	`${header}export class Chat extends BaseHandler { handle(payload: string): void { console.log(payload); } }`,
	`${header}export class Chat implements Handler { handleMessage(socket: any) { return socket ? log() : 1; } }\nconst log = () => 'text';`,
	`${header}export class Chat implements Handler { handleMessage() { return make(); } }\nconst make = () => 1;`,
	`${header}const make = () => [new BaseHandler([])];\nexport function f(socket: WebSocket, message: Message) { make()[0]?.handle(message.payload); }`,
	`${header}export function f(chat: Handler, socket: WebSocket, message: Message) { chat.handle(message.payload); return chat.handle(1); }`,
	`${header}export const chat = { handle(payload: string): void { console.log(payload); } };\nexport const all: Handler[] = [chat];`,
	"import { OldChat } from './old';\nrouter.add(new OldChat());\nrouter.addFor('a', 1);\nrouter.addFor('a', 2);\ndeclare const router: any;",
	"const table = new Map<string, any>();\ntable.set('a', (payload: string) => console.log(payload));",
	'export class LoudChatHandler { handle(): void { throw new Error(); } }',
];

/** The parser as a program that knows no types, one that does, and one that says nothing of services at all. */
const parsers = {
	plain: () => ({ parser }),
	typed: (root: string) => ({ parser, parserOptions: { project: './tsconfig.json', tsconfigRootDir: root } }),
	bare: () => ({
		parser: {
			parseForESLint(code: string, options: parser.ParserOptions) {
				const { ast, scopeManager, visitorKeys } = parser.parseForESLint(code, options);
				return { ast, scopeManager, visitorKeys };
			},
		},
	}),
};

type Kind = keyof typeof parsers;

function lint(code: string, kind: Kind): { messages: Linter.LintMessage[]; hasTypes: boolean | undefined } {
	const { cwd, filename, registry } = createHandlerRequest({ code, fields, files: tsconfig });
	const linter = new Linter({ configType: 'flat', cwd });
	const config = {
		files: ['**/*.ts'],
		languageOptions: parsers[kind](cwd),
		plugins: { ssot: plugin },
		rules: { 'ssot/handler-signature': 'error', 'ssot/no-duplicate-registration': 'error' },
		settings: { ssot: registry },
	};
	const messages = linter.verify(code, config as unknown as Linter.Config, { filename });
	const services = linter.getSourceCode()?.parserServices as { program?: unknown } | undefined;
	return { messages, hasTypes: services?.program != null };
}

describe('type information', () => {
	it('is there with one parser, and not with the others', () => {
		const [text = ''] = texts;
		expect(lint(text, 'typed').hasTypes).toBe(true);
		expect(lint(text, 'plain').hasTypes).toBe(false);
		expect(lint(text, 'bare').hasTypes).toBe(false);
	});

	it.each(texts.map((text, index) => [index, text] as const))(
		'changes nothing about text %i',
		(_index, code) => {
			const { messages } = lint(code, 'plain');
			expect(messages.filter(({ fatal, ruleId }) => fatal === true || ruleId === null)).toEqual([]);
			expect(lint(code, 'typed').messages).toEqual(messages);
			expect(lint(code, 'bare').messages).toEqual(messages);
		},
	);

	it('and the texts have something to say of', () => {
		expect(texts.filter(code => lint(code, 'plain').messages.length > 0).length).toBeGreaterThan(7);
	});
});
