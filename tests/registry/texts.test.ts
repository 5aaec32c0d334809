import { describe, expect, it } from 'vitest';

import { collectLines } from './collect-lines.js';

const type = { module: './a', name: 'A' };
const change = 'Change it or remove it.';
const path = 'a path inside the project root, with "/" between segments, or a package name';

function judgeModule(fields: object): string[] {
	return collectLines({ modules: { a: { canonical: './b', legacy: ['./a'], ...fields } } });
}

function judgeHandler(fields: object, canonical: object = {}): string[] {
	const legacy = { method: 'handle', params: ['payload'] };
	const form = { method: 'handleMessage', params: [{ name: 'message' }], returns: 'void', ...canonical };
	return collectLines({ handlers: { h: { legacy, canonical: form, ...fields } } });
}

function judgeInstance(fields: object): string[] {
	return collectLines({ instances: { i: { class: type, owner: './a', ...fields } } });
}

describe('module references', () => {
	it.each([
		'./src/x',
		'./src/x.ts',
		'.',
		'./',
		'./a/../b',
		'es-toolkit/compat',
		'@acme/ws',
		'#ws',
		'@/ws',
		'~/ws',
		'node:ws',
		'virtual:x',
		"./it's",
	])('may be %s', canonical => {
		expect(judgeModule({ canonical })).toEqual([]);
	});

	it.each([
		'../../../etc/passwd',
		'..',
		'./a/../../b',
		'/etc/x',
		'C:/x',
		'c:x',
		'file:///x',
		'FILE:///x',
		'@acme/ws/../x',
	])('may not be %s', canonical => {
		expect(judgeModule({ canonical })).toEqual([
			`SSOT111 /modules/a/canonical: expected ${path}, got "${canonical}". ${change}`,
		]);
	});

	it.each(['C:\\x', '\\\\srv\\x', '.\\src\\x', './src\\x'])('may not be %s', ref => {
		expect(judgeInstance({ owner: [ref] })).toEqual([
			`SSOT111 /instances/i/owner/0: expected ${path}, got "${ref}". ${change}`,
		]);
	});

	it('may not be empty, long or of several lines', () => {
		expect(
			judgeModule({ legacy: ['', './a\n', './\0', `./${'x'.repeat(999)}`, `./${'x'.repeat(998)}`] }),
		).toEqual([
			`SSOT105 /modules/a/legacy/0: expected a text that is not empty, got "". ${change}`,
			`SSOT131 /modules/a/legacy/1: expected no line breaks or control characters, got "./a ". ${change}`,
			`SSOT131 /modules/a/legacy/2: expected no line breaks or control characters, got "./ ". ${change}`,
			`SSOT131 /modules/a/legacy/3: expected at most 1000 characters, got "./${'x'.repeat(197)}…". ${change}`,
		]);
	});

	it('are judged wherever they stand', () => {
		const outside = { module: '../x', name: 'X' };
		expect(judgeModule({ exports: { A: outside }, specifier: { as: '../x' } })).toHaveLength(2);
		expect(
			judgeInstance({ class: outside, owner: '../x', instance: { ...outside, name: 'x' }, factory: outside }),
		).toHaveLength(4);
		const registration = { call: 'a', key: 0, handler: 1, owner: '../x' };
		const params = [{ name: 'message', type: outside }];
		expect(judgeHandler({ type: outside, adapter: outside, registration }, { params })).toHaveLength(4);
		expect(collectLines({ events: { e: { catalogue: outside, names: {} } } })).toHaveLength(1);
	});
});

describe('names of exports', () => {
	it.each(['B', 'default', 'delete', '$', '_x', 'é', '日本', 'use$1', '$1'])('may be %s', name => {
		expect(judgeModule({ legacy: ['./*'], exports: { A: name, B: { name } } })).toEqual([]);
	});

	it.each(['', 'not an id', 'a-b', '1a', 'a.b', '$1 x', 'a,b as c', '*'])('may not be "%s"', name => {
		const expected = `expected an identifier or "default", got "${name}". ${change}`;
		expect(judgeModule({ legacy: ['./*'], exports: { A: name, B: { name } } })).toEqual([
			`SSOT109 /modules/a/exports/A: ${expected}`,
			`SSOT109 /modules/a/exports/B/name: ${expected}`,
		]);
	});

	it('are identifiers in references too', () => {
		const wrong = { module: './x', name: 'a b' };
		expect(judgeInstance({ class: wrong, instance: wrong, factory: wrong })).toHaveLength(3);
		expect(
			judgeHandler({ type: wrong, adapter: wrong }, { params: [{ name: 'message', type: wrong }] }),
		).toHaveLength(3);
		expect(collectLines({ events: { e: { catalogue: wrong, names: {} } } })).toEqual([
			`SSOT109 /events/e/catalogue/name: expected an identifier or "default", got "a b". ${change}`,
		]);
	});
});

describe('name patterns', () => {
	it.each(['*', '*Router', '(a+)+$', '*a*a*a*a*b'])('may be %s', rival => {
		expect(judgeInstance({ rivals: [rival] })).toEqual([]);
	});

	it('may not be empty, long or of several lines', () => {
		expect(judgeInstance({ rivals: ['', 'a\u2028b', '*'.repeat(10_000)] })).toEqual([
			`SSOT130 /instances/i/rivals/0: expected a text that is not empty, got "". ${change}`,
			`SSOT131 /instances/i/rivals/1: expected no line breaks or control characters, got "a b". ${change}`,
			`SSOT131 /instances/i/rivals/2: expected at most 1000 characters, got "${'*'.repeat(199)}…". ${change}`,
		]);
	});

	it('are judged wherever they stand', () => {
		const match = {
			classes: [''],
			registeredBy: [''],
			tables: [''],
			functions: { names: [''], files: [''] },
		};
		const registration = { call: '', key: 0, handler: 1 };
		expect(judgeHandler({ match, registration })).toHaveLength(6);
		const event = {
			catalogue: type,
			names: {},
			calls: [{ call: '', name: 0 }],
			emitters: { classes: [''], methods: {} },
		};
		expect(collectLines({ events: { e: event } })).toHaveLength(2);
	});
});

describe('exceptions', () => {
	const judge = (fields: object): string[] =>
		judgeModule({ allow: [{ files: ['src/**'], reason: 'r', ...fields }] });

	it.each(['src/**', './src/{a,b}/?.ts', '!x', '[a]', '{a,{b,c}}', '{', '**'])('may cover %s', glob => {
		expect(judge({ files: [glob] })).toEqual([]);
	});

	it('may not cover what is outside, nothing, or too much', () => {
		const many = '{a,b}'.repeat(9);
		expect(judge({ files: ['../x', '/x', 'src\\x', '', 'a\nb', many] })).toEqual([
			`SSOT111 /modules/a/allow/0/files/0: expected ${path}, got "../x". ${change}`,
			`SSOT111 /modules/a/allow/0/files/1: expected ${path}, got "/x". ${change}`,
			`SSOT111 /modules/a/allow/0/files/2: expected ${path}, got "src\\x". ${change}`,
			`SSOT130 /modules/a/allow/0/files/3: expected a text that is not empty, got "". ${change}`,
			`SSOT131 /modules/a/allow/0/files/4: expected no line breaks or control characters, got "a b". ${change}`,
			`SSOT133 /modules/a/allow/0/files/5: expected braces that stand for at most 256 texts, got "${many}". ${change}`,
		]);
	});

	it('have a reason', () => {
		expect(judge({ reason: '' })).toEqual([
			`SSOT105 /modules/a/allow/0/reason: expected a text that is not empty, got "". ${change}`,
		]);
	});

	it.each(['2027-03-01', '2028-02-29'])('may end on %s', until => {
		expect(judge({ until })).toEqual([]);
	});

	it.each([
		'',
		'2027-02-30',
		'2027-02-29',
		'2027-13-01',
		'2027-3-1',
		'01.03.2027',
		'2027-03-01T00:00',
		'soon',
	])('may not end on "%s"', until => {
		expect(judge({ until })).toEqual([
			`SSOT115 /modules/a/allow/0/until: expected a day that exists, as YYYY-MM-DD, got "${until}". ${change}`,
		]);
	});

	it('are judged in every section', () => {
		const allow = [{ files: [''], reason: '', until: '' }];
		expect(judgeInstance({ allow })).toHaveLength(3);
		expect(judgeHandler({ allow })).toHaveLength(3);
		expect(collectLines({ events: { e: { catalogue: type, names: {}, allow } } })).toHaveLength(3);
	});
});

describe('handlers', () => {
	it.each(['constructor', 'then', '__proto__', 'toString', 'hasOwnProperty'])(
		'may not be called %s',
		method => {
			const expected = `expected a method name without a built-in meaning, got "${method}". ${change}`;
			expect(judgeHandler({ legacy: { method, params: [] } }, { method })).toEqual([
				`SSOT143 /handlers/h/legacy/method: ${expected}`,
				`SSOT143 /handlers/h/canonical/method: ${expected}`,
			]);
		},
	);

	it.each(['', 'a b', 'a()', '[x]'])('may not be called "%s"', method => {
		expect(judgeHandler({}, { method })).toEqual([
			`SSOT143 /handlers/h/canonical/method: expected a method name, got "${method}". ${change}`,
		]);
	});

	it.each(['', 'class', 'await', 'eval', 'a b', '{ a }', '...a', 'this'])(
		'may not have a parameter "%s"',
		name => {
			const expected = `expected a parameter name, got "${name}". ${change}`;
			expect(judgeHandler({ legacy: { method: 'a', params: [name] } }, { params: [{ name }] })).toEqual([
				`SSOT140 /handlers/h/legacy/params/0: ${expected}`,
				`SSOT140 /handlers/h/canonical/params/0/name: ${expected}`,
			]);
		},
	);

	it('have types that are types', () => {
		const params = [{ name: 'message', type: 'WebSocket) {' }];
		expect(judgeHandler({}, { params, returns: 'boolean; }' })).toEqual([
			`SSOT140 /handlers/h/canonical/params/0/type: expected one TypeScript type and nothing else, got "WebSocket) {". ${change}`,
			`SSOT142 /handlers/h/canonical/returns: expected one TypeScript type and nothing else, got "boolean; }". ${change}`,
		]);
	});

	it.each(['message.payload); evil(', 'message.', '', 'message[0]', 'message?.a'])(
		'may not bind to "%s"',
		payload => {
			expect(judgeHandler({ bind: { payload } })).toEqual([
				`SSOT141 /handlers/h/bind/payload: expected a member path that starts with a canonical parameter, such as "message.payload", got "${payload}". ${change}`,
			]);
		},
	);
});

describe('other texts', () => {
	it('are not empty', () => {
		const empty = `expected a text that is not empty, got "". ${change}`;
		expect(collectLines({ root: '', tsconfig: '' })).toEqual([
			`SSOT105 /root: ${empty}`,
			`SSOT105 /tsconfig: ${empty}`,
		]);
		expect(judgeModule({ domain: '' })).toHaveLength(1);
		expect(judgeInstance({ role: '' })).toHaveLength(1);
		const event = { catalogue: type, names: { A: '' }, payload: { discriminator: '', required: [''] } };
		expect(collectLines({ events: { e: event } })).toHaveLength(3);
	});

	it('may say anything where only people read them', () => {
		expect(
			judgeModule({ reason: 'a\nb', docs: '', allow: [{ files: ['x'], reason: 'a\nb', owner: '' }] }),
		).toEqual([]);
	});

	it('name methods', () => {
		const emitters = { classes: ['*'], methods: { 'user.joined': 'a b' } };
		expect(
			collectLines({ events: { e: { catalogue: type, names: { A: 'user.joined' }, emitters } } }),
		).toEqual([
			`SSOT143 /events/e/emitters/methods/user.joined: expected a method name, got "a b". ${change}`,
		]);
	});
});
