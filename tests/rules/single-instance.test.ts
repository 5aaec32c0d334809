import { describe, expect, it } from 'vitest';

import { lint } from '../support/lint.js';
import { createRequest, judge } from './instance/scene.js';

const stray = ['2 strayInstance'];

describe('every way to come by the class', () => {
	it.each([
		['a named import', "import { Bus } from './bus';\nnew Bus();"],
		['an alias', "import { Bus as B } from './bus';\nuse(new B);"],
		['a barrel', "import { Bus } from './index';\nuse(new Bus());"],
		['a barrel that renames', "import { EventBus } from './index';\nuse(new EventBus());"],
		['a namespace', "import * as all from './index';\nuse(new all.EventBus());"],
		['a namespace that a barrel exports', "import { transport } from './core';\nuse(new transport.Bus());"],
		['a member in quotes', "import * as all from './bus';\nuse(new all['Bus']());"],
		['a constant', "import { Bus } from './bus'; const Local = Bus;\nuse(new Local());"],
		['a pattern', "import * as all from './bus'; const { Bus: Local } = all;\nuse(new Local());"],
		['require', "const { Bus } = require('./bus');\nuse(new Bus());"],
		['a required object', "const all = require('./bus');\nuse(new all.Bus());"],
		['an awaited import', "const { Bus } = await import('./bus');\nuse(new Bus());"],
		['an awaited import on the spot', "export {};\nuse(new (await import('./bus')).Bus());"],
		['a promise', "export {};\nimport('./bus').then(({ Bus }) => new Bus());"],
		['a promise of the object', "export {};\nimport('./bus').then(all => new all.Bus());"],
		['import equals', "import all = require('./bus');\nuse(new all.Bus());"],
		['a cast', "import { Bus } from './bus';\nuse(new (Bus as any)());"],
		['a sequence', "import * as all from './bus';\nuse(new (0, all.Bus)());"],
		['Reflect.construct', "import { Bus } from './bus';\nuse(Reflect.construct(Bus, []));"],
		['Object.create', "import { Bus } from './bus';\nuse(Object.create(Bus.prototype));"],
		['a static method that makes one', "import { Bus } from './bus';\nuse(Bus.create());"],
	])('%s', (_title, code) => {
		expect(judge({ code }).breaches).toEqual(stray);
	});

	it.each([
		['a subclass of the file', "import { Bus } from './bus'; class Own extends Bus {}\nuse(new Own());"],
		[
			'a subclass of a subclass',
			"import { Bus } from './bus'; class A extends Bus {} class B extends A {}\nuse(new B());",
		],
		['a class expression', "import { Bus } from './bus';\nuse(new (class extends Bus {})());"],
		['a constant class', "import { Bus } from './bus'; const Own = class extends Bus {};\nuse(new Own());"],
		['a subclass of another module', "import { AuditBus } from './audit-bus';\nuse(new AuditBus());"],
		['a subclass of any depth', "import { DeepBus } from './deep-bus';\nuse(new DeepBus());"],
	])('%s', (_title, code) => {
		expect(judge({ code })).toEqual({ breaches: ['2 straySubclass'], fixed: code, suggested: undefined });
	});
});

describe('what is not the class', () => {
	it.each([
		['a class of the same name', 'class Bus {}\nuse(new Bus());'],
		['a package', "import { Bus } from 'bus';\nuse(new Bus());"],
		[
			'a parameter',
			"import { Bus } from './bus';\nexport const f = (Bus: new () => object) => new Bus();\nuse(Bus);",
		],
		['a variable that changes', "import { Bus } from './bus'; let C = Bus; C = Other;\nuse(new C());"],
		['the class as a value', "import { Bus } from './bus';\ncontainer.bind(Bus);"],
		['a static method that makes none', "import { Bus } from './bus';\nuse(Bus.parse('{}'));"],
		[
			'a class that only holds one',
			"import { UnrelatedBus } from './unrelated-bus';\nuse(new UnrelatedBus());",
		],
		[
			'another Reflect',
			"import { Bus } from './bus'; const Reflect = { construct: use };\nReflect.construct(Bus, []);",
		],
		['a constant that is defined by itself', 'const A = A;\nuse(new A());'],
		['a comment', "import { Bus } from './bus';\n// new Bus()\nuse(Bus);"],
	])('%s', (_title, code) => {
		expect(judge({ code }).breaches).toEqual([]);
	});
});

describe('the owner', () => {
	const file = 'src/bus.ts';

	it.each([
		['one at the top', 'export class Bus {}\nexport const bus = new Bus();', []],
		[
			'a second one',
			'export class Bus {}\nexport const bus = new Bus();\nexport const other = new Bus();',
			['3 secondInstance'],
		],
		[
			'one in a function',
			'export class Bus {}\nexport const bus = new Bus();\nexport const make = () => new Bus();',
			['3 repeatedInstance'],
		],
		[
			'one in a method',
			'export class Bus { copy() { return new Bus(); } }\nexport const bus = new Bus();',
			['1 repeatedInstance'],
		],
		[
			'one in a field of each object',
			'export class Bus {}\nclass Holder { bus = new Bus(); }',
			['2 repeatedInstance'],
		],
		[
			'one in a loop',
			'export class Bus {}\nfor (const x of list) use(x, new Bus());',
			['2 repeatedInstance'],
		],
		['one in a static field', 'export class Bus { static readonly shared = new Bus(); }', []],
		[
			'one that is made at the first call',
			'export class Bus {}\nlet bus: Bus | undefined;\nexport const getBus = () => (bus ??= new Bus());',
			[],
		],
		[
			'one under a test',
			'export class Bus {}\nlet bus;\nexport function getBus() { if (!bus) { bus = new Bus(); } return bus; }',
			[],
		],
		[
			'one under a comparison',
			'export class Bus {}\nlet bus;\nexport function getBus() { if (bus === undefined) bus = new Bus(); return bus; }',
			[],
		],
		[
			'a static one at the first call',
			'export class Bus { static #one?: Bus; static get() { return this.#one ??= new Bus(); } }',
			[],
		],
		[
			'a local one each time',
			'export class Bus {}\nexport function f() { let bus; bus ??= new Bus(); return bus; }',
			['2 repeatedInstance'],
		],
		[
			'one in a function that runs on the spot',
			'export class Bus {}\nexport const bus = (() => new Bus())();',
			[],
		],
		[
			'a subclass beside it',
			'export class Bus {}\nexport const bus = new Bus();\nclass Own extends Bus {}\nuse(new Own());',
			['4 secondInstance'],
		],
		['a default export', 'export default class Bus {}\nexport const bus = new Bus();\nuse(new Bus());', []],
	])('%s', (_title, code, breaches) => {
		expect(judge({ code, file })).toEqual({ breaches, fixed: code, suggested: undefined });
	});

	it('is every module of a list', () => {
		const code = "import { Bus } from './bus';\nexport const bus = new Bus();";
		expect(judge({ code, fields: { owner: ['./src/bus', './src/app'] } }).breaches).toEqual([]);
	});

	it('makes one in the factory, as often as it is called', () => {
		const code =
			'export class Bus {}\nexport function createBus() { return new Bus(); }\nexport const other = () => new Bus();';
		const fields = { factory: { module: './src/bus', name: 'createBus' }, instance: undefined };
		expect(judge({ code, file, fields }).breaches).toEqual(['3 repeatedInstance']);
	});

	it('makes one for each user', () => {
		const code = 'export class Bus {}\nexport const f = () => new Bus();\nexport const g = () => new Bus();';
		expect(judge({ code, file, fields: { scope: 'user' } }).breaches).toEqual([]);
	});
});

describe('fixes', () => {
	it.each([
		[
			'the class goes',
			"import { Bus } from './bus';\nexport const b = new Bus();",
			"import { bus } from './bus';\nexport const b = bus;",
		],
		[
			'the class stays as a type',
			"import { Bus } from './bus';\nexport const b: Bus = new Bus();",
			"import { Bus, bus } from './bus';\nexport const b: Bus = bus;",
		],
		[
			'the instance is there',
			"import { Bus, bus as shared } from './bus';\nexport const b = new Bus(); use(shared, Bus);",
			"import { Bus, bus as shared } from './bus';\nexport const b = shared; use(shared, Bus);",
		],
		[
			'the name is taken',
			"import { Bus } from './bus';\nconst bus = new Bus(), sharedBus = 1;\nuse(bus, sharedBus);",
			"import { bus as sharedBus2 } from './bus';\nconst bus = sharedBus2, sharedBus = 1;\nuse(bus, sharedBus);",
		],
		[
			'the name is a global',
			"import { Bus } from './bus';\nuse(bus, new Bus());",
			"import { bus as sharedBus } from './bus';\nuse(bus, sharedBus);",
		],
		[
			'other names stay',
			"import { Bus, type Options } from './index';\nexport const b = new Bus(); export type O = Options;",
			"import { type Options } from './index';\nimport { bus } from './bus';\nexport const b = bus; export type O = Options;",
		],
		[
			'a namespace',
			"import * as all from './index';\nuse(new all.EventBus());",
			"import * as all from './index';\nuse(all.bus);",
		],
		[
			'a namespace that hides the instance',
			"import { transport } from './core';\nuse(new transport.Bus());",
			"import { transport } from './core';\nuse(transport.bus);",
		],
		[
			'a namespace beside the class',
			"import { Bus } from './bus';\nimport * as all from './index';\nuse(new Bus(), all);",
			"import { bus } from './bus';\nimport * as all from './index';\nuse(bus, all);",
		],
		[
			'two places, one import',
			"import { Bus } from './bus';\nuse(new Bus());\nuse(new Bus);",
			"import { bus } from './bus';\nuse(bus);\nuse(bus);",
		],
	])('%s', (_title, code, output) => {
		expect(judge({ code }).fixed).toBe(output);
		expect(judge({ code: output }).breaches).toEqual([]);
	});

	it('leaves a line alone whose report is switched off', () => {
		const code =
			"import { Bus } from './bus';\nuse(new Bus());\nuse(new Bus()); // eslint-disable-line ssot/single-instance";
		expect(judge({ code }).fixed).toBe(
			"import { Bus, bus } from './bus';\nuse(bus);\nuse(new Bus()); // eslint-disable-line ssot/single-instance",
		);
	});

	it.each([
		['a comment', "import { Bus } from './bus';\nuse(new /* why */ Bus());"],
		['type arguments', "import { Bus } from './bus';\nuse(new Bus<string>());"],
		['a value that nothing takes', "import { Bus } from './bus';\nnew Bus();"],
		['Reflect.construct without arguments', "import { Bus } from './bus';\nuse(Reflect.construct(Bus, []));"],
	])('suggests only: %s', (_title, code) => {
		const { fixed, suggested } = judge({ code });
		expect(fixed).toBe(code);
		expect(suggested).toBe(
			code.includes('use') ? "import { bus } from './bus';\nuse(bus);" : "import { bus } from './bus';\nbus;",
		);
	});

	it.each([
		['arguments', "import { Bus } from './bus';\nuse(new Bus({}));"],
		['a subclass', "import { Bus } from './bus';\nuse(new (class extends Bus {})());"],
		['using', "import { Bus } from './bus';\nexport function f() { using b = new Bus(); use(b); }"],
		['a mock factory', "import { Bus } from './bus';\nvi.mock('./db', () => ({ bus: new Bus() }));"],
		['hoisted code', "import { Bus } from './bus';\nvi.hoisted(() => ({ bus: new Bus() }));"],
		['a destructured require', "const { Bus } = require('./bus');\nuse(new Bus());"],
		[
			'a call that the line before would take',
			"import { x } from './x';\nx\nnew (await import('./bus')).Bus()",
		],
	])('reports only: %s', (_title, code) => {
		const { breaches, fixed, suggested } = judge({ code });
		expect(breaches).toHaveLength(1);
		expect([fixed, suggested]).toEqual([code, undefined]);
	});

	it('reports only where the owner imports the file and the code runs with it', () => {
		const more = { 'src/bus.ts': "import './app';\nexport class Bus {}\nexport const bus = new Bus();\n" };
		const code = "import { Bus } from './bus';\nexport const b = new Bus();";
		expect(judge({ code, more })).toEqual({ breaches: stray, fixed: code, suggested: undefined });
		const lazy = "import { Bus } from './index';\nexport const f = () => new Bus();";
		expect(judge({ code: lazy, more })).toEqual({
			breaches: stray,
			fixed: lazy,
			suggested: "import { bus } from './bus';\nexport const f = () => bus;",
		});
	});

	it.each([
		[
			'does not export it',
			{ name: 'gone' },
			"'./bus' does not export 'gone' as a value: create it there, or correct 'instance' of 'bus' in the registry.",
		],
		[
			'is only a type',
			{ name: 'Bus2' },
			"'./bus' does not export 'Bus2' as a value: create it there, or correct 'instance' of 'bus' in the registry.",
		],
		[
			'cannot be found',
			{ module: './src/gone' },
			"'./gone' cannot be found: create it there, or correct 'instance' of 'bus' in the registry.",
		],
	])('says that the module of the instance %s', (_title, ref, advice) => {
		const code = "import { Bus } from './bus';\nuse(new Bus());";
		const instance = { module: './src/bus', name: 'bus', ...ref };
		const [message] = lint(createRequest({ code, fields: { instance } }));
		expect(message?.message).toContain(advice);
		expect(message?.fix).toBeUndefined();
	});
});

describe('a factory', () => {
	const fields = {
		instance: undefined,
		factory: { module: './src/context', name: 'createContext' },
		class: { module: './src/context', name: 'Context' },
		owner: './src/context',
	};
	const create = (text: string) => ({ 'src/context.ts': text });
	const agreeing = create(
		'export class Context { constructor(readonly user: string, ttl?: number) {} }\nexport function createContext(user: string, ttl?: number) { return new Context(user, ttl); }\n',
	);
	const code =
		"import { Context } from './context';\nexport const f = (u: string) => new Context(u, /* s */ 5);";

	it('takes the arguments where the lists agree', () => {
		expect(judge({ code: code.replace('/* s */ ', ''), more: agreeing, fields }).fixed).toBe(
			"import { createContext } from './context';\nexport const f = (u: string) => createContext(u, 5);",
		);
		const bare = "import { Context } from './context';\nexport const f = () => new (Context);";
		const more = create('export class Context {}\nexport const createContext = () => new Context();\n');
		expect(judge({ code: bare, more, fields }).fixed).toBe(
			"import { createContext } from './context';\nexport const f = () => createContext();",
		);
	});

	it('is suggested where a comment stands inside', () => {
		expect(judge({ code, more: agreeing, fields })).toEqual({
			breaches: ['2 strayInstance'],
			fixed: code,
			suggested:
				"import { createContext } from './context';\nexport const f = (u: string) => createContext(u, /* s */ 5);",
		});
	});

	it.each([
		[
			'other types',
			'export class Context { constructor(user: string, ttl: number) {} }\nexport function createContext(user: number, ttl: number) {}',
		],
		[
			'another number',
			'export class Context { constructor(user: string, ttl: number) {} }\nexport function createContext(user: string) {}',
		],
		[
			'a promise',
			'export class Context { constructor(user: string, ttl: number) {} }\nexport async function createContext(user: string, ttl: number) {}',
		],
	])('is only named where the lists differ: %s', (_title, text) => {
		const plain = code.replace('/* s */ ', '');
		expect(judge({ code: plain, more: create(text), fields })).toEqual({
			breaches: ['2 strayInstance'],
			fixed: plain,
			suggested: undefined,
		});
	});

	it.each([
		[
			'gives an interface',
			'export function createContext(user: string, ttl?: number): Api { return new Context(user, ttl); }',
		],
		[
			'gives what cannot be read',
			'export function createContext(user: string, ttl?: number) { return make(user, ttl); }',
		],
	])('is suggested where it %s', (_title, text) => {
		const plain = code.replace('/* s */ ', '');
		const more = create(
			`export class Context { constructor(readonly user: string, ttl?: number) {} }\n${text}`,
		);
		expect(judge({ code: plain, more, fields }).fixed).toBe(plain);
		expect(judge({ code: plain, more, fields }).suggested).toContain('createContext(u, 5)');
	});

	it('is suggested where the constructor is inherited', () => {
		const more = create(
			"import { Base } from './base';\nexport class Context extends Base {}\nexport function createContext(user: string) {}",
		);
		const plain = "import { Context } from './context';\nexport const f = (u: string) => new Context(u);";
		expect(judge({ code: plain, more, fields }).suggested).toBe(
			"import { createContext } from './context';\nexport const f = (u: string) => createContext(u);",
		);
	});
});

describe('rivals', () => {
	const fields = { rivals: ['*Bus'] };

	it.each([
		['a class', 'export class MessageBus {}', ['1 rivalDeclaration']],
		['a class with decorators', '@injectable()\nexport class MessageBus {}', ['2 rivalDeclaration']],
		['a constant class', 'export const MessageBus = class {};', ['1 rivalDeclaration']],
		['another class of the name', 'export class Bus {}', ['1 rivalDeclaration']],
		[
			'a construction',
			"import { LegacyBus } from './old-bus';\nuse(new LegacyBus());",
			['2 rivalConstruction'],
		],
		[
			'a construction under another name',
			"import { LegacyBus as L } from './old-bus';\nuse(new L());",
			['2 rivalConstruction'],
		],
		['both', 'class MessageBus {}\nuse(new MessageBus());', ['1 rivalDeclaration', '2 rivalConstruction']],
		['a longer name', 'class BusStop {}\nuse(new BusStop());', []],
		['a package', "import { EventBus } from 'bus';\nuse(new EventBus());", []],
		['a declared class', 'declare class MessageBus {}', []],
		['the registered class', "import { Bus } from './bus';\nexport type B = Bus;", []],
	])('%s', (_title, code, breaches) => {
		expect(judge({ code, fields })).toEqual({ breaches, fixed: code, suggested: undefined });
	});

	it('are not the class itself', () => {
		expect(
			judge({ code: 'export class Bus {}\nexport const bus = new Bus();', file: 'src/bus.ts', fields })
				.breaches,
		).toEqual([]);
	});
});

describe('what is left alone', () => {
	const code = "import { Bus } from './bus';\nuse(new Bus());";

	it.each([
		'src/app.test.ts',
		'src/__mocks__/bus.ts',
		'test/app.ts',
		'src/bus.fixture.ts',
		'src/__tests__/x.ts',
	])('%s', file => {
		expect(
			judge({ code: code.replace('./bus', file.startsWith('test') ? '../src/bus' : './bus'), file }).breaches,
		).toEqual([]);
	});

	it('files that the option names, instead', () => {
		expect(judge({ code, options: { ignore: ['src/app.ts'] } }).breaches).toEqual([]);
		expect(judge({ code, file: 'src/app.test.ts', options: { ignore: [] } }).breaches).toEqual(stray);
	});

	it('files that the contract excuses', () => {
		const allow = [{ files: ['src/app.ts'], reason: 'It starts a worker.' }];
		expect(judge({ code, fields: { allow } }).breaches).toEqual([]);
	});

	it('routers, which another rule judges', () => {
		expect(judge({ code, fields: { role: 'router' } }).breaches).toEqual([]);
		expect(judge({ code, fields: { role: 'router' }, rule: 'single-router-instance' }).breaches).toEqual(
			stray,
		);
		expect(judge({ code, rule: 'single-router-instance' }).breaches).toEqual([]);
	});
});

describe('messages', () => {
	it.each([
		[
			"import { Bus } from './bus';\nuse(new Bus());",
			{},
			"This makes another 'Bus', which only 'src/bus.ts' may construct. Use 'bus' from './bus'. One bus. See https://example.com. Contract: 'bus'.",
		],
		[
			"import { Bus } from './bus';\nuse(new Bus());",
			{ instance: undefined, owner: ['./src/bus', './src/index'] },
			"This makes another 'Bus', which only 'src/bus.ts' or 'src/index.ts' may construct. Take the one that 'src/bus.ts' or 'src/index.ts' makes as an argument, or import it from there. One bus. See https://example.com. Contract: 'bus'.",
		],
		[
			"import { Bus } from './bus';\nuse(new Bus({}));",
			{},
			"This makes another 'Bus', which only 'src/bus.ts' may construct. Use 'bus' from './bus'. The shared one was made without these arguments. One bus. See https://example.com. Contract: 'bus'.",
		],
		[
			"import { AuditBus } from './audit-bus';\nuse(new AuditBus());",
			{},
			"'AuditBus' extends 'Bus', so this makes another one, which only 'src/bus.ts' may construct. Use 'bus' from './bus'. One bus. See https://example.com. Contract: 'bus'.",
		],
		[
			'export class MyBus {}',
			{ rivals: ['*Bus'] },
			"'MyBus' is another implementation beside 'Bus' from 'src/bus.ts'. Use 'bus' from './bus'. One bus. See https://example.com. Contract: 'bus'.",
		],
	])('%s', (code, fields, message) => {
		const request = createRequest({
			code,
			fields: { reason: 'One bus', docs: 'https://example.com', ...fields },
		});
		expect(lint(request).map(found => found.message)).toEqual([message]);
	});
});
