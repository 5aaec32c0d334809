import fc from 'fast-check';

/** The files of the world in which random registries judge random sources. */
export const hostileWorld = {
	'package.json': { name: 'app' },
	'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
	'src/new.ts':
		"export const a = 1;\nexport class B { go(message: string): boolean { return true; } }\nexport interface H { go(message: string): boolean }\nexport enum E { X = 'x', Y = 'y' }\n",
	'src/old.ts': 'export const a = 1;\nexport class A { handle(payload: unknown): void {} }\n',
	'src/barrel.ts': "export * from './old';\nexport { B as A2 } from './new';\n",
	'src/odd.tsx': "export const View = () => <p>it's</p>;\n",
	'src/broken.ts': 'export const a = {;\n',
	'src/common.cjs': 'exports.a = 1;\n',
	"src/it's/new.ts": 'export const a = 1;\n',
};

/** Mostly what makes sense, and now and then what does not. */
function seldom<T>(usual: fc.Arbitrary<T>, ...odd: T[]): fc.Arbitrary<T> {
	return fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
}

const ref = seldom(
	fc.constantFrom(
		'./src/new',
		'./src/old',
		'./src/barrel',
		'./src/odd',
		'./src/broken',
		'./src/common.cjs',
		'@/new',
		'@/old',
		'pkg',
		'./gone',
		"./src/it's/new",
		'node:fs',
	),
	'./src/*',
	'./src/$1',
	'../out',
	'',
);
const legacyRef = seldom(
	fc.oneof(ref, fc.constantFrom('./src/*', 'pkg/*', './src/**', './src/o*')),
	'./**/**',
);
const name = seldom(
	fc.constantFrom('a', 'A', 'B', 'E', 'H', 'default', 'toString', 'constructor'),
	'$1',
	'__proto__',
	'not a name',
);
const pattern = seldom(fc.constantFrom('*', '*A*', 'B', 'handle*', 'toString', '(a+)+$'), '', 'a\nb');
const exported = fc.record({ module: ref, name });
const allow = fc.array(
	fc.record(
		{
			files: fc.array(fc.constantFrom('src/*', '**', 'src/app.ts', '{a,b}', '!x', 'src/old.ts'), {
				minLength: 1,
				maxLength: 2,
			}),
			reason: fc.string({ minLength: 1 }),
			until: seldom(fc.constantFrom('2020-01-01', '2099-01-01'), 'never'),
		},
		{ requiredKeys: ['files', 'reason'] },
	),
	{ maxLength: 2 },
);
const replacement = fc.oneof(
	name,
	fc.constant(null),
	fc.record({ module: ref, name, fix: fc.constantFrom('auto', 'suggest', 'none') }),
);
const moduleContract = fc.record(
	{
		canonical: ref,
		legacy: fc.array(legacyRef, { minLength: 1, maxLength: 3 }),
		exports: fc.dictionary(name, replacement),
		domain: fc.constantFrom('websocket', 'other'),
		unlisted: fc.constantFrom('keep', 'same-name'),
		specifier: fc.constantFrom('auto', 'alias', 'relative', { as: '@/new' }, { as: 'x:y' }),
		stage: fc.constantFrom('migrating', 'removed'),
		locals: fc.constantFrom('alias', 'rename'),
		mocks: fc.constantFrom('fix', 'suggest'),
		dynamicImports: fc.constantFrom('report', 'allow'),
		allow,
		reason: fc.string(),
	},
	{ requiredKeys: ['canonical', 'legacy'] },
);
const instance = fc.record(
	{
		class: exported,
		owner: fc.oneof(ref, fc.array(ref, { minLength: 1, maxLength: 2 })),
		role: fc.constantFrom('router', 'other'),
		instance: exported,
		factory: exported,
		rivals: fc.array(pattern),
		scope: fc.constantFrom('process', 'user'),
		allow,
	},
	{ requiredKeys: ['class', 'owner'] },
);
const type = fc.oneof(exported, fc.constantFrom('string', 'WebSocket', 'Map<string, A>'));
const handler = fc.record(
	{
		type: exported,
		match: fc.record(
			{
				classes: fc.array(pattern, { minLength: 1 }),
				registeredBy: fc.constant(['*.add', 'add']),
				tables: fc.array(pattern, { minLength: 1 }),
				functions: fc.record({ names: fc.constant(['handle*', 'a']), files: fc.constant(['**']) }),
			},
			{ requiredKeys: [] },
		),
		legacy: fc.record({
			method: fc.constantFrom('handle', 'go', 'a'),
			params: fc.constantFrom(['payload'], ['payload', 'id']),
		}),
		canonical: fc.record(
			{
				method: fc.constantFrom('go', 'handle', 'a'),
				params: fc
					.constantFrom([{ name: 'message' }], [{ name: 'socket' }, { name: 'message' }])
					.chain(params => fc.tuple(...params.map(param => type.map(given => ({ ...param, type: given }))))),
				returns: fc.constantFrom('boolean', 'void', 'Promise<A>'),
				arity: fc.constantFrom('prefix', 'exact'),
				async: fc.constantFrom('either', 'async', 'sync'),
			},
			{ requiredKeys: ['method', 'params', 'returns'] },
		),
		bind: fc.constantFrom({ payload: 'message.payload' }, {}),
		fallthrough: fc.constantFrom('true', 'false'),
		errors: fc.constantFrom('throw', 'return'),
		requireSuper: fc.boolean(),
		adapter: exported,
		registration: fc.record({ call: fc.constant('*.add'), key: fc.nat(1), handler: fc.nat(2), owner: ref }),
		allow,
	},
	{ requiredKeys: ['legacy', 'canonical'] },
);
const event = fc.record(
	{
		catalogue: exported,
		names: fc.constantFrom({ X: 'x', Y: 'y' }, { X: 'x', toString: 'y' }),
		calls: fc.constantFrom([{ call: '*.emit', name: 0, payload: 1 }], [{ call: 'on', name: 2 }]),
		payload: fc.record({ discriminator: fc.constant('type'), required: fc.constantFrom([], ['type', 'id']) }),
		emitters: fc.record({ classes: fc.array(pattern, { minLength: 1 }), methods: fc.constant({ x: 'goX' }) }),
		allow,
	},
	{ requiredKeys: ['catalogue', 'names'] },
);

const sections = {
	modules: fc.dictionary(fc.constantFrom('a', 'b', 'c/d', '~'), moduleContract, { maxKeys: 2 }),
	instances: fc.dictionary(fc.constantFrom('i', 'j'), instance, { maxKeys: 2 }),
	handlers: fc.oneof(
		{ weight: 9, arbitrary: fc.dictionary(fc.constant('h'), handler) },
		{ weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
	),
	events: fc.oneof(
		{ weight: 9, arbitrary: fc.dictionary(fc.constant('e'), event) },
		{ weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
	),
};

/** A registry with contracts of every section, many of them sound, or any JSON at all. */
export const hostileRegistry = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record(
			{
				...sections,
				root: seldom(fc.constant('.'), './src', './none'),
				tsconfig: fc.constantFrom('tsconfig.json', 'none.json'),
				digest: fc.constant({ 'modules/a': 'x' }),
			},
			{ requiredKeys: [] },
		),
	},
	// One section alone is sound more often.
	...Object.entries(sections).map(([key, section]) => ({
		weight: 3,
		arbitrary: section.map((value: unknown): unknown => ({ [key]: value })),
	})),
	{ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 6 }) },
);

const specifier = fc.constantFrom(
	'./old',
	'./new',
	'./barrel',
	'./odd',
	'./broken',
	'./common.cjs',
	'@/old',
	'@/new',
	'pkg',
	'./gone',
	'./app',
	'',
	'./old?raw',
	'\\u002e/old',
	'node:fs',
);
const texts = [
	"import { NAME } from 'SPEC';",
	"import type { NAME as T1 } from 'SPEC';",
	"import NAME, { a as b } from 'SPEC';",
	"import * as ns from 'SPEC'; ns.NAME; ns['NAME']; let q: ns.NAME;",
	"import r = require('SPEC'); r.NAME;",
	"export { NAME as x } from 'SPEC';",
	"export * from 'SPEC';",
	"export * as NAME from 'SPEC';",
	"vi.mock('SPEC', () => ({ NAME: 1, a: 2 }));",
	"jest.mock('SPEC'); jest.requireActual('SPEC').NAME;",
	"const { NAME: q1 } = await import('SPEC');",
	"import('SPEC').then(({ NAME }) => NAME());",
	"require('SPEC').NAME;",
	"type T = import('SPEC').NAME;",
	"/** @type {import('SPEC').NAME} */",
	'class NAME extends A { constructor() { super(); } handle(payload) { return payload; } }',
	'class Sub implements H { handle(payload: unknown): void { if (payload) { return; } throw payload; } static x = new NAME(); }',
	'class AEmitter { goX() { this.emit("x", { type: "x" }); } emit(name, e) {} }',
	'new A(); // eslint-disable-line',
	'const NAME = new B(); export default NAME;',
	'export function handleNAME(payload) { new NAME(payload); return new B(); }',
	"bus.emit('x', { type: 'x', id: NAME }); bus.emit(`x`, NAME); bus.emit(E.X, { ...NAME });",
	"bus.add('k', NAME); bus.add('k', payload => { bus.emit('z'); }); bus.add(...NAME);",
	"const e: { type: 'x' | 'y' } = { type: 'x' }; switch (e.type) { case 'xx': break; default: }",
	'let cache; function get() { return cache ??= new B(); } async function* g() { yield await new NAME(); }',
	'const handlers = { NAME(payload) {}, b: payload => payload, [NAME]: 1, ...NAME };',
	'export const NAME2 = a, { b2 = NAME, ...rest } = ns; [a, , ...rest] = NAME; for (const NAME of []) {}',
	'/* eslint-disable ssot/no-legacy-import */ /* eslint-enable */ <T,>(x: T) => x;',
	'enum NAME3 { X = "x" } declare module "m" { export { NAME } from "SPEC"; } namespace N { export import a = N.b; }',
	'@NAME class D { @NAME() accessor x = 1; #p; get [NAME]() { return this.#p; } static { new B(); } }',
];
const statement = fc
	.tuple(
		fc.constantFrom(...texts),
		fc.constantFrom('a', 'A', 'B', 'toString', 'constructor', 'gone', 'E', 'H'),
		specifier,
	)
	.map(([text, taken, from]) => text.replaceAll('NAME', taken).replaceAll('SPEC', from));

const lead = fc.constantFrom(
	'',
	"import { B, E, a, type H } from './new';\n",
	"import { A, a } from './old';\n",
	"import { A, A2 as B } from './barrel';\nimport { E } from '@/new';\n",
);
const sound = fc
	.tuple(lead, fc.array(statement, { maxLength: 6 }))
	.map(([first, lines]) => first + lines.join('\n'));

/** A source of statements that the rules look at, or any text at all. */
export const hostileSource = fc.oneof(
	{ weight: 10, arbitrary: sound },
	// Cut, and sewn together again.
	{
		weight: 1,
		arbitrary: fc
			.tuple(sound, fc.nat(200), fc.nat(40))
			.map(([text, at, length]) => text.slice(0, at) + text.slice(at + length)),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** The file that the source is. */
export const hostileFile = fc.constantFrom(
	'src/app.ts',
	'src/new.ts',
	'src/old.ts',
	'src/barrel.ts',
	'src/unsaved.tsx',
	'top.js',
	'test/app.test.ts',
	'src/x.cjs',
);
