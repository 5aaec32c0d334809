/** One statement with a text that may be an event name. */
export interface EventStatement {
	readonly form: (typeof statementForms)[number];
	readonly name: string;
	readonly quote: "'" | '"' | '`';
}

interface Texts {
	/** The name as an expression. */
	readonly text: string;
	/** The name as a key or a type. */
	readonly key: string;
	/** A member of a table beside that key. */
	readonly other: string;
	readonly index: number;
}

const either = "{ type: 'run_started'; first: number } | { type: 'run_done'; last: string }";

const both = "{ type: 'run_started'; value: number } | { type: 'run_done'; value: string }";

const printers = {
	emit: ({ text, index }) => `bus.emit(${text}, ${index});`,
	publish: ({ text }) => `publish(bus, ${text});`,
	typed: ({ text }) => `typed.bus.emit(${text}, payload => publish(0, 1, payload.length));`,
	branch: ({ text, index }) => `bus.emit(${index} > 3 ? ${text} : ('run_done' as const));`,
	switch: ({ text, index }) =>
		`switch (({ type: ${text} as string }).type) { case'run_started': case ${text}: publish(0, 1, ${index}); }`,
	compare: ({ text, index }) =>
		`const e${index} = { type: ${text} as string }; publish(0, 1, ${text}===e${index}.type);`,
	narrow: ({ text, index }) =>
		`function n${index}(e: ${either}) { return e.type === ${text} ? e : e.type === 'run_done' ? e.last : e.first; }`,
	exhaust: ({ text, index }) =>
		`function x${index}(e: ${either}): number { switch (e.type) { case 'run_started': return e.first; case ${text}: return 1; } }`,
	counted: ({ text, index }) =>
		`function k${index}(type: 'run_started' | 'run_done'): number { switch (type) { case 'run_started': return 1; case ${text}: return 2; } }`,
	rest: ({ text, index }) =>
		`function z${index}(e: ${either}) { switch (e.type) { case ${text}: return 1; default: return e.last; } }`,
	behind: ({ text, index }) =>
		`function b${index}(e: ${either}) { switch (e.type) { case ${text}: return 0; } return e.last; }`,
	parted: ({ text, index }) =>
		`function d${index}({ type, value }: ${both}) { switch (type) { case ${text}: return 0; default: return value.length; } }`,
	assigned: ({ text, index }) =>
		`function a${index}(e: ${either}) { let v: number; switch (e.type) { case 'run_started': v = 1; break; case ${text}: v = 2; } return v; }`,
	never: ({ text, index }) =>
		`function v${index}(e: ${either}) { if (e.type === 'run_started') { return 1; } if (e.type !== ${text}) { const none: never = e; return none; } return e.last; }`,
	object: ({ text, index }) => `const o${index} = { type: ${text} }; publish(0, 1, o${index}.type);`,
	said: ({ text, index }) => `const s${index}: ${either} = { type: ${text}, first: 1, last: '' };`,
	satisfied: ({ text, index }) =>
		`const f${index} = { type: ${text} } satisfies { type: string }; publish(f${index}, 1, 2);`,
	returned: ({ text, index }) => `const r${index} = (): { type: 'run_done' } => ({ type: ${text} });`,
	inferred: ({ text, index }) =>
		`const i${index} = () => ({ type: ${text} as const }); publish(0, 1, i${index}().type);`,
	serialized: ({ text }) => `publish(0, 1, JSON.stringify({ type: ${text}, runId: '', at: 1 }));`,
	table: ({ key, other, index }) =>
		`const t${index} = { ${key}: () => 1, ${other}() {} }; publish(0, 1, Object.keys(t${index}));`,
	record: ({ key, other, index }) =>
		`const h${index}: { run_done(): void; run_started?: (at: number) => void } = { ${key}: at => publish(0, 1, at), ${other}() {} };`,
	called: ({ index }) =>
		`const c${index} = { run_done: () => 1, run_started: () => 2 }; publish(0, 1, c${index}.run_done());`,
	shorthand: ({ text }) =>
		`{ const run_done = () => 2; publish(0, 1, Object.keys({ run_done })); publish(0, 2, ${text}); }`,
	map: ({ text, index }) =>
		`const m${index} = new Map<string, () => void>([[${text}, () => {}]]); m${index}.set('run_done', () => {}); publish(0, 1, [m${index}.get(${text})]);`,
	open: ({ text, index }) =>
		`const w${index} = new Map([[${text}, () => {}]]); w${index}.set('run_done', () => {});`,
	type: ({ key, index }) => `type T${index} = { type: ${key} };`,
	union: ({ key, index }) =>
		`type U${index} = { type: ${key} | 'run_done'; at: number }; const u${index}: U${index} = { type: 'run_done', at: 1 };`,
	parts: ({ key, index }) =>
		`type P${index} = { run_done: 1; run_started: 2 }; type Q${index} = [P${index}['run_done'], Exclude<keyof P${index}, ${key}>];`,
	shadowed: ({ text }) =>
		`((RunEvent: number, E: number, events: number) => bus.emit(${text}, RunEvent, E, events))(1, 2, 3);`,
	typeShadowed: ({ key, index }) =>
		`function g${index}<RunEvent>(use: RunEvent): RunEvent { type L = { type: ${key} }; return use; }`,
	unrelated: ({ text }) => `publish(${text}, 0, ${text});`,
	comment: ({ text }) => `bus.emit(${text} /* the name */, 1); // sent`,
	asserted: ({ text }) => `bus.emit(<string>${text}, (${text} as string)!);`,
	generator: ({ text, index }) =>
		`export function* y${index}() { yield { type: ${text} }; bus.emit(${text}); }`,
	field: ({ text, index }) =>
		`export class C${index} { type = ${text}; run() { return this.type === ${text}; } }`,
} satisfies Record<string, (texts: Texts) => string>;

/** The forms of statements. */
export const statementForms = Object.keys(printers) as readonly (keyof typeof printers)[];

/** Returns the text of a statement; its index makes its names its own. */
export function printStatement({ form, name, quote }: EventStatement, index: number): string {
	const text = quote + name.replaceAll(quote, `\\${quote}`) + quote;
	const other = name === 'run_done' ? 'run_started' : 'run_done';
	return printers[form]({ text, other, key: quote === '`' ? JSON.stringify(name) : text, index });
}
