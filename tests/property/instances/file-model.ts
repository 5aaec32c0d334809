import fc from 'fast-check';

/** A way in which a file comes by a class, and whether that class is the registered one. */
interface Source {
	/** The statement that binds `NAME`, or the object `NAME`. */
	readonly head: string;
	/** The expression that means the class. */
	readonly type: string;
	readonly isRegistered: boolean;
}

/** `NAME` is the local name that the model picks. */
export const sources: readonly Source[] = [
	{ head: "import { Router as NAME } from '../core/router'", type: 'NAME', isRegistered: true },
	{ head: "import { Router as NAME } from '../core'", type: 'NAME', isRegistered: true },
	{ head: "import { type Options, Router as NAME } from '../core'", type: 'NAME', isRegistered: true },
	{ head: "import { Hub as NAME } from '../core'", type: 'NAME', isRegistered: true },
	{ head: "import NAME from '../core/default'", type: 'NAME', isRegistered: true },
	{ head: "import NAME, { type Options } from '../core/default'", type: 'NAME', isRegistered: true },
	{ head: "import * as NAME from '../core'", type: 'NAME.Hub', isRegistered: true },
	{ head: "import * as NAME from '../core/router'", type: "NAME['Router']", isRegistered: true },
	{ head: "import { space as NAME } from '../core/space'", type: 'NAME.Router', isRegistered: true },
	{ head: "import { Router as Inner } from '../core'; const NAME = Inner", type: 'NAME', isRegistered: true },
	{ head: "import * as all from '../core'; const { Router: NAME } = all", type: 'NAME', isRegistered: true },
	{ head: "import { Router as NAME } from '../other/router'", type: 'NAME', isRegistered: false },
	{ head: "import * as NAME from '../other/router'", type: 'NAME.Router', isRegistered: false },
	{ head: 'class NAME {}', type: 'NAME', isRegistered: false },
];

/** A place where an object is made; `NEW` is the expression, `#` a number that is not used twice. */
const places: readonly string[] = [
	'export const made# = NEW;',
	'const made# = NEW, other# = 1; use(made#, other#);',
	'use(NEW);',
	'export const make# = () => NEW;',
	'export function make#() { return NEW; }',
	'export function take#(value = NEW) { return value; }',
	'export class Holder# { value = NEW; }',
	'export const list# = [NEW, { value: NEW }];',
	'export const text# = `${String(NEW)}`;',
	'export const picked# = use(1) ? NEW : null;',
	'export const cast# = NEW as unknown;',
	'if (use(2)) { use(NEW); }',
	'export const hidden# = (router: number) => [router, NEW];',
	'export const given# = (shared: number, sharedRouter: number) => [shared, sharedRouter, NEW];',
	'/* before # */ use(NEW); // after #',
];

/** Other uses of the class that keep its import. */
const others: readonly string[] = [
	'',
	'use(TYPE);',
	'export const kept = [TYPE];',
	'const router = 1; use(router);',
];

const forms: readonly string[] = ['new TYPE()', 'new TYPE', 'new (TYPE)()'];

/** What a generated file is made of. */
export interface FileModel {
	readonly source: number;
	readonly local: string;
	readonly made: readonly { readonly place: number; readonly form: number }[];
	readonly other: number;
	readonly hasInstance: boolean;
	readonly quote: string;
	readonly semicolon: string;
	readonly lineBreak: string;
	readonly mark: string;
}

/** Generates models of files. */
export const fileModel: fc.Arbitrary<FileModel> = fc.record({
	source: fc.nat(sources.length - 1),
	local: fc.constantFrom('Router', 'Local', 'Hub', 'sharedRouter2'),
	made: fc.array(fc.record({ place: fc.nat(places.length - 1), form: fc.nat(forms.length - 1) }), {
		minLength: 1,
		maxLength: 4,
	}),
	other: fc.nat(others.length - 1),
	hasInstance: fc.boolean(),
	quote: fc.constantFrom("'", '"'),
	semicolon: fc.constantFrom(';', ''),
	lineBreak: fc.constantFrom('\n', '\r\n'),
	mark: fc.constantFrom('', '\uFEFF'),
});

/** A printed model. */
export interface PrintedFile {
	readonly code: string;
	/** How many objects of the registered class it makes. */
	readonly count: number;
}

/** Prints a model of a file. */
export function printFile(model: FileModel): PrintedFile {
	const { head, type, isRegistered } = sources[model.source] ?? { head: '', type: '', isRegistered: false };
	const named = type.replace('NAME', model.local);
	const body = model.made.map(({ place, form }, index) =>
		(places[place] ?? '')
			.replaceAll('NEW', () => (forms[form] ?? '').replace('TYPE', named))
			.replaceAll('#', String(index)),
	);
	const lines = [
		head.replaceAll('NAME', model.local),
		"import { use } from '../lib/use'",
		...(model.hasInstance ? ["import { router as known } from '../core'", 'use(known)'] : []),
	].map(line => line.replaceAll("'", model.quote) + model.semicolon);
	const other = (others[model.other] ?? '').replaceAll('TYPE', named);
	const text = [...lines, ...body, other].join('\n');
	return {
		code: model.mark + text.replaceAll('\n', model.lineBreak),
		count: isRegistered
			? body.join('').split(`new ${named}`).length - 1 + body.join('').split(`new (${named})`).length - 1
			: 0,
	};
}
