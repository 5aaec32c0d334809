import { describe, expect, it } from 'vitest';

import { collectCircularChains } from '../../src/registry/module-chains.js';
import { collectLines } from './collect-lines.js';

function judge(modules: Record<string, object>): string[] {
	return collectLines({ modules });
}

describe('a canonical module that is legacy too', () => {
	const advice = 'Remove it here, or list its legacy names in "exports".';

	it.each([
		['./src/x', './src/x'],
		['./src/x', './src/x.ts'],
		['./src/x/index.js', './src/./x/'],
		['./src/x', './src/y/../x.d.ts'],
		['@acme/ws', '@acme/ws'],
		['./src/$1', './src/*'],
	])('is refused: %s and %s', (canonical, legacy) => {
		expect(judge({ a: { canonical, legacy: ['./old/*', legacy] } })).toContain(
			`SSOT106 /modules/a/legacy/1: "${legacy}" is both canonical and legacy. ${advice}`,
		);
	});

	it('is fine with names', () => {
		expect(judge({ a: { canonical: './x', legacy: ['./x'], exports: { Old: 'New' } } })).toEqual([]);
	});

	it('is refused with an empty list of names', () => {
		expect(judge({ a: { canonical: './x', legacy: ['./x'], exports: {} } })).toHaveLength(1);
	});

	it.each([
		['@acme/ws', '@acme/ws/index.js'],
		['./x', './x.service'],
		['./x', 'x'],
	])('is another one: %s and %s', (canonical, legacy) => {
		expect(judge({ a: { canonical, legacy: [legacy] } })).toEqual([]);
	});
});

describe('two contracts about one legacy module', () => {
	const advice = 'Keep it in one contract, or give each its own "exports" and "unlisted": "keep".';
	const keep = { unlisted: 'keep' };

	it('are ambiguous when both move everything', () => {
		const modules = {
			a: { canonical: './b', legacy: ['./x', './old.ts'] },
			'c/d': { canonical: './c', legacy: ['./old/index'] },
		};
		expect(judge(modules)).toEqual([
			`SSOT107 /modules/c~1d/legacy/0: "./old" is ambiguous: "/modules/a" sends the names they do not list elsewhere. ${advice}`,
		]);
	});

	it.each([
		['named, named', { ...keep, exports: { X: 'X' } }, { ...keep, exports: { Y: 'Y', X: 'X' } }],
		['named, all', { ...keep, exports: { X: 'X' } }, {}],
		['all, named', {}, { ...keep, exports: { X: 'X' } }],
		['gone, named', { ...keep, exports: { X: null } }, { ...keep, exports: { X: 'X' } }],
		[
			'renamed, same module',
			{ ...keep, exports: { X: { module: './c', name: 'Z' } } },
			{ ...keep, exports: { X: 'X' } },
		],
	])('are ambiguous where they disagree about a name (%s)', (_, one, other) => {
		const modules = {
			a: { canonical: './b', legacy: ['./old'], ...one },
			c: { canonical: './c', legacy: ['./old'], ...other },
		};
		expect(judge(modules)).toEqual([
			`SSOT107 /modules/c/legacy/0: "./old" is ambiguous: "/modules/a" sends "X" elsewhere. ${advice}`,
		]);
	});

	it.each([
		['disjoint names', { ...keep, exports: { X: 'X' } }, { ...keep, exports: { Y: 'Y' } }],
		['the same place', { ...keep, exports: { X: { module: './c' } } }, { ...keep, exports: { X: 'X' } }],
		['the same place, unlisted', { ...keep, exports: { X: { module: './c' } } }, {}],
		['both gone', { ...keep, exports: { X: null } }, { ...keep, exports: { X: null } }],
		['nothing', keep, {}],
	])('are fine with %s', (_, one, other) => {
		const modules = {
			a: { canonical: './b', legacy: ['./old'], ...one },
			c: { canonical: './c.ts', legacy: ['./old'], ...other },
		};
		expect(judge(modules)).toEqual([]);
	});

	it('are fine with one canonical module', () => {
		const contract = { canonical: './b', legacy: ['./old', './old.js'] };
		expect(judge({ a: contract, b: { ...contract, canonical: './b/index.ts' } })).toEqual([]);
	});

	it('are told apart name by name, whatever a third one says', () => {
		const modules = {
			a: { canonical: './a', legacy: ['./old'], ...keep, exports: { A: 'A' } },
			b: { canonical: './b', legacy: ['./old'], ...keep, exports: { B: 'B' } },
			c: { canonical: './c', legacy: ['./old'], exports: { A: { module: './a' }, B: { module: './b' } } },
		};
		expect(judge(modules)).toEqual([]);
	});
});

describe('a chain of contracts', () => {
	it('may have an end', () => {
		const modules = {
			a: { canonical: './b', legacy: ['./a'] },
			b: { canonical: './c', legacy: ['./b'] },
			c: { canonical: './d', legacy: ['./b/x', './c'] },
		};
		expect(judge(modules)).toEqual([]);
	});

	it('may not lead back', () => {
		const modules = {
			z: { canonical: './a', legacy: ['./z'] },
			a: { canonical: './b.ts', legacy: ['./a'] },
			b: { canonical: './c', legacy: ['./b/index'], exports: { X: 'Y' } },
			c: { canonical: './a', legacy: ['./c'] },
		};
		expect(judge(modules)).toEqual([
			'SSOT108 /modules/a/canonical: canonical chain is circular: ./a -> ./b -> ./c -> ./a. Let one of them be the last.',
		]);
	});

	it('may not lead back name by name', () => {
		const modules = {
			a: { canonical: './b', legacy: ['./a'], unlisted: 'keep', exports: { X: 'Y', P: null } },
			b: { canonical: './a', legacy: ['./b'], unlisted: 'keep', exports: { Y: 'X' } },
		};
		expect(judge(modules)).toEqual([
			'SSOT108 /modules/a/canonical: canonical chain is circular: ./a#X -> ./b#Y -> ./a#X. Let one of them be the last.',
		]);
	});

	it('may not lead back within one module', () => {
		const modules = { a: { canonical: './a', legacy: ['./a'], exports: { A: 'B', B: 'A' } } };
		expect(judge(modules)).toEqual([
			'SSOT108 /modules/a/canonical: canonical chain is circular: ./a#A -> ./a#B -> ./a#A. Let one of them be the last.',
		]);
	});

	it('may swap names between modules', () => {
		const modules = {
			a: { canonical: './b', legacy: ['./a'], unlisted: 'keep', exports: { X: 'X' } },
			b: { canonical: './a', legacy: ['./b'], unlisted: 'keep', exports: { Y: 'Y' } },
			c: { canonical: './d', legacy: ['./c'], exports: { A: 'B', B: 'A' } },
		};
		expect(judge(modules)).toEqual([]);
	});

	it('is found in patterns, and twice in two circles', () => {
		const modules = {
			a: { canonical: './new/$1', legacy: ['./old/*'] },
			b: { canonical: './old/$1', legacy: ['./new/*'] },
			c: { canonical: 'd', legacy: ['c'] },
			d: { canonical: 'c', legacy: ['d'] },
		};
		expect(judge(modules)).toEqual([
			'SSOT108 /modules/a/canonical: canonical chain is circular: ./old/* -> ./new/* -> ./old/*. Let one of them be the last.',
			'SSOT108 /modules/c/canonical: canonical chain is circular: c -> d -> c. Let one of them be the last.',
		]);
	});

	it('is followed in linear time', () => {
		const modules = Object.fromEntries(
			Array.from({ length: 20_000 }, (_, index) => [
				`m${index}`,
				{ canonical: `./m${index + 1}`, legacy: [`./m${index}`] },
			]),
		);
		const start = performance.now();
		expect(collectCircularChains({ modules })).toEqual([]);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

describe('captures', () => {
	const rest =
		'refers to a capture that not every pattern in "legacy" has. Change the number, or add a "*" to the patterns.';

	it('must be in every pattern', () => {
		const exports = { A: 'x$2', B: { module: './$3', name: '$0' }, C: null, D: '$1' };
		expect(judge({ a: { canonical: './$2', legacy: ['./*/*', './*/**/x'], exports } })).toEqual([
			`SSOT116 /modules/a/canonical: "./$2" ${rest}`,
			`SSOT116 /modules/a/exports/A: "x$2" ${rest}`,
			`SSOT116 /modules/a/exports/B/module: "./$3" ${rest}`,
			`SSOT116 /modules/a/exports/B/name: "$0" ${rest}`,
		]);
	});

	it('may be all of them', () => {
		expect(judge({ a: { canonical: './$2/$1', legacy: ['./**/*-*'], exports: { A: '$1' } } })).toEqual([]);
	});
});

describe('an instance', () => {
	const type = { module: './router', name: 'Router' };

	it('is not its class', () => {
		const instance = { module: './router.ts', name: 'Router' };
		expect(collectLines({ instances: { r: { class: type, owner: './router', instance } } })).toEqual([
			'SSOT132 /instances/r/instance/name: instance and class are both "Router". Name the exported object, not its class.',
		]);
	});

	it.each([
		{ module: './router', name: 'router' },
		{ module: './other', name: 'Router' },
	])('may be %j', instance => {
		expect(collectLines({ instances: { r: { class: type, owner: './router', instance } } })).toEqual([]);
	});
});

describe('a handler', () => {
	function judgeHandler(
		fields: object,
		params: readonly object[] = [{ name: 'message' }, { name: 'socket' }],
	): string[] {
		const legacy = { method: 'handle', params: ['payload', 'user'] };
		return collectLines({
			handlers: { h: { legacy, canonical: { method: 'handleMessage', params, returns: 'void' }, ...fields } },
		});
	}

	it('may bind what there is', () => {
		expect(judgeHandler({ bind: { payload: 'message.payload', user: 'socket' } })).toEqual([]);
	});

	it('binds nothing else', () => {
		expect(judgeHandler({ bind: { payload: 'msg.payload', usr: 'message.user' } })).toEqual([
			'SSOT141 /handlers/h/bind/usr: "usr" is none of the parameters in "legacy". Use one of them or remove it.',
			'SSOT141 /handlers/h/bind/payload: "msg.payload" does not start with a canonical parameter. Begin it with one of those in "canonical".',
		]);
	});

	it('has parameters of different names', () => {
		const params = [{ name: 'a' }, { name: 'b' }, { name: 'a' }];
		expect(judgeHandler({ legacy: { method: 'handle', params: ['p', 'p'] } }, params)).toEqual([
			'SSOT140 /handlers/h/legacy/params/1: parameter "p" is listed twice. Rename or remove one.',
			'SSOT140 /handlers/h/canonical/params/2/name: parameter "a" is listed twice. Rename or remove one.',
		]);
	});

	it('has its optional parameters last', () => {
		const params = [
			{ name: 'a' },
			{ name: 'b', optional: true },
			{ name: 'c', optional: false },
			{ name: 'd' },
		];
		const advice = 'follows an optional one. Make it optional or move it forward.';
		expect(judgeHandler({}, params)).toEqual([
			`SSOT140 /handlers/h/canonical/params/2: required parameter "c" ${advice}`,
			`SSOT140 /handlers/h/canonical/params/3: required parameter "d" ${advice}`,
		]);
	});
});

describe('an emitter', () => {
	it('delivers the events that there are', () => {
		const methods = { 'user.joined': 'emitJoined', 'user.let': 'emitLeft' };
		const event = {
			catalogue: { module: './events', name: 'Event' },
			names: { Joined: 'user.joined', Left: 'user.left' },
			emitters: { classes: ['*'], methods },
		};
		expect(collectLines({ events: { e: event } })).toEqual([
			'SSOT151 /events/e/emitters/methods/user.let: "user.let" is no wire name in "names". Add it there, or remove the method.',
		]);
	});
});

it('judges what is whole beside what is broken', () => {
	const modules = {
		a: { canonical: './b', legacy: ['./a'], exports: 5, unknown: 1 },
		b: { canonical: './a', legacy: ['./b'] },
		c: { canonical: './x' },
		d: null,
	};
	const lines = collectLines({ modules, handlers: 'none', instances: { i: { class: 5, owner: './a' } } });
	expect(lines.filter(line => line.startsWith('SSOT108'))).toHaveLength(1);
	expect(lines).toHaveLength(7);
});
