import ts from 'typescript';

/** What the handlers of a text do with some messages: what they log, answer and throw. */
export type Deeds = readonly string[];

interface OldOrNew {
	handle?: (payload: unknown) => unknown;
	handleMessage(socket: object, message: object): unknown;
}

interface Module {
	route?: (handler: OldOrNew, socket: object, message: object) => void;
	call?: (handler: OldOrNew, socket: object, message: object) => void;
	[name: string]: unknown;
}

const payloads = [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }];
const socket = { send: 'socket' };

/** Runs every handler of a text with some messages, old ones through an adapter. */
export async function runHandlers(code: string): Promise<Deeds> {
	const deeds: string[] = [];
	const log = (...parts: unknown[]): void => void deeds.push(`log ${JSON.stringify(parts)}`);
	const module = load(code, log);
	for (const name of Object.keys(module).filter(key => /^h\d$/u.test(key))) {
		for (const payload of payloads) {
			deeds.push(`${name} ${JSON.stringify(payload)}`);
			await perform(deeds, () => adapt(module[name] as OldOrNew, { type: 'x', payload }));
			const route = typeof module[name] === 'function' ? module.call : module.route;
			if (route !== undefined) {
				await perform(deeds, () => route(module[name] as OldOrNew, socket, { type: 'x', payload }));
			}
		}
	}
	return deeds;
}

function load(code: string, log: (...parts: unknown[]) => void): Module {
	const { outputText } = ts.transpileModule(code, {
		compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
	});
	const exported: Module = {};
	const core = {
		BaseHandler: class {
			handleMessage(): boolean {
				return true;
			}
		},
	};
	// The text is one that the test itself has made.
	new Function('exports', 'require', 'log', outputText)(exported, () => core, log);
	return exported;
}

/** What an adapter makes of an old handler: it answers with `true` where that answers with nothing. */
async function adapt(handler: OldOrNew, message: { type: string; payload: unknown }): Promise<unknown> {
	if (typeof handler === 'function') {
		return adaptFunction(handler, message);
	}
	return typeof handler.handle === 'function'
		? ((await handler.handle(message.payload)) ?? true)
		: handler.handleMessage(socket, message);
}

/** A function of the new form has the new parameters. */
async function adaptFunction(
	handler: (...given: readonly unknown[]) => unknown,
	message: { type: string; payload: unknown },
): Promise<unknown> {
	return /^[^(]*\(socket, message\)/u.test(String(handler))
		? handler(socket, message)
		: ((await handler(message.payload)) ?? true);
}

async function perform(deeds: string[], run: () => unknown): Promise<void> {
	try {
		deeds.push(`answers ${String(await run())}`);
	} catch (error) {
		deeds.push(`throws ${String(error)}`);
	}
}
