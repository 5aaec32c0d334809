import { describe, expect, it } from 'vitest';

import { lint } from '../support/lint.js';
import { createRequest, judge as judgeScene } from './instance/scene.js';

const more = {
	'src/context.ts':
		'export class Context { constructor(readonly user: string) {} }\nexport function createContext(user: string, ttl?: number) { return new Context(user); }\n',
};

const fields = {
	class: { module: './src/context', name: 'Context' },
	owner: './src/context',
	instance: undefined,
	factory: { module: './src/context', name: 'createContext' },
	scope: 'user',
};

const head = "import { Context, createContext } from './context';\n";

function judge(code: string): string[] {
	return judgeScene({ code: head + code, more, fields, rule: 'no-shared-user-state' }).breaches;
}

describe('state that users share', () => {
	it.each([
		['a constant of the module', "export const context = new Context('a');", 'moduleState'],
		['a call of the factory', "export const context = createContext('a');", 'moduleState'],
		['inside an object', "export const state = { context: new Context('a') };", 'moduleState'],
		['inside a map', "const all = new Map([['a', new Context('a')]]);", 'moduleState'],
		['a default export', "export default new Context('a');", 'moduleState'],
		['in a loop of the module', 'for (const u of users) contexts[u] = new Context(u);', 'moduleState'],
		[
			'a variable of the module, later',
			'let current;\nexport function f(u) { current = new Context(u); }',
			'moduleState',
			3,
		],
		[
			'over a local variable',
			'let current;\nexport function f(u) { const c = new Context(u); current = c; }',
			'moduleState',
			3,
		],
		[
			'over a cast',
			'let current;\nexport function f(u) { current = new Context(u) as any; }',
			'moduleState',
			3,
		],
		['a static field', "class Holder { static context = new Context('a'); }", 'staticState'],
		['a static block', "class Holder { static { use(new Context('a')); } }", 'staticState'],
		[
			'a static member, later',
			'class Holder { static set(u) { Holder.context = new Context(u); } }',
			'staticState',
		],
		['a default value', "export function f(context = createContext('nobody')) {}", 'defaultState'],
		[
			'a default value in a pattern',
			"export const f = ({ context = new Context('a') }) => context;",
			'defaultState',
		],
		[
			'a fixed key',
			"const cache = new Map();\nexport const f = u => cache.set('context', new Context(u));",
			'collectionState',
			3,
		],
		[
			'a constant key',
			"const cache = new Map(), KEY = 'k';\nexport const f = u => cache.set(KEY, new Context(u));",
			'collectionState',
			3,
		],
		[
			'a fixed member',
			'const cache = {};\nexport function f(u) { cache.current = createContext(u); }',
			'collectionState',
			3,
		],
		[
			'a fixed member in brackets',
			"const cache = {};\nexport function f(u) { cache['current'] = createContext(u); }",
			'collectionState',
			3,
		],
		['an array', 'const all = [];\nexport function f(u) { all.push(new Context(u)); }', 'collectionState', 3],
		[
			'a set, over a local variable',
			'const all = new Set();\nexport function f(u) { const c = createContext(u); all.add(c); return c; }',
			'collectionState',
			3,
		],
		['set once', 'let context;\nexport const f = u => context ??= createContext(u);', 'memoState', 3],
		[
			'set under a test',
			'let context;\nexport function f(u) { if (!context) { context = new Context(u); } return context; }',
			'memoState',
			3,
		],
		['once', 'export const f = once(u => createContext(u));', 'memoState'],
		['a lazy value', "export const f = lib.lazy(() => createContext('a'));", 'memoState'],
		['remembered without a key', "export const f = memoize(() => createContext('a'));", 'memoState'],
		['no context', 'export const f = () => createContext();', 'missingContext'],
		['undefined', 'export const f = () => createContext(undefined);', 'missingContext'],
		['null', 'export const f = () => createContext(null);', 'missingContext'],
	])('%s', (_title, code, messageId, line = 2) => {
		expect(judge(code)).toEqual([`${line} ${messageId}`]);
	});

	it('is found in the owner too', () => {
		const code =
			'export class Context { constructor(readonly user: string) {} }\nexport const context = new Context("a");';
		const scene = { code, file: 'src/context.ts', fields, rule: 'no-shared-user-state' };
		expect(judgeScene(scene).breaches).toEqual(['2 moduleState']);
	});
});

describe("state that is one user's", () => {
	it.each([
		['of a call', 'export const f = u => new Context(u);'],
		['a local variable', 'export function f(u) { const c = createContext(u); return c.user; }'],
		[
			'under the key of a user',
			'const cache = new Map();\nexport const f = u => cache.set(u.id, new Context(u));',
		],
		[
			'under a key that is computed',
			'const cache = new Map();\nexport const f = u => cache.set(`user:${u.id}`, new Context(u));',
		],
		[
			'under a key of this',
			'const cache = new Map();\nclass A { f() { cache.set(this.id, createContext(this.id)); } }',
		],
		[
			'a member under the key of a user',
			'const cache = {};\nexport const f = u => { cache[u] = createContext(u); };',
		],
		['remembered by its parameter', 'export const f = memoize(u => createContext(u));'],
		[
			'a collection of the call',
			'export function f(users) { const all = []; for (const u of users) all.push(createContext(u)); return all; }',
		],
		['a field of an object', 'class Session { context = createContext(this.user); }'],
		['a variable of the call, set once', 'export function f(u) { let c; c ??= createContext(u); return c; }'],
		['remembered in a function', 'export function f(u) { return useMemo(() => createContext(u), [u]); }'],
		['a factory that demands nothing less', 'export const f = u => createContext(u, 5);'],
		[
			'a parameter of the same name',
			'export const f = createContext => createContext();\nuse(Context, createContext);',
		],
	])('%s', (_title, code) => {
		expect(judge(code)).toEqual([]);
	});

	it('is not judged without that scope, nor in tests', () => {
		const code = `${head}export const context = new Context('a');`;
		const rule = 'no-shared-user-state';
		expect(judgeScene({ code, more, fields: { ...fields, scope: 'process' }, rule }).breaches).toEqual([]);
		expect(judgeScene({ code, more, fields, rule, file: 'src/app.test.ts' }).breaches).toEqual([]);
	});

	it('may come from a factory that needs nothing', () => {
		const other = {
			'src/context.ts': 'export class Context {}\nexport const createContext = () => new Context();\n',
		};
		const scene = { code: `${head}export const f = () => createContext();`, more: other, fields };
		expect(judgeScene({ ...scene, rule: 'no-shared-user-state' }).breaches).toEqual([]);
	});
});

it('says what the users would see, and what to do', () => {
	const code = `${head}let context;\nexport const f = u => context ??= createContext(u);\nexport const g = () => createContext();`;
	const request = createRequest({
		code,
		more,
		fields: { ...fields, reason: 'Users are strangers' },
		rule: 'no-shared-user-state',
	});
	expect(lint(request).map(({ message }) => message)).toEqual([
		"This 'Context' is the state of one user, and it was made for the first one who got here: every later user would get the state of the first. Call 'createContext' from './context' with the context of the user, for each request. Users are strangers. Contract: 'bus'.",
		"'createContext' is called without the context of a user, so nobody can say whose state it gives. Pass the context of the user that is served. Users are strangers. Contract: 'bus'.",
	]);
	const bare = createRequest({
		code: `${head}export const c = new Context('a');`,
		more,
		fields: { ...fields, factory: undefined },
		rule: 'no-shared-user-state',
	});
	expect(lint(bare)[0]?.message).toContain('Make one for each request, and pass it on.');
});
