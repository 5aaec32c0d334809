import fc from 'fast-check';

import { type FormName, forms } from './event-world.js';
import { type EventStatement, printStatement, statementForms } from './print-event.js';

/** A file that sends events. */
export interface EventFile {
	/** The form of catalogue beside it. */
	readonly catalogue: FormName;
	readonly head: string;
	readonly imports: readonly string[];
	readonly lineBreak: string;
	readonly statements: readonly EventStatement[];
}

const names = [
	'run_started',
	'run_done',
	'tool_called',
	'run_start',
	'runDone',
	'saved',
	'run_saved',
	'error',
	"it's",
	'constructor',
];

const valueImports = [
	"import { RunEvent } from '../catalogue.js';",
	"import { RunEvent as E } from '../catalogue.js';",
	"import * as events from '../catalogue.js';",
];

const typeImports = [
	"import type { RunEvent } from '../catalogue.js';",
	"import { type RunRecord } from '../catalogue.js'; // the record",
	'',
];

const defaultImports = [
	"import RunEvent from '../catalogue.js';",
	"import * as events from '../catalogue.js';",
	"import { default as E, type RunRecord } from '../catalogue.js';",
	'',
];

function collectImports(catalogue: FormName): string[] {
	switch (catalogue) {
		case 'union':
			return typeImports;
		case 'frozen':
			return defaultImports;
		case 'json':
			return [
				"import names from '../events.json';",
				"import { default as RunEvent } from '../events.json';",
				'',
			];
		default:
			return [...valueImports, ...typeImports];
	}
}

const statement = fc.record({
	form: fc.constantFrom(...statementForms),
	name: fc.constantFrom(...names),
	quote: fc.constantFrom("'" as const, '"' as const, '`' as const),
});

/** Any file that sends events. */
export const eventFile: fc.Arbitrary<EventFile> = fc
	.constantFrom(...(Object.keys(forms) as FormName[]))
	.chain(catalogue =>
		fc.record({
			catalogue: fc.constant(catalogue),
			head: fc.constantFrom('', '#!/usr/bin/env node\n', "'use strict';\n", '// A licence.\n\n'),
			imports: fc
				.constantFrom(...collectImports(catalogue))
				.map(line => ["import { bus, publish, typed } from '../channel.js';", line]),
			lineBreak: fc.constantFrom('\n', '\r\n'),
			statements: fc.array(statement, { minLength: 1, maxLength: 6 }),
		}),
	);

/** Returns the text of a file. */
export function printEventFile({ head, imports: lines, lineBreak, statements }: EventFile): string {
	const body = statements.map(printStatement);
	return (head + [...lines.filter(line => line !== ''), ...body].join('\n')).replaceAll('\n', lineBreak);
}
