import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/complete-event-interface.js';
import { eventFile as filename, withEvents } from '../support/event-scene.js';

const tester = new RuleTester();
const head = "import { BaseEmitter, type RunSink } from '../emitter.js';\n";
const settings = withEvents();

type Columns = readonly [column: number, endColumn: number];

function missing(line: number, [column, endColumn]: Columns, [emitter, events, methods]: readonly string[]) {
	return {
		messageId: 'missingEvent' as const,
		data: { emitter, events, methods, remarks: " Contract: 'run'." },
		line,
		column,
		endLine: line,
		endColumn,
	};
}

const noDone = ["'run_done'", "'runDone'"];

tester.run('complete-event-interface', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'every method',
			code: 'class AEmitter { runStarted() {} runDone = () => {}; }',
			filename,
			settings,
		},
		{
			name: 'the rest is inherited',
			code: `${head}class AEmitter extends BaseEmitter { runDone(run: string) {} }`,
			filename,
			settings,
		},
		{
			name: 'inherited in the file itself',
			code: 'class Root { runStarted() {} }\nexport class AEmitter extends Root { runDone() {} }\nexport default class BEmitter extends AEmitter {}',
			filename,
			settings,
		},
		{ name: 'a class of another name', code: 'class Channel { runDone() {} }', filename, settings },
		{ name: 'an emitter of something else', code: 'class FileEmitter { write() {} }', filename, settings },
		{
			name: 'a parent that cannot be read',
			code: "import X from 'x';\nclass AEmitter extends X { runDone() {} }\nclass BEmitter extends mixin(Object) { runDone() {} }",
			filename,
			settings,
		},
		{
			name: 'computed members',
			code: 'class AEmitter { runDone() {} [name]() {} }\nclass BEmitter { runDone() {} [key: string]: unknown; }\nconst cEmitter = { runDone() {}, ...rest };',
			filename,
			settings,
		},
		{
			name: 'an object that has all',
			code: 'const runEmitter = { runStarted() {}, runDone: vi.fn() } satisfies object;',
			filename,
			settings,
		},
		{
			name: 'without a name',
			code: 'export default class { runDone() {} }\nsend({ runDone() {} });',
			filename,
			settings,
		},
		{
			name: 'fewer parameters, other names, optional ones more',
			code: `${head}class AEmitter extends BaseEmitter { runStarted() {} runDone(id: string, more?: number, ...rest: unknown[]) {} }`,
			filename,
			settings,
		},
		{
			name: 'an exception',
			code: 'class AEmitter { runDone() {} }',
			filename,
			settings: withEvents({ allow: [{ files: ['src/app/*'], reason: 'Old.' }] }),
		},
		{
			name: 'a contract without emitters',
			code: 'class AEmitter { runDone() {} }',
			filename,
			settings: withEvents({ emitters: undefined }),
		},
	],
	invalid: [
		{
			name: 'a class and an object without a method',
			code: 'class AEmitter { runStarted() {} }\nconst BEmitter = class { runStarted() {} };\nexport const cEmitter = { runStarted() {} };',
			filename,
			settings,
			errors: [
				missing(1, [7, 15], ['AEmitter', ...noDone]),
				missing(2, [7, 15], ['BEmitter', ...noDone]),
				missing(3, [14, 22], ['cEmitter', ...noDone]),
			],
		},
		{
			name: 'one that speaks of the catalogue, and has none',
			code: "import { RunEvent } from '../catalogue.js';\nclass AEmitter { send(name: RunEvent) {} }",
			filename,
			settings,
			errors: [
				missing(2, [7, 15], ['AEmitter', "'run_started' and 'run_done'", "'runStarted' and 'runDone'"]),
			],
		},
		{
			name: 'one that promises them in a type, and what Node brings has none',
			code: `${head}import { EventEmitter } from 'node:events';\nabstract class AEmitter implements RunSink {}\nclass BEmitter extends EventEmitter { runStarted() {} }`,
			filename,
			settings,
			errors: [
				missing(3, [16, 24], ['AEmitter', "'run_started' and 'run_done'", "'runStarted' and 'runDone'"]),
				missing(4, [7, 15], ['BEmitter', ...noDone]),
			],
		},
		{
			name: 'private and static members deliver nothing',
			code: 'class AEmitter { runStarted() {} private runDone() {} }\nclass BEmitter { runStarted() {} static runDone() {} }',
			filename,
			settings,
			errors: [missing(1, [7, 15], ['AEmitter', ...noDone]), missing(2, [7, 15], ['BEmitter', ...noDone])],
		},
		{
			name: 'a base that has the methods: stubs may hand on to it',
			code: `${head}class AEmitter {\n\tconstructor(private readonly base: BaseEmitter) {}\n\n\trunStarted(run: string, at: number): void {\n\t\tthis.base.runStarted(run, at);\n\t}\n}`,
			filename,
			settings,
			errors: [
				{
					...missing(2, [7, 15], ['AEmitter', ...noDone]),
					suggestions: [
						{
							messageId: 'addDelegates',
							data: { methods: "'runDone'", base: 'base' },
							output: `${head}class AEmitter {\n\tconstructor(private readonly base: BaseEmitter) {}\n\n\trunStarted(run: string, at: number): void {\n\t\tthis.base.runStarted(run, at);\n\t}\n\n\trunDone(...args: Parameters<BaseEmitter['runDone']>): ReturnType<BaseEmitter['runDone']> {\n\t\treturn this.base.runDone(...args);\n\t}\n}`,
						},
					],
				},
			],
		},
		{
			name: 'a private field, and spaces; what is not a base, or has its name taken, gets no stubs',
			code: `${head}class AEmitter {\n    #sink: RunSink;\n    runStarted() {}\n}\nclass BEmitter {\n  base: Map<string, BaseEmitter>; other: Unknown; runStarted() {}\n}\nclass CEmitter {\n  base: BaseEmitter;\n  runStarted() {}\n  private runDone() {}\n}\nclass DEmitter { base: BaseEmitter; runStarted() {} }`,
			filename,
			settings,
			errors: [
				{
					...missing(2, [7, 15], ['AEmitter', ...noDone]),
					suggestions: [
						{
							messageId: 'addDelegates',
							data: { methods: "'runDone'", base: '#sink' },
							output: `${head}class AEmitter {\n    #sink: RunSink;\n    runStarted() {}\n\n    runDone(...args: Parameters<RunSink['runDone']>): ReturnType<RunSink['runDone']> {\n        return this.#sink.runDone(...args);\n    }\n}\nclass BEmitter {\n  base: Map<string, BaseEmitter>; other: Unknown; runStarted() {}\n}\nclass CEmitter {\n  base: BaseEmitter;\n  runStarted() {}\n  private runDone() {}\n}\nclass DEmitter { base: BaseEmitter; runStarted() {} }`,
						},
					],
				},
				missing(6, [7, 15], ['BEmitter', ...noDone]),
				missing(9, [7, 15], ['CEmitter', ...noDone]),
				missing(14, [7, 15], ['DEmitter', ...noDone]),
			],
		},
		{
			name: 'parameters in a pattern, optional ones and the rest, of a method behind other members',
			code: `${head}class AEmitter extends BaseEmitter { static { start(); } 'runDone'({ id }: Run, at: number, note?: string, ...more: string[]) {} }`,
			filename,
			settings,
			errors: [
				{
					messageId: 'otherParameters',
					data: {
						emitter: 'AEmitter',
						method: 'runDone',
						own: '…, at, note?, ...more',
						expected: 'run',
						owner: 'BaseEmitter',
						remarks: " Contract: 'run'.",
					},
					line: 2,
					column: 58,
					endLine: 2,
					endColumn: 67,
				},
			],
		},
		{
			name: 'parameters more than the declaration has, or in another order',
			code: `${head}class AEmitter extends BaseEmitter { runDone(run: string, more: number) {} }\nclass BEmitter implements RunSink { runStarted(at: number, run: string) {} runDone() {} }`,
			filename,
			settings,
			errors: [
				{
					messageId: 'otherParameters',
					data: {
						emitter: 'AEmitter',
						method: 'runDone',
						own: 'run, more',
						expected: 'run',
						owner: 'BaseEmitter',
						remarks: " Contract: 'run'.",
					},
					line: 2,
					column: 38,
					endLine: 2,
					endColumn: 45,
				},
				{
					messageId: 'otherParameters',
					data: {
						emitter: 'BEmitter',
						method: 'runStarted',
						own: 'at, run',
						expected: 'run, at',
						owner: 'RunSink',
						remarks: " Contract: 'run'.",
					},
					line: 3,
					column: 37,
					endLine: 3,
					endColumn: 47,
				},
			],
		},
	],
});
