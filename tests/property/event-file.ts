import fc from 'fast-check';

/** One statement with a text that may be an event name. */
export interface EventStatement {
	readonly form: (typeof forms)[number];
	readonly name: string;
	readonly quote: "'" | '"' | '`';
}

/** A file that sends events. */
export interface EventFile {
	readonly head: string;
	readonly imports: readonly string[];
	readonly lineBreak: string;
	readonly statements: readonly EventStatement[];
}

const forms = [
	'emit',
	'publish',
	'branch',
	'switch',
	'compare',
	'object',
	'serialized',
	'table',
	'shorthand',
	'map',
	'type',
	'shadowed',
	'unrelated',
	'comment',
] as const;

const names = [
	'run_started',
	'run_done',
	'tool_called',
	'run_start',
	'runDone',
	'saved',
	'error',
	"it's",
	'constructor',
];

const imports = [
	"import { RunEvent } from '../catalogue.js';",
	"import type { RunEvent } from '../catalogue.js';",
	"import { RunEvent as E } from '../catalogue.js';",
	"import * as events from '../catalogue.js';",
	"import { type RunRecord } from '../catalogue.js'; // the record",
	'',
];

const statement = fc.record({
	form: fc.constantFrom(...forms),
	name: fc.constantFrom(...names),
	quote: fc.constantFrom("'" as const, '"' as const, '`' as const),
});

/** Any file that sends events. */
export const eventFile: fc.Arbitrary<EventFile> = fc.record({
	head: fc.constantFrom('', '#!/usr/bin/env node\n', "'use strict';\n", '// A licence.\n\n'),
	imports: fc.constantFrom(...imports).map(line => ["import { bus, publish } from '../channel.js';", line]),
	lineBreak: fc.constantFrom('\n', '\r\n'),
	statements: fc.array(statement, { minLength: 1, maxLength: 12 }),
});

/** Returns the text of a file. */
export function printEventFile({ head, imports: lines, lineBreak, statements }: EventFile): string {
	const body = statements.map(printStatement);
	return (head + [...lines.filter(line => line !== ''), ...body].join('\n')).replaceAll('\n', lineBreak);
}

function printStatement({ form, name, quote }: EventStatement, index: number): string {
	const text = quote + name.replaceAll(quote, `\\${quote}`) + quote;
	const key = quote === '`' ? JSON.stringify(name) : text;
	const event = `{ type: ${text} as string }`;
	switch (form) {
		case 'emit':
			return `bus.emit(${text}, ${index});`;
		case 'publish':
			return `publish(bus, ${text});`;
		case 'branch':
			return `bus.emit(${index} > 3 ? ${text} : ('run_done' as const));`;
		case 'switch':
			return `switch ((${event}).type) { case'run_started': case ${text}: publish(0, 1, ${index}); }`;
		case 'compare':
			return `const e${index} = ${event}; publish(0, 1, ${text}===e${index}.type);`;
		case 'object':
			return `const o${index} = { type: ${text} }; publish(0, 1, o${index});`;
		case 'serialized':
			return `publish(0, 1, JSON.stringify({ type: ${text}, runId: '', at: 1 }));`;
		case 'table':
			return `const t${index} = { ${key}: () => 1, run_done() {} }; publish(0, 1, Object.keys(t${index}));`;
		case 'shorthand':
			return `{ const run_done = () => 2; publish(0, 1, Object.keys({ run_done }), ${text}); }`;
		case 'map':
			return `const m${index} = new Map<string, () => void>([[${text}, () => {}]]); m${index}.set('run_done', () => {}); publish(0, 1, [...m${index}.keys()]);`;
		case 'type':
			return `type T${index} = { type: ${key} };`;
		case 'shadowed':
			return `((RunEvent: number, E: number, events: number) => bus.emit(${text}, RunEvent, E, events))(1, 2, 3);`;
		case 'unrelated':
			return `publish(${text}, 0, ${text});`;
		case 'comment':
			return `bus.emit(${text} /* the name */, 1); // sent`;
	}
}
