import ts from 'typescript';

import { createTypeChecker, type TypeChecker } from './diagnostics.js';

/** The file that is linted. */
export const entry = 'src/app/main.ts';

const record =
	'export interface RunRecord { readonly type: string; readonly runId: string; readonly at: number }\n';
const members = "STARTED: 'run_started', DONE: 'run_done', CALLED: 'tool_called'";
const enumMembers = "STARTED = 'run_started', DONE = 'run_done', 'tool-called' = 'tool_called'";
const branded = members.replaceAll(/'(?=,|$)/gu, "' as Branded");

/** One form of catalogue. */
interface Form {
	readonly file: string;
	readonly text: string;
	/** Export name of the catalogue. */
	readonly name: string;
}

/** The catalogue in every form. */
export const forms = {
	object: create(`export const RunEvent = { ${members} } as const;\n`),
	enum: create(`export enum RunEvent { ${enumMembers} }\n`),
	constEnum: create(`export const enum RunEvent { ${enumMembers} }\n`),
	loose: create(`export const RunEvent = { ${members} };\n`),
	brand: create(
		`type Branded = string & { readonly brand: 1 };\nexport const RunEvent = { ${branded} } as const;\n`,
	),
	statics: create(
		`export class RunEvent { ${members.replaceAll(/(\w+): ('\w+'),?/gu, 'static readonly $1 = $2;')} }\n`,
	),
	frozen: {
		...create(`const RunEvent = { ${members} } as const;\nexport default RunEvent;\n`),
		name: 'default',
	},
	union: create("export type RunEvent = 'run_started' | 'run_done' | 'tool_called';\n"),
	json: {
		file: 'events.json',
		text: `{ ${members.replaceAll(/(\w+): '(\w+)'/gu, '"$1": "$2"')} }`,
		name: 'default',
	},
} satisfies Record<string, Form>;

/** The name of a form of catalogue. */
export type FormName = keyof typeof forms;

function create(text: string): Form {
	return { file: 'catalogue.ts', text: text + record, name: 'RunEvent' };
}

const channel = `declare global {
	var JSON: { stringify(value: unknown): string };
	var Object: { keys(value: object): string[] };
	interface Map<Key, Value> { set(key: Key, value: Value): void; keys(): Key[]; get(key: Key): Value | undefined }
	interface Entries<Key, Value> { [index: number]: readonly [Key, Value] }
	var Map: new <Key, Value>(entries: Entries<Key, Value>) => Map<Key, Value>;
}
type Names = 'run_started' | 'run_done' | 'tool_called';
export interface Payloads { run_started: number; run_done: string; tool_called: number }
export declare const bus: { emit(name: string, ...rest: unknown[]): void };
export declare const typed: { bus: { emit<Name extends Names>(name: Name, use: (payload: Payloads[Name]) => void): void } };
export declare function publish(first: unknown, second: unknown, third?: unknown): void;
`;

/** Returns the project around a catalogue. */
export function createWorld(form: FormName): Record<string, string> {
	const { file, text } = forms[form];
	return { 'src/channel.ts': channel, [`src/${file}`]: text };
}

/** Returns the registry that names a catalogue. */
export function createRegistry(form: FormName): object {
	const { file, name } = forms[form];
	return {
		events: {
			run: {
				catalogue: { module: `./src/${file}`, name },
				names: { STARTED: 'run_started', DONE: 'run_done', CALLED: 'tool_called' },
				calls: [
					{ call: '*.emit', name: 0, payload: 1 },
					{ call: 'publish', name: 1, payload: 2 },
				],
				payload: { discriminator: 'type', required: ['type', 'runId', 'at'] },
				emitters: { classes: ['*Emitter'], methods: { run_started: 'runStarted', run_done: 'runDone' } },
			},
		},
	};
}

const checkers = new Map<FormName, TypeChecker>();

/** Returns what TypeScript says of the entry beside a catalogue. */
export function findChecker(form: FormName): TypeChecker {
	const checker = checkers.get(form) ?? createTypeChecker(createWorld(form), entry);
	checkers.set(form, checker);
	return checker;
}

function evaluate(text: string, load: (name: string) => unknown): Record<string, unknown> {
	const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
	const { outputText } = ts.transpileModule(text.replace(/^#!.*/u, ''), { compilerOptions });
	const exports: Record<string, unknown> = {};
	new Function('exports', 'require', outputText)(exports, load);
	return exports;
}

/** Runs a file with the modules that it may import, and returns what it sent. */
export function run(code: string, form: FormName): string {
	const sent: unknown[] = [];
	const send = (...args: unknown[]) => sent.push(args.map(String));
	const channelObject = { publish: send, bus: { emit: send }, typed: { bus: { emit: send } } };
	const { text } = forms[form];
	const catalogue =
		form === 'json' ? { __esModule: true, default: JSON.parse(text) as unknown } : evaluate(text, () => ({}));
	evaluate(code, name => (name.includes('channel') ? channelObject : catalogue));
	return JSON.stringify(sent);
}
