import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/canonical-event-name.js';
import { eventFile as filename, eventRoot, withCatalogue, withEvents } from '../support/event-scene.js';

const tester = new RuleTester();

type Cases = Parameters<typeof tester.run<keyof typeof rule.meta.messages, readonly unknown[]>>[2];

/** Runs cases with the contract of the scene where they bring none; the tester would merge the two. */
function run(name: string, { valid, invalid }: Cases): void {
	tester.run(name, rule, {
		assertionOptions: { requireData: true, requireLocation: true },
		valid: valid.map(test => (typeof test === 'string' ? test : { settings: withEvents(), ...test })),
		invalid: invalid.map(test => ({ settings: withEvents(), ...test })),
	});
}

const from = " from 'src/catalogue.ts'";
const started = "'RunEvent.RUN_STARTED'";
const done = "'RunEvent.RUN_DONE'";
const called = "'RunEvent.TOOL_CALLED'";
const all = `${started}, 'RunEvent.RUN_THINKING', ${called} or ${done}`;

type Place = readonly [line: number, column: number, endColumn: number];

function locate([line, column, endColumn]: Place) {
	return { line, column, endLine: line, endColumn };
}

/** The report of a name that is one of the catalogue. */
function literal(place: Place, text: string, advice: string, module = from) {
	return {
		messageId: 'literalName' as const,
		data: { text, catalogue: 'RunEvent', advice: advice + module, remarks: " Contract: 'run'." },
		...locate(place),
	};
}

/** The report of a name that is almost one, with what a person may choose. */
function near(place: Place, text: string, member: string, output?: string) {
	const suggestion = { messageId: 'useMember' as const, data: { member: member.slice(1, -1) } };
	return {
		messageId: 'nearName' as const,
		data: { text, catalogue: 'RunEvent', advice: member + from, remarks: " Contract: 'run'." },
		...locate(place),
		suggestions: output === undefined ? [] : [{ ...suggestion, output }],
	};
}

function unknown(place: Place, text: string) {
	return {
		messageId: 'unknownName' as const,
		data: { text, catalogue: 'RunEvent', advice: all, remarks: " Contract: 'run'." },
		...locate(place),
	};
}

/** A report with a suggestion only. */
function suggested(
	place: Place,
	[text, member]: readonly [string, string],
	[output, module = from]: readonly [string, string?],
) {
	return {
		...literal(place, text, member, module),
		suggestions: [{ messageId: 'useMember' as const, data: { member: member.slice(1, -1) }, output }],
	};
}

const head = "import { RunEvent } from '../catalogue.js';\n";

const styled = [
	head.trim(),
	"socket.on('run-done', f);",
	"socket.on('RunDone', f);",
	"socket.on('RUN:DONE', f);",
];

run('canonical-event-name: calls', {
	valid: [
		{ name: 'a member', code: `${head}bus.emit(RunEvent.RUN_STARTED);`, filename },
		{
			name: 'a call that the contract does not list',
			code: "log('run_started'); bus.send('run_start');",
			filename,
		},
		{
			name: 'another argument',
			code: "bus.emit(name, 'run_started'); publish('run_started', bus.name);",
			filename,
		},
		{ name: 'a function behind a receiver', code: "bus.publish(1, 'run_started');", filename },
		{ name: 'another receiver', code: "stream.on('run_started', f);", filename },
		{ name: 'a spread before the name', code: "publish(...all, 'run_started'); bus.emit(...all);", filename },
		{
			name: 'what streams and sockets emit',
			code: "bus.emit('error', e); socket.on('connect', f);",
			filename,
		},
		{ name: 'a global of the platform', code: "process.emit('saved');", filename },
		{
			name: 'what a package makes',
			code: "import { createServer } from 'node:http';\nconst server = createServer();\nserver.emit('saved'); server.emit('runs_done');",
			filename,
		},
		{
			name: 'a call that every emitter has, on one of which nothing is known',
			code: "bus.emit('saved'); bus.emit('job_saved'); child.emit('org.acme.saved');",
			filename,
		},
		{
			name: 'what the platform types',
			code: "class A { track: MediaStreamTrack; #run(element: HTMLElement | null) { this.track.emit('run_saved'); element.emit('runs_done'); } }",
			filename,
		},
		{
			name: 'what emitters emit by themselves, and one word on an emitter of somebody else',
			code: "import { createServer } from 'node:http';\nconst server = createServer();\nbus.emit('error'); bus.emit('closed'); socket.on('connect', f); server.emit('opened'); server.emit('close');",
			filename,
			settings: withEvents({
				names: { Error: 'error', Close: 'close', Opened: 'opened', Connected: 'connected' },
				emitters: undefined,
			}),
		},
		{
			name: 'what a parameter makes',
			code: "function f(Maker) { const made = new Maker(); made.emit('saved'); }",
			filename,
		},
		{
			name: 'a class that types its events, here or in another module',
			code: "import { JobQueue } from '../jobs.js';\nclass A extends Typed<Jobs> { #queue: JobQueue; run() { this.emit('run_done'); this.#queue.emit('run_done'); new JobQueue().emit('a').emit('saved'); } }",
			filename,
		},
		{
			name: 'the keys of other types',
			code: "type A = Jobs['run_done'] | Pick<Jobs, 'run_done' | 'x'> | Exclude<keyof Jobs, 'run_done'>;",
			filename,
		},
		{
			name: 'another name under the name of the receiver',
			code: "import { channel as socket } from '../channel.js';\nsocket.on('run_started', f);",
			filename,
		},
		{
			name: 'a name of another contract',
			code: "bus.emit('chat_opened');",
			filename,
			settings: withEvents(
				{},
				{
					chat: { catalogue: { module: './src/chat', name: 'ChatEvent' }, names: { Opened: 'chat_opened' } },
				},
			),
		},
		{
			name: 'an exception',
			code: "bus.emit('run_started');",
			filename,
			settings: withEvents({
				allow: [{ files: ['src/app/**'], reason: 'An old client.' }],
			}),
		},
		{
			name: 'the module of the catalogue',
			code: "bus.emit('run_started');",
			filename: path.join(eventRoot, 'src/catalogue.ts'),
		},
		{
			name: 'the test of that module',
			code: "bus.emit('run_started');",
			filename: path.join(eventRoot, 'src/catalogue.test.ts'),
		},
	],
	invalid: [
		{
			name: 'every text in the place of the name, in one pass, with the import behind the directive',
			code: "#!/usr/bin/env node\n'use strict';\n// A licence.\n\nbus.emit('run_started', {});\npublish(bus, flag ? 'run_done' : `tool_called`);\nthis.socket.on(('run_done' as const), f);\n",
			filename,
			output:
				"#!/usr/bin/env node\n'use strict';\n// A licence.\n\nimport { RunEvent } from '../catalogue';\n\nbus.emit(RunEvent.RUN_STARTED, {});\npublish(bus, flag ? RunEvent.RUN_DONE : RunEvent.TOOL_CALLED);\nthis.socket.on((RunEvent.RUN_DONE), f);\n",
			errors: [
				literal([5, 10, 23], 'run_started', started),
				literal([6, 21, 31], 'run_done', done),
				literal([6, 34, 47], 'tool_called', called),
				literal([7, 17, 27], 'run_done', done),
			],
		},
		{
			name: 'an import that is there takes the name in',
			code: "import { type RunRecord } from '@/catalogue';\nbus.emit('run_done');",
			filename,
			output: "import { type RunRecord, RunEvent } from '@/catalogue';\nbus.emit(RunEvent.RUN_DONE);",
			errors: [literal([2, 10, 20], 'run_done', done)],
		},
		{
			name: 'the catalogue through a barrel, under another name, or in a namespace',
			code: "import { Events as E } from '../barrel.js';\nbus.emit('run_done');",
			filename,
			output: "import { Events as E } from '../barrel.js';\nbus.emit(E.RUN_DONE);",
			errors: [literal([2, 10, 20], 'run_done', done)],
		},
		{
			name: 'a namespace',
			code: "import * as events from '../catalogue.js';\nbus.emit('run_done');",
			filename,
			output: "import * as events from '../catalogue.js';\nbus.emit(events.RunEvent.RUN_DONE);",
			errors: [literal([2, 10, 20], 'run_done', done)],
		},
		{
			name: 'a name that is taken, and one that is shadowed',
			code: `${head}function f(RunEvent: string) { bus.emit('run_done'); }`,
			filename,
			output:
				"import { RunEvent, RunEvent as sharedRunEvent } from '../catalogue.js';\nfunction f(RunEvent: string) { bus.emit(sharedRunEvent.RUN_DONE); }",
			errors: [literal([2, 41, 51], 'run_done', done)],
		},
		{
			name: 'a type is no value',
			code: "import type { RunEvent } from '../catalogue.js';\nbus.emit('run_done');",
			filename,
			output:
				"import type { RunEvent } from '../catalogue.js';\nimport { RunEvent as sharedRunEvent } from '../catalogue.js';\nbus.emit(sharedRunEvent.RUN_DONE);",
			errors: [literal([2, 10, 20], 'run_done', done)],
		},
		{
			name: 'the function by its name in its module, whatever the file calls it',
			code: "import { publish as send } from '../channel.js';\nimport * as channel from '../channel.js';\nsend(bus, 'run_done');\nchannel.publish(bus, 'run_done');",
			filename,
			output:
				"import { publish as send } from '../channel.js';\nimport * as channel from '../channel.js';\nimport { RunEvent } from '../catalogue.js';\nsend(bus, RunEvent.RUN_DONE);\nchannel.publish(bus, RunEvent.RUN_DONE);",
			errors: [literal([3, 11, 21], 'run_done', done), literal([4, 22, 32], 'run_done', done)],
		},
		{
			name: 'near misses and unknown names',
			code: `${head}bus.emit('run_start');\nbus.emit('runDone');\nbus.emit('tool.called');\nbus.emit('saved');`,
			filename,
			errors: [
				near(
					[2, 10, 21],
					'run_start',
					started,
					`${head}bus.emit(RunEvent.RUN_STARTED);\nbus.emit('runDone');\nbus.emit('tool.called');\nbus.emit('saved');`,
				),
				near(
					[3, 10, 19],
					'runDone',
					done,
					`${head}bus.emit('run_start');\nbus.emit(RunEvent.RUN_DONE);\nbus.emit('tool.called');\nbus.emit('saved');`,
				),
				near(
					[4, 10, 23],
					'tool.called',
					called,
					`${head}bus.emit('run_start');\nbus.emit('runDone');\nbus.emit(RunEvent.TOOL_CALLED);\nbus.emit('saved');`,
				),
				unknown([5, 10, 17], 'saved'),
			],
		},
		{
			name: 'every other style of writing',
			code: styled.join('\n'),
			filename,
			errors: ['run-done', 'RunDone', 'RUN:DONE'].map((text, index) => {
				const changed = styled.map(line => line.replace(`'${text}'`, 'RunEvent.RUN_DONE'));
				return near([index + 2, 11, 13 + text.length], text, done, changed.join('\n'));
			}),
		},
		{
			name: 'a method that was taken out of an imported emitter',
			code: `${head}import { channel } from '../channel.js';\nconst { emit } = channel;\nemit('run_done');`,
			filename,
			output: `${head}import { channel } from '../channel.js';\nconst { emit } = channel;\nemit(RunEvent.RUN_DONE);`,
			errors: [literal([4, 6, 16], 'run_done', done)],
		},
		{
			name: 'a function that is the whole of its module',
			code: `${head}import * as publish from '../channel.js';\npublish(bus, 'run_done');`,
			filename,
			output: `${head}import * as publish from '../channel.js';\npublish(bus, RunEvent.RUN_DONE);`,
			errors: [literal([3, 14, 24], 'run_done', done)],
		},
		{
			name: 'receivers whose types are no classes, or are not there',
			code: `${head}interface Bus { emit(name: string): void }\nclass A { #bus: Bus; run() { this.#bus.emit('run_saved'); } }\nclass B<T> { bus: T; run() { this.bus.emit('run_saved'); } }`,
			filename,
			errors: [unknown([3, 45, 56], 'run_saved'), unknown([4, 44, 55], 'run_saved')],
		},
		{
			name: 'an empty text, and more names than a message lists',
			code: "socket.on('');",
			filename,
			settings: withEvents({
				names: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`A${index}`, `job_${index}`])),
				emitters: undefined,
			}),
			errors: [
				{
					...unknown([1, 11, 13], ''),
					data: {
						text: '',
						catalogue: 'RunEvent',
						advice: `${Array.from({ length: 10 }, (_, index) => `'RunEvent.A${index}'`).join(', ')} and 2 more`,
						remarks: " Contract: 'run'.",
					},
				},
			],
		},
		{
			name: 'an import takes the style of a re-export',
			code: "export { channel } from '../channel.js';\nbus.emit('run_done');",
			filename,
			output:
				"import { RunEvent } from '../catalogue.js';\n\nexport { channel } from '../channel.js';\nbus.emit(RunEvent.RUN_DONE);",
			errors: [literal([2, 10, 20], 'run_done', done)],
		},
		{
			name: 'an emitter that takes a name of the catalogue elsewhere, if a near one',
			code: `${head}bus.emit(RunEvent.RUN_DONE);\nbus.emit('saved');\nown.emit('runStarted');\nown.emit('saved');`,
			filename,
			errors: [
				unknown([3, 10, 17], 'saved'),
				near(
					[4, 10, 22],
					'runStarted',
					started,
					`${head}bus.emit(RunEvent.RUN_DONE);\nbus.emit('saved');\nown.emit(RunEvent.RUN_STARTED);\nown.emit('saved');`,
				),
				unknown([5, 10, 17], 'saved'),
			],
		},
		{
			name: 'a name with a path like those of the catalogue',
			code: "bus.emit('org.acme.docs.lost');\nbus.emit('org.acme.lost');\nbus.emit('a.lost');",
			filename,
			settings: withEvents({
				names: { Saved: 'org.acme.docs.saved', Read: 'org.acme.docs.read', Letter: 'a.read' },
				emitters: undefined,
			}),
			errors: [
				{
					...unknown([1, 10, 30], 'org.acme.docs.lost'),
					data: {
						text: 'org.acme.docs.lost',
						catalogue: 'RunEvent',
						advice: "'RunEvent.Saved', 'RunEvent.Read' or 'RunEvent.Letter'",
						remarks: " Contract: 'run'.",
					},
				},
			],
		},
		{
			name: "a method that is not every emitter's says whose events they are",
			code: "any.emitRun('saved');",
			filename,
			settings: withEvents({ calls: [{ call: '*.emitRun', name: 0 }] }),
			errors: [unknown([1, 13, 20], 'saved')],
		},
		{
			name: 'what emitters emit by themselves, beside other names',
			code: "import x from '../x.js';\nbus.emit('error'); bus.emit('run_done');",
			filename,
			settings: withEvents({ names: { ERROR: 'error', RUN_DONE: 'run_done' }, emitters: undefined }),
			errors: [literal([2, 10, 17], 'error', "'RunEvent.ERROR'"), literal([2, 29, 39], 'run_done', done)],
			output:
				"import x from '../x.js';\nimport { RunEvent } from '../catalogue.js';\nbus.emit('error'); bus.emit(RunEvent.RUN_DONE);",
		},
		{
			name: 'what a package makes, used with a name of the catalogue elsewhere',
			code: `${head}import { createServer } from 'node:http';\nconst server = createServer();\nserver.emit('saved');\nserver.emit(RunEvent.RUN_DONE);`,
			filename,
			errors: [unknown([4, 13, 20], 'saved')],
		},
		{
			name: 'a class that types its events with the catalogue',
			code: `${head}class A extends Typed<Jobs> { run() { this.emit('run_done'); this.emit(RunEvent.RUN_STARTED); } }`,
			filename,
			output: `${head}class A extends Typed<Jobs> { run() { this.emit(RunEvent.RUN_DONE); this.emit(RunEvent.RUN_STARTED); } }`,
			errors: [literal([2, 49, 59], 'run_done', done)],
		},
		{
			name: 'two contracts with one name: a person knows which',
			code: `${head}bus.emit('run_done');`,
			filename,
			settings: withEvents(
				{},
				{
					old: {
						catalogue: { module: './src/enum', name: 'RunEvent' },
						names: { 'run-done': 'run_done' },
						calls: [{ call: '*.emit', name: 0 }],
					},
				},
			),
			errors: [
				{
					...literal([2, 10, 20], 'run_done', done),
					suggestions: [
						{
							messageId: 'useMember',
							data: { member: 'RunEvent.RUN_DONE' },
							output: `${head}bus.emit(RunEvent.RUN_DONE);`,
						},
						{
							messageId: 'useMember',
							data: { member: "RunEvent['run-done']" },
							output: `${head}import { RunEvent as sharedRunEvent } from '../enum.js';\nbus.emit(sharedRunEvent['run-done']);`,
						},
					],
				},
			],
		},
		{
			name: 'the reason of the contract',
			code: "bus.emit('run_saved');",
			filename,
			settings: withEvents({ reason: 'The client knows no others' }),
			errors: [
				{
					...unknown([1, 10, 21], 'run_saved'),
					data: {
						text: 'run_saved',
						catalogue: 'RunEvent',
						advice: all,
						remarks: " The client knows no others. Contract: 'run'.",
					},
				},
			],
		},
		{
			name: 'a line that a directive covers is left alone by the fix of another',
			code: `${head}bus.emit('run_done');\nbus.emit('run_started'); // eslint-disable-line`,
			filename,
			output: `${head}bus.emit(RunEvent.RUN_DONE);\nbus.emit('run_started'); // eslint-disable-line`,
			errors: [literal([2, 10, 20], 'run_done', done)],
		},
	],
});

run('canonical-event-name: comparisons, objects, types and tables', {
	valid: [
		{
			name: 'another property',
			code: "if (e.kind === 'run_started') {}\nsend({ name: 'run_started' });",
			filename,
		},
		{ name: 'another vocabulary', code: "switch (block.type) { case 'text': case 'tool_call': }", filename },
		{ name: 'the object of something else', code: "send({ type: 'tool_call', id: 1 });", filename },
		{
			name: 'a method of emitters',
			code: "type Names = Pick<E, 'runStarted' | 'runDone'>;\nconst mock = { runStarted() {}, runDone: () => {} };",
			filename,
		},
		{
			name: 'a table that holds no functions',
			code: "const labels = { run_started: 'Started', run_done: 'Done' };",
			filename,
		},
		{
			name: 'a map of something else',
			code: "new Map([['run_started', 1]]); other.set('run_started', () => {});",
			filename,
		},
		{
			name: 'one word is not enough',
			code: "send({ type: 'done' }); type Level = 'done' | 'open';\nif (e.type === 'done') {}",
			filename,
			settings: withEvents({ names: { Done: 'done', Open: 'opened' }, emitters: undefined }),
		},
		{
			name: 'one word among words of other kinds',
			code: "type State = 'done' | 'opened' | 'loading';",
			filename,
			settings: withEvents({ names: { Done: 'done', Open: 'opened' }, emitters: undefined }),
		},
		{
			name: 'no discriminator',
			code: "if (e.type === 'run_started') {}\nsend({ type: 'run_started' });",
			filename,
			settings: withEvents({ payload: undefined }),
		},
	],
	invalid: [
		{
			name: 'beside what is not known: a variable, a spread',
			code: `${head}if (e.type === kind || e.type === 'run_done') {}\nsend({ type: 'run_done', ...rest, runId, at });`,
			filename,
			output: `${head}if (e.type === kind || e.type === RunEvent.RUN_DONE) {}\nsend({ type: RunEvent.RUN_DONE, ...rest, runId, at });`,
			errors: [literal([2, 35, 45], 'run_done', done), literal([3, 14, 24], 'run_done', done)],
		},
		{
			name: 'the type of a discriminator, in a file with no name of the catalogue',
			code: "interface Started { type: 'run-started'; runId: string }",
			filename,
			errors: [near([1, 27, 40], 'run-started', started)],
		},
		{
			name: 'a key beside a member, in a file with no name of the catalogue',
			code: `${head}new Map([[RunEvent.RUN_DONE, () => 1], ['run-started', () => 2]]);`,
			filename,
			errors: [
				near(
					[2, 41, 54],
					'run-started',
					started,
					`${head}new Map([[RunEvent.RUN_DONE, () => 1], [RunEvent.RUN_STARTED, () => 2]]);`,
				),
			],
		},
		{
			name: 'a switch and comparisons, either way round',
			code: `${head}switch (e.type) {\n\tcase 'run_started':\n\tcase 'run_start':\n\tcase 'run_failed':\n\tcase 'ping':\n}\nif ('run_done' !== e.type) {}\nconst { type: kind } = e;\nif (kind === 'tool_called') {}`,
			filename,
			output: `${head}switch (e.type) {\n\tcase RunEvent.RUN_STARTED:\n\tcase 'run_start':\n\tcase 'run_failed':\n\tcase 'ping':\n}\nif (RunEvent.RUN_DONE !== e.type) {}\nconst { type: kind } = e;\nif (kind === RunEvent.TOOL_CALLED) {}`,
			errors: [
				literal([3, 7, 20], 'run_started', started),
				near(
					[4, 7, 18],
					'run_start',
					started,
					`${head}switch (e.type) {\n\tcase 'run_started':\n\tcase RunEvent.RUN_STARTED:\n\tcase 'run_failed':\n\tcase 'ping':\n}\nif ('run_done' !== e.type) {}\nconst { type: kind } = e;\nif (kind === 'tool_called') {}`,
				),
				unknown([5, 7, 19], 'run_failed'),
				literal([8, 5, 15], 'run_done', done),
				literal([10, 14, 27], 'tool_called', called),
			],
		},
		{
			name: 'an object whose type is said, and one whose type its variable takes',
			code: `${head}const a: RunRecord = { type: 'run_done', runId, at };\nsocket.send(JSON.stringify({ type: 'run_done' }));\nconst b = { type: 'run_done' };`,
			filename,
			output: `${head}const a: RunRecord = { type: RunEvent.RUN_DONE, runId, at };\nsocket.send(JSON.stringify({ type: RunEvent.RUN_DONE }));\nconst b = { type: 'run_done' };`,
			errors: [
				literal([2, 30, 40], 'run_done', done),
				literal([3, 36, 46], 'run_done', done),
				suggested(
					[4, 19, 29],
					['run_done', done],
					[
						`${head}const a: RunRecord = { type: 'run_done', runId, at };\nsocket.send(JSON.stringify({ type: 'run_done' }));\nconst b = { type: RunEvent.RUN_DONE };`,
					],
				),
			],
		},
		{
			name: 'the discriminator says which of two contracts is meant',
			code: `${head}type A = { type: 'run_done' };\ntype B = { kind: 'run_done' };`,
			filename,
			settings: withEvents(
				{},
				{
					other: {
						catalogue: { module: './src/enum', name: 'RunEvent' },
						names: { 'run-done': 'run_done' },
						payload: { discriminator: 'kind', required: ['kind'] },
					},
				},
			),
			output: `${head}type A = { type: typeof RunEvent.RUN_DONE };\ntype B = { kind: 'run_done' };`,
			errors: [
				literal([2, 18, 28], 'run_done', done),
				{
					...suggested(
						[3, 18, 28],
						['run_done', "'RunEvent['run-done']'"],
						[
							`${head}import type { RunEvent as sharedRunEvent } from '../enum.js';\ntype A = { type: 'run_done' };\ntype B = { kind: sharedRunEvent['run-done'] };`,
							" from 'src/enum.ts'",
						],
					),
					data: {
						text: 'run_done',
						catalogue: 'RunEvent',
						advice: "'RunEvent['run-done']' from 'src/enum.ts'",
						remarks: " Contract: 'other'.",
					},
				},
			],
		},
		{
			name: 'literal types are named by type, with an import of the type alone',
			code: "export type Message = { type: 'run_done'; at: number } | { type: 'pong' };\nexport type End = 'run_done' | 'run_oops' | 'pong';",
			filename,
			output:
				"import type { RunEvent } from '../catalogue';\n\nexport type Message = { type: typeof RunEvent.RUN_DONE; at: number } | { type: 'pong' };\nexport type End = typeof RunEvent.RUN_DONE | 'run_oops' | 'pong';",
			errors: [
				literal([1, 31, 41], 'run_done', done),
				literal([2, 19, 29], 'run_done', done),
				unknown([2, 32, 42], 'run_oops'),
			],
		},
		{
			name: 'a union that names members of the catalogue, or others',
			code: `${head}type A = typeof RunEvent.RUN_DONE | 'run_oops' | Names;\ntype B = typeof other.RUN_DONE | Other.RUN | 'run_oops';`,
			filename,
			errors: [unknown([2, 37, 47], 'run_oops')],
		},
		{
			name: 'tables of handlers',
			code: `${head}const a = { run_done: () => {}, 'run_started'() {}, other };\nfunction run_done() {}\nconst b = { run_done };\nconst m = new Map<string, () => void>([['run_done', () => {}]]);\nm.set('run_started', () => {});\nconst n = new Map([['run_done', () => {}]]);`,
			filename,
			output: `${head}const a = { [RunEvent.RUN_DONE]: () => {}, [RunEvent.RUN_STARTED]() {}, other };\nfunction run_done() {}\nconst b = { [RunEvent.RUN_DONE]: run_done };\nconst m = new Map<string, () => void>([[RunEvent.RUN_DONE, () => {}]]);\nm.set(RunEvent.RUN_STARTED, () => {});\nconst n = new Map([['run_done', () => {}]]);`,
			errors: [
				literal([2, 13, 21], 'run_done', done),
				literal([2, 33, 46], 'run_started', started),
				literal([4, 13, 21], 'run_done', done),
				literal([5, 41, 51], 'run_done', done),
				literal([6, 7, 20], 'run_started', started),
				suggested(
					[7, 21, 31],
					['run_done', done],
					[
						`${head}const a = { run_done: () => {}, 'run_started'() {}, other };\nfunction run_done() {}\nconst b = { run_done };\nconst m = new Map<string, () => void>([['run_done', () => {}]]);\nm.set('run_started', () => {});\nconst n = new Map([[RunEvent.RUN_DONE, () => {}]]);`,
					],
				),
			],
		},
		{
			name: 'one word beside its like',
			code: "switch (e.type) { case 'done': case 'opened': }",
			filename,
			settings: withEvents({ names: { Done: 'done', Open: 'opened' }, emitters: undefined }),
			errors: [
				literal([1, 24, 30], 'done', "'RunEvent.Done'"),
				literal([1, 37, 45], 'opened', "'RunEvent.Open'"),
			],
		},
	],
});

function repeated(place: Place, text: string) {
	return {
		messageId: 'repeatedCatalogue' as const,
		data: { text, catalogue: 'RunEvent', module: 'src/catalogue.ts', remarks: " Contract: 'run'." },
		...locate(place),
	};
}

run('canonical-event-name: second catalogues', {
	valid: [
		{
			name: 'other names',
			code: "enum Level { Low = 'low', High = 'high' }\ntype Side = 'left' | 'right';",
			filename,
		},
		{ name: 'one of them', code: "const last = { end: 'run_done' };", filename },
		{
			name: 'members of the catalogue',
			code: `${head}const own = { start: RunEvent.RUN_STARTED, end: RunEvent.RUN_DONE };`,
			filename,
		},
	],
	invalid: [
		{
			name: 'names of one word: all of them, and three at least',
			code: "enum A { D = 'done', O = 'opened', C = 'closed' }\nenum B { D = 'done', O = 'opened' }",
			filename,
			settings: withEvents({
				names: { Done: 'done', Open: 'opened', Closed: 'closed' },
				emitters: undefined,
			}),
			errors: [repeated([1, 6, 7], 'A')],
		},
		{
			name: 'an enum, a const object and a union, in whatever spelling',
			code: "enum A { S = 'runStarted', T = 'run_thinking', X = 'x' }\nexport const B = { s: 'RUN_STARTED', d: 'RUN_DONE' } as const;\ntype C = 'run_started' | 'run_done' | 'ping';",
			filename,
			errors: [repeated([1, 6, 7], 'A'), repeated([2, 14, 15], 'B'), repeated([3, 6, 7], 'C')],
		},
	],
});

const use = "import x from '../x.js';\nbus.emit('run_started');\ntype T = 'run_done';";

const enumFrom = " from 'src/enum.ts'";
const member = "'RunEvent['run-done']'";
const counted = `import { RunEvent } from '../enum.js';
function a(e: E): number { switch (e.type) { case 'run_done': return 1; } }
function b(e: E) { switch (e.type) { case 'run_done': break; default: fail(e); } }
function c(e: E) { switch (e.type) { case 'run_done': return; } use(e); }
function d({ type }: E) { switch (type!) { case 'run_done': return; } }
function f(e: E) { switch (read(e).type) { case 'run_done': break; } }
function g() { switch (this.type) { case 'run_done': count += 1; } }
function h(e: E) { switch (e.data.type) { case 'run_done': go(e.last >= 1); return; } }
function i(e: E): number { switch (e.type) { case 'run_done': return e.last; default: return 0; } }
function j(type: string): number { switch (type) { case 'run_done': return 1; } }
function k(type: T): number { switch (type) { case 'run_done': return 1; default: return 0; } }
if (e.type === 'run_done') {}`;

/** A case that only a person may rewrite. */
function offered(line: number, column: number) {
	const output = counted
		.split('\n')
		.map((text, index) => (index + 1 === line ? text.replace("'run_done'", "RunEvent['run-done']") : text))
		.join('\n');
	return suggested([line, column, column + 10], ['run_done', member], [output, enumFrom]);
}

run('canonical-event-name: every form of catalogue', {
	valid: [
		{
			name: 'the names of a union are right as they are',
			code: use,
			filename,
			settings: withCatalogue('./src/union'),
		},
	],
	invalid: [
		{
			name: 'a union has no members: the right name is suggested',
			code: "bus.emit(`run_start`);\ntype T = 'run_done' | 'runStarted';",
			filename,
			settings: withCatalogue('./src/union'),
			errors: [
				{
					messageId: 'nearName',
					data: {
						text: 'run_start',
						catalogue: 'RunEvent',
						advice: "'run_started'",
						remarks: " Contract: 'run'.",
					},
					...locate([1, 10, 21]),
					suggestions: [
						{
							messageId: 'useName',
							data: { member: 'run_started' },
							output: "bus.emit(`run_started`);\ntype T = 'run_done' | 'runStarted';",
						},
					],
				},
				{
					messageId: 'repeatedCatalogue',
					data: { text: 'T', catalogue: 'RunEvent', module: 'src/union.ts', remarks: " Contract: 'run'." },
					...locate([2, 6, 7]),
				},
			],
		},
		{
			name: 'an enum: its members are no literal types, but may stand for texts',
			code: use,
			filename,
			settings: withCatalogue('./src/enum'),
			output:
				"import x from '../x.js';\nimport { RunEvent } from '../enum.js';\nbus.emit(RunEvent.RunStarted);\ntype T = 'run_done';",
			errors: [
				literal([2, 10, 23], 'run_started', "'RunEvent.RunStarted'", " from 'src/enum.ts'"),
				suggested(
					[3, 10, 20],
					['run_done', "'RunEvent['run-done']'"],
					[
						"import x from '../x.js';\nimport type { RunEvent } from '../enum.js';\nbus.emit('run_started');\ntype T = RunEvent['run-done'];",
						" from 'src/enum.ts'",
					],
				),
			],
		},
		{
			name: 'an enum: its members are no cases of a union, where it counts that all are there',
			code: counted,
			filename,
			settings: withCatalogue('./src/enum'),
			output: `import { RunEvent } from '../enum.js';
function a(e: E): number { switch (e.type) { case 'run_done': return 1; } }
function b(e: E) { switch (e.type) { case 'run_done': break; default: fail(e); } }
function c(e: E) { switch (e.type) { case 'run_done': return; } use(e); }
function d({ type }: E) { switch (type!) { case 'run_done': return; } }
function f(e: E) { switch (read(e).type) { case 'run_done': break; } }
function g() { switch (this.type) { case 'run_done': count += 1; } }
function h(e: E) { switch (e.data.type) { case RunEvent['run-done']: go(e.last >= 1); return; } }
function i(e: E): number { switch (e.type) { case RunEvent['run-done']: return e.last; default: return 0; } }
function j(type: string): number { switch (type) { case RunEvent['run-done']: return 1; } }
function k(type: T): number { switch (type) { case RunEvent['run-done']: return 1; default: return 0; } }
if (e.type === RunEvent['run-done']) {}`,
			errors: [
				offered(2, 51),
				offered(3, 43),
				offered(4, 43),
				offered(5, 49),
				offered(6, 49),
				offered(7, 42),
				literal([8, 48, 58], 'run_done', member, enumFrom),
				literal([9, 51, 61], 'run_done', member, enumFrom),
				literal([10, 57, 67], 'run_done', member, enumFrom),
				literal([11, 52, 62], 'run_done', member, enumFrom),
				literal([12, 16, 26], 'run_done', member, enumFrom),
			],
		},
		{
			name: 'a frozen object that is a default export',
			code: use,
			filename,
			settings: withCatalogue('./src/frozen', 'default'),
			output:
				"import x from '../x.js';\nimport { default as frozen } from '../frozen.js';\nbus.emit(frozen.RUN_STARTED);\ntype T = typeof frozen.RUN_DONE;",
			errors: [
				{
					...literal([2, 10, 23], 'run_started', "'frozen.RUN_STARTED'", " from 'src/frozen.ts'"),
					data: {
						text: 'run_started',
						catalogue: 'frozen',
						advice: "'frozen.RUN_STARTED' from 'src/frozen.ts'",
						remarks: " Contract: 'run'.",
					},
				},
				{
					...literal([3, 10, 20], 'run_done', "'frozen.RUN_DONE'", " from 'src/frozen.ts'"),
					data: {
						text: 'run_done',
						catalogue: 'frozen',
						advice: "'frozen.RUN_DONE' from 'src/frozen.ts'",
						remarks: " Contract: 'run'.",
					},
				},
			],
		},
		{
			name: 'the static fields of a class',
			code: use,
			filename,
			settings: withCatalogue('./src/statics'),
			output:
				"import x from '../x.js';\nimport { RunEvent } from '../statics.js';\nbus.emit(RunEvent.RUN_STARTED);\ntype T = typeof RunEvent.RUN_DONE;",
			errors: [
				literal([2, 10, 23], 'run_started', started, " from 'src/statics.ts'"),
				literal([3, 10, 20], 'run_done', done, " from 'src/statics.ts'"),
			],
		},
		...['loose', 'brand'].map(module => ({
			name: `${module}: members that do not have the type of their text are a person's choice`,
			code: "import x from '../x.js';\nbus.emit('run_done');",
			filename,
			settings: withCatalogue(`./src/${module}`),
			errors: [
				suggested(
					[2, 10, 20],
					['run_done', done],
					[
						`import x from '../x.js';\nimport { RunEvent } from '../${module}.js';\nbus.emit(RunEvent.RUN_DONE);`,
						` from 'src/${module}.ts'`,
					],
				),
			],
		})),
		{
			name: 'in plain JavaScript there are no types to break',
			code: "import x from '../x.js';\nbus.emit('run_done');",
			filename: path.join(eventRoot, 'src/app/main.js'),
			settings: withCatalogue('./src/loose'),
			output:
				"import x from '../x.js';\nimport { RunEvent } from '../loose.js';\nbus.emit(RunEvent.RUN_DONE);",
			errors: [literal([2, 10, 20], 'run_done', done, " from 'src/loose.ts'")],
		},
		{
			name: 'JSON that is imported: any text to TypeScript',
			code: "import names from '../events.json';\nbus.emit('run_done');",
			filename,
			settings: withCatalogue('./src/events.json', 'default'),
			errors: [
				{
					...suggested(
						[2, 10, 20],
						['run_done', "'events.RUN_DONE'"],
						["import names from '../events.json';\nbus.emit(names.RUN_DONE);"],
					),
					data: {
						text: 'run_done',
						catalogue: 'events',
						advice: "'events.RUN_DONE' from 'src/events.json'",
						remarks: " Contract: 'run'.",
					},
				},
			],
		},
		{
			name: 'JSON that is not imported: how is for the project to say',
			code: "import x from '../x.js';\nbus.emit('run_done');",
			filename,
			settings: withCatalogue('./src/events.json', 'default'),
			errors: [
				{
					...literal([2, 10, 20], 'run_done', ''),
					data: {
						text: 'run_done',
						catalogue: 'events',
						advice: "'events.RUN_DONE' from 'src/events.json'",
						remarks: " Contract: 'run'.",
					},
				},
			],
		},
		{
			name: 'one key of JSON that is imported',
			code: "import { run } from '../nested.json';\nbus.emit('run_done');",
			filename,
			settings: withCatalogue('./src/nested.json', 'run'),
			errors: [
				{
					...suggested(
						[2, 10, 20],
						['run_done', "'run.RUN_DONE'"],
						["import { run } from '../nested.json';\nbus.emit(run.RUN_DONE);"],
					),
					data: {
						text: 'run_done',
						catalogue: 'run',
						advice: "'run.RUN_DONE' from 'src/nested.json'",
						remarks: " Contract: 'run'.",
					},
				},
			],
		},
		...['list', 'absent'].map(name => ({
			name: `a key of JSON that holds no names: ${name}`,
			code: "import x from '../x.js';\nbus.emit('run_done');",
			filename,
			settings: withCatalogue('./src/nested.json', name),
			errors: [
				{
					...literal([2, 10, 20], 'run_done', ''),
					data: {
						text: 'run_done',
						catalogue: name,
						advice: `'${name}.RUN_DONE' from 'src/nested.json'`,
						remarks: " Contract: 'run'.",
					},
				},
			],
		})),
		{
			name: 'a module that passes on the type alone: no value to write',
			code: "import x from '../x.js';\nbus.emit('run_started');",
			filename,
			settings: withCatalogue('./src/types-only'),
			errors: [literal([2, 10, 23], 'run_started', started, " from 'src/types-only.ts'")],
		},
		{
			name: 'a default export of a file whose name is no identifier',
			code: "import x from '../x.js';\nbus.emit('run_done');",
			filename,
			settings: withCatalogue('./src/2', 'default'),
			output:
				"import x from '../x.js';\nimport { default as events } from '../2.js';\nbus.emit(events.RUN_DONE);",
			errors: [
				{
					...literal([2, 10, 20], 'run_done', ''),
					data: {
						text: 'run_done',
						catalogue: 'events',
						advice: "'events.RUN_DONE' from 'src/2.ts'",
						remarks: " Contract: 'run'.",
					},
				},
			],
		},
		{
			name: 'a catalogue that is not there',
			code: "import x from '../x.js';\nbus.emit('run_done');",
			filename,
			settings: withCatalogue('./src/nowhere'),
			errors: [literal([2, 10, 20], 'run_done', done, " from './src/nowhere'")],
		},
		{
			name: 'a catalogue that imports the file: types alone may name it',
			code: "import x from '../x.js';\nbus.emit('run_started');\ntype T = 'run_done';",
			filename: path.join(eventRoot, 'src/app/in-a-cycle.ts'),
			settings: withCatalogue('./src/cycle'),
			output:
				"import x from '../x.js';\nimport type { RunEvent } from '../cycle.js';\nbus.emit('run_started');\ntype T = typeof RunEvent.RUN_DONE;",
			errors: [
				literal([2, 10, 23], 'run_started', started, " from 'src/cycle.ts'"),
				literal([3, 10, 20], 'run_done', done, " from 'src/cycle.ts'"),
			],
		},
	],
});

run('canonical-event-name: where no import can go', {
	valid: [],
	invalid: [
		{
			name: 'a script that declares something stays a script',
			code: "function send() { bus.emit('run_done'); }",
			filename,
			errors: [literal([1, 28, 38], 'run_done', done)],
		},
		{
			name: 'CommonJS',
			code: "const bus = require('./bus');\nbus.emit('run_done');",
			filename: path.join(eventRoot, 'src/app/main.js'),
			errors: [literal([2, 10, 20], 'run_done', done)],
		},
		{
			name: 'a comment that belongs to the first statement',
			code: "/** Says so. */\nexport const end = () => bus.emit('run_done');",
			filename,
			errors: [literal([2, 35, 45], 'run_done', done)],
		},
		{
			name: 'a hoisted factory, and a mock of the catalogue',
			code: `${head}vi.mock('../bus.js', () => ({ send: () => bus.emit('run_done') }));`,
			filename,
			errors: [literal([2, 52, 62], 'run_done', done)],
		},
		{
			name: 'a mock of the catalogue',
			code: `${head}vi.mock('../catalogue.js');\nbus.emit('run_done');`,
			filename,
			errors: [literal([3, 10, 20], 'run_done', done)],
		},
	],
});
