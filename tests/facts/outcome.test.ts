import type { TSESTree } from '@typescript-eslint/utils';

import { describe, expect, it } from 'vitest';

import { findCallable } from '../../src/facts/callable.js';
import { readOutcome } from '../../src/facts/outcome.js';
import { readValueKind } from '../../src/facts/value-kind.js';
import { parseSource } from '../support/source-code.js';

function readBody(code: string): TSESTree.BlockStatement {
	const [statement] = parseSource(`async function f() { ${code} }`).ast.body;
	const body = statement === undefined ? undefined : findCallable(statement)?.body;
	if (body?.type !== 'BlockStatement') {
		throw new Error('no body');
	}
	return body;
}

describe('how a body ends', () => {
	it.each([
		['', true, 0, 0],
		['return 1;', false, 1, 0],
		['throw a;', false, 0, 1],
		['if (a) return 1;', true, 1, 0],
		['if (a) return 1; else return 2;', false, 2, 0],
		['if (a) return 1; else throw b;', false, 1, 1],
		['try { throw a; } catch { return 1; }', false, 1, 0],
		['try { return 1; } catch {}', true, 1, 0],
		['try { throw a; } finally { b(); }', false, 0, 1],
		['try { a(); } finally { return 1; }', false, 1, 0],
		['try { throw a; } catch (e) { throw e; }', false, 0, 1],
		['while (true) { a(); }', false, 0, 0],
		['while (true) { if (a) break; }', true, 0, 0],
		['while (true) { if (a) continue; return 1; }', false, 1, 0],
		['while (a) { return 1; }', true, 1, 0],
		['do { a(); } while (true);', false, 0, 0],
		['for (;;) { a(); }', false, 0, 0],
		['for (;;) { switch (a) { case 1: break; } }', false, 0, 0],
		['out: for (;;) { for (;;) { break out; } }', true, 0, 0],
		['out: { if (a) break out; return 1; }', true, 1, 0],
		['for (const a of b) { return 1; }', true, 1, 0],
		['for (const a in b) { return 1; }', true, 1, 0],
		['switch (a) { case 1: return 1; default: return 2; }', false, 2, 0],
		['switch (a) { case 1: break; default: return 2; }', true, 1, 0],
		['switch (a) { case 1: return 1; }', true, 1, 0],
		['switch (a) {}', true, 0, 0],
		['const g = () => { return 1; }; function h() { throw a; }', true, 0, 0],
		['return 1; return 2;', false, 2, 0],
	])('%s', (code, isEndReachable, returns, throws) => {
		const outcome = readOutcome(readBody(code));
		expect(outcome.isEndReachable).toBe(isEndReachable);
		expect([outcome.returns.length, outcome.throws.length]).toEqual([returns, throws]);
	});
});

describe('what kind of value an expression gives', () => {
	it.each([
		['true', 'boolean'],
		['1', 'number'],
		["'a'", 'string'],
		['null', 'object'],
		['/a/u', 'object'],
		['!a', 'boolean'],
		['void a', 'nothing'],
		['typeof a', 'string'],
		['-a', 'unknown'],
		['a < b', 'boolean'],
		['a + b', 'unknown'],
		['!a && !b', 'boolean'],
		['a && !b', 'unknown'],
		['a ? true : false', 'boolean'],
		["a ? true : 'b'", 'unknown'],
		['`a`', 'string'],
		['undefined', 'nothing'],
		['a', 'unknown'],
		['[]', 'object'],
		['() => a', 'object'],
		['new A()', 'object'],
		['new Promise(a)', 'promise'],
		['Promise.resolve(a)', 'promise'],
		['a.resolve(b)', 'unknown'],
		['Boolean(a)', 'boolean'],
		['a()', 'unknown'],
		['await a', 'unknown'],
	])('%s', (code, kind) => {
		const [statement] = readBody(`return ${code};`).body;
		const value = statement?.type === 'ReturnStatement' ? statement.argument : null;
		expect(value && readValueKind(value)).toBe(kind);
	});
});
