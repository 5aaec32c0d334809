import path from 'node:path';

import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/event-structure.js';
import { eventFile as filename, eventRoot, withEvents } from '../support/event-scene.js';

const tester = new RuleTester();
const head = "import { RunEvent, type RunRecord, type RunEvent as Name } from '../catalogue.js';\n";
const settings = withEvents();

function missing(line: number, [column, endColumn]: readonly [number, number], fields: string) {
	return {
		messageId: 'missingField' as const,
		data: {
			catalogue: 'RunEvent',
			fields,
			pronoun: fields.includes(' and ') ? 'them' : 'it',
			remarks: " Contract: 'run'.",
		},
		line,
		column,
		endLine: line,
		endColumn,
	};
}

tester.run('event-structure', rule, {
	assertionOptions: { requireData: true, requireLocation: true },
	valid: [
		{
			name: 'every field, in any order, and others',
			code: `${head}bus.emit(RunEvent.RUN_DONE, { at: 1, runId: 'r', type: RunEvent.RUN_DONE, extra: 1 });`,
			filename,
			settings,
		},
		{
			name: 'a spread or a computed key may hold the rest',
			code: `${head}bus.emit('run_done', { ...rest }); bus.emit('run_done', { [key]: 1, type: 'x' });`,
			filename,
			settings,
		},
		{
			name: 'an object that is not written here',
			code: "bus.emit('run_done', payload);",
			filename,
			settings,
		},
		{
			name: 'no payload',
			code: "bus.emit('run_done'); socket.on('run_done', { once: true });",
			filename,
			settings,
		},
		{
			name: 'other events of any receiver',
			code: "server.emit('close', {}); bus.emit(name, {});",
			filename,
			settings,
		},
		{ name: 'other calls', code: "log('run_done', {}); bus.emit(...all, {});", filename, settings },
		{
			name: 'a type that is not whole, not with the catalogue, or no event',
			code: `${head}import type { RunRecord as Other } from '../other.js';\nconst a: Partial<RunRecord> = {};\nconst b = {} as Other;\nconst c = {} as Name;\ninterface RunRecord2 {}\nconst d: RunRecord2 = {};\nconst e = { a: {} };`,
			filename,
			settings,
		},
		{
			name: 'an emitter that makes the event of a bare payload',
			code: `${head}class AgentEmitter { send() { this.emit(RunEvent.RUN_DONE, { answer: 1 }); super.emit('run_done', {}); } }`,
			filename,
			settings,
		},
		{
			name: 'a contract without payload',
			code: "bus.emit('run_done', {});",
			filename,
			settings: withEvents({ payload: undefined }),
		},
		{
			name: 'the module of the catalogue',
			code: "bus.emit('run_done', {});",
			filename: path.join(eventRoot, 'src/catalogue.ts'),
			settings,
		},
	],
	invalid: [
		{
			name: 'fields that are not there',
			code: `${head}bus.emit(RunEvent.RUN_DONE, { runId: 1, type: 'run_done' });\nbus.emit('run_done', {} as object);\npublish(bus, name, { type: name, 'at': 1 });`,
			filename,
			settings,
			errors: [
				missing(2, [29, 59], "'at'"),
				missing(3, [22, 24], "'type', 'runId' and 'at'"),
				missing(4, [20, 43], "'runId'"),
			],
		},
		{
			name: 'typed objects: declared, cast, satisfied, in a field',
			code: `${head}const a: RunRecord = { type: 'run_done', at: 1 };\nconst b = { runId: '1', at: 1 } as RunRecord;\nconst c = { type: 'x', runId: '1' } satisfies RunRecord;\nclass C { last: RunRecord = {}; }`,
			filename,
			settings,
			errors: [
				missing(2, [22, 49], "'runId'"),
				missing(3, [11, 32], "'type'"),
				missing(4, [11, 36], "'at'"),
				missing(5, [29, 31], "'type', 'runId' and 'at'"),
			],
		},
		{
			name: 'another receiver inside of an emitter',
			code: `${head}class AgentEmitter { send() { this.bus.emit(RunEvent.RUN_DONE, { type: 1, runId: 2 }); } }`,
			filename,
			settings,
			errors: [missing(2, [64, 85], "'at'")],
		},
		{
			name: 'misspelt fields, at the field',
			code: "bus.emit('run_done', { type: 'run_done', run_id: 1, 'AT': 2 });",
			filename,
			settings,
			errors: [
				{
					messageId: 'misspeltField',
					data: { catalogue: 'RunEvent', field: 'run_id', meant: 'runId', remarks: " Contract: 'run'." },
					line: 1,
					column: 42,
					endLine: 1,
					endColumn: 48,
				},
				{
					messageId: 'misspeltField',
					data: { catalogue: 'RunEvent', field: 'AT', meant: 'at', remarks: " Contract: 'run'." },
					line: 1,
					column: 53,
					endLine: 1,
					endColumn: 57,
				},
			],
		},
		{
			name: 'a flattened payload that lacks nothing else',
			code: "bus.emit('run_done', { type: 'run_done', answer: 1 });",
			filename,
			settings: withEvents({ payload: { discriminator: 'type', required: ['type', 'payload'] } }),
			errors: [
				{
					messageId: 'flattenedPayload',
					data: {
						catalogue: 'RunEvent',
						fields: "'answer'",
						pronoun: 'it',
						holder: 'payload',
						also: '',
						remarks: " Contract: 'run'.",
					},
					line: 1,
					column: 22,
					endLine: 1,
					endColumn: 53,
				},
			],
		},
		{
			name: 'a flattened payload',
			code: "bus.emit('run_done', { type: 'run_done', answer: 1, cost: 2 });\nbus.emit('run_done', { type: 'run_done', at: 1 });",
			filename,
			settings: withEvents({
				reason: 'The client reads the payload alone.',
				payload: { discriminator: 'type', required: ['type', 'at', 'payload'] },
			}),
			errors: [
				{
					messageId: 'flattenedPayload',
					data: {
						catalogue: 'RunEvent',
						fields: "'answer' and 'cost'",
						pronoun: 'them',
						holder: 'payload',
						also: ", and add 'at'",
						remarks: " The client reads the payload alone. Contract: 'run'.",
					},
					line: 1,
					column: 22,
					endLine: 1,
					endColumn: 62,
				},
				{
					...missing(2, [22, 49], "'payload'"),
					data: {
						catalogue: 'RunEvent',
						fields: "'payload'",
						pronoun: 'it',
						remarks: " The client reads the payload alone. Contract: 'run'.",
					},
				},
			],
		},
	],
});
