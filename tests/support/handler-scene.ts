import path from 'node:path';

import { afterEach } from 'vitest';

import { lint, type LintRequest } from './lint.js';
import { createTempProject, type TempProject } from './temp-project.js';

const core = './src/core';

/** The contract of the scenes: `handle(payload)` is `handleMessage(socket, message)` now, and answers. */
export const contract = {
	type: { module: core, name: 'Handler' },
	legacy: { method: 'handle', params: ['payload'] },
	canonical: {
		method: 'handleMessage',
		params: [
			{ name: 'socket', type: 'WebSocket' },
			{ name: 'message', type: { module: core, name: 'Message' } },
		],
		returns: 'boolean',
	},
	bind: { payload: 'message.payload' },
	fallthrough: 'true',
};

const files = {
	'package.json': '{ "name": "app" }',
	'src/core.ts': `export interface Message { readonly type: string; readonly payload: any }
export interface Handler { handleMessage(socket: WebSocket, message: Message): boolean | Promise<boolean> }
export class BaseHandler implements Handler {
	constructor(readonly types: readonly string[]) {}
	handleMessage(socket: WebSocket, message: Message): boolean {
		return socket !== undefined && message !== undefined;
	}
}
export interface ChatMessage extends Message { readonly text: string }
export type AnyMessage = Message;
`,
	'src/functions.ts': `import type { Message } from './core';
export type OnMessage = (socket: WebSocket, message: Message) => boolean | Promise<boolean>;
export interface Callable { (socket: WebSocket, message: Message): boolean; readonly label?: string }
export type Alias = OnMessage;
export type Same = typeof fallback;
export const fallback = (socket: WebSocket, message: Message): boolean => socket !== message;
`,
	'src/barrel.ts': "export * from './core';\nexport { Handler as Port } from './core';\n",
	'src/adapter.ts': `import type { Handler, Message } from './core';
export class Adapter implements Handler {
	constructor(readonly old: { handle(payload: unknown): void }) {}
	handleMessage(_socket: WebSocket, message: Message): boolean {
		this.old.handle(message.payload);
		return true;
	}
}
export function adapt(old: { handle(payload: unknown): void }): Handler {
	return new Adapter(old);
}
`,
	'src/old.ts': `import type { Handler } from './core';
export class OldChat { handle(payload: unknown): void { console.log(payload); } }
export abstract class OldBase { abstract handle(payload: unknown): void }
export class Unmoved implements Handler { handle(payload: unknown): void { console.log(payload); } }
export class Moved implements Handler { handleMessage(): boolean { return true; } }
export function onOld(payload: unknown): void { console.log(payload); }
export const onNew = (_socket: WebSocket): boolean => true;
export const onTwo = (payload: unknown, more: unknown): void => console.log(payload, more);
`,
};

/** The imports that every scene begins with, on one line. */
export const header = "import { BaseHandler, type Handler, type Message } from './core';\n";

let project: TempProject | undefined;

afterEach(() => project?.cleanUp());

/** One file in a small project with a handler contract. */
export interface HandlerScene {
	readonly code: string;
	readonly file?: string;
	/** Files beside it. */
	readonly files?: Readonly<Record<string, string>>;
	/** Fields of the contract. */
	readonly fields?: object;
	readonly options?: object;
	readonly rule?: string;
}

/** Writes the project of a scene, which lasts until the test ends. */
export function createHandlerRequest(scene: HandlerScene): LintRequest {
	const { code, file = 'src/app.ts', fields = {}, options = {}, rule = 'handler-signature' } = scene;
	project?.cleanUp();
	project = createTempProject({ ...files, ...scene.files, [file]: code });
	return {
		code,
		filename: path.join(project.root, file),
		cwd: project.root,
		registry: { handlers: { message: { ...contract, ...fields } } },
		rules: { [`ssot/${rule}`]: ['error', ...(rule === 'handler-signature' ? [options] : [])] },
	};
}

/** What becomes of a scene: the ids of its messages, and how far a machine goes. */
export function judge(scene: HandlerScene): string[] {
	return lint(createHandlerRequest(scene)).map(({ messageId, fix, suggestions, message }) => {
		const tier = fix === undefined ? ((suggestions ?? []).length > 0 ? 'suggest' : 'report') : 'fix';
		return `${messageId ?? message} ${tier}`;
	});
}
