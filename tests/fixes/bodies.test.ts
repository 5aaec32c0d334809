import type { TSESTree } from '@typescript-eslint/utils';

import { describe, expect, it } from 'vitest';

import { findCallable } from '../../src/facts/callable.js';
import { frameBody } from '../../src/fixes/frame-body.js';
import { replaceReturn } from '../../src/fixes/replace-return.js';
import { applyEdits, parseSource } from '../support/source-code.js';

/** The body of the function that a text ends with. */
function findBody(sourceCode: ReturnType<typeof parseSource>): TSESTree.BlockStatement {
	const callable = findCallable(sourceCode.ast.body.at(-1));
	if (callable?.body?.type !== 'BlockStatement') {
		throw new Error('no body');
	}
	return callable.body;
}

function frame(code: string, first: string[] = ['const a = b'], last: string[] = ['return c']): string {
	const sourceCode = parseSource(code);
	return applyEdits(code, frameBody(findBody(sourceCode), { first, last }, sourceCode));
}

describe('statements before and behind those of a body', () => {
	it.each([
		['an empty body', 'function f() {}', 'function f() { const a = b; return c; }'],
		[
			'an empty body of two lines, indented as the file is',
			'class A {\n  a = 1;\n}\nfunction f() {\n}',
			'class A {\n  a = 1;\n}\nfunction f() {\n  const a = b;\n  return c;\n}',
		],
		[
			'an empty body in a file that indents nothing',
			'function f() {\n}',
			'function f() {\n\tconst a = b\n\treturn c\n}',
		],
		['one line', 'function f() { g() }', 'function f() { const a = b; g(); return c; }'],
		['one line without room', 'function f(){g()}', 'function f(){ const a = b; g(); return c; }'],
		[
			'one line with a block at its end',
			'function f() { if (g) {} }',
			'function f() { const a = b; if (g) {} return c; }',
		],
		[
			'one line of a comment',
			'function f() { /* nothing */ }',
			'function f() { const a = b; /* nothing */ return c; }',
		],
		[
			'lines with a semicolon',
			'g();\nfunction f() {\n\tg();\n}',
			'g();\nfunction f() {\n\tconst a = b;\n\tg();\n\treturn c;\n}',
		],
		[
			'lines without a semicolon',
			'g()\nfunction f() {\n\tg()\n}',
			'g()\nfunction f() {\n\tconst a = b\n\tg()\n\treturn c\n}',
		],
		[
			'lines of another system',
			'g();\r\nfunction f() {\r\n\tg();\r\n}',
			'g();\r\nfunction f() {\r\n\tconst a = b;\r\n\tg();\r\n\treturn c;\r\n}',
		],
		[
			'a statement that would go on with the line before it',
			'g()\nfunction f() {\n\t[1].map(g)\n}',
			'g()\nfunction f() {\n\tconst a = b;\n\t[1].map(g)\n\treturn c\n}',
		],
		[
			'a comment before the first statement',
			'g();\nfunction f() {\n\t// why\n\tg();\n\t// done\n}',
			'g();\nfunction f() {\n\tconst a = b;\n\t// why\n\tg();\n\t// done\n\treturn c;\n}',
		],
		[
			'a comment behind the brace',
			'g();\nfunction f() { // why\n\tg();\n}',
			'g();\nfunction f() { // why\n\tconst a = b;\n\tg();\n\treturn c;\n}',
		],
		[
			'nothing but a comment',
			'g();\nfunction f() {\n\t// nothing\n}',
			'g();\nfunction f() {\n\tconst a = b;\n\t// nothing\n\treturn c;\n}',
		],
		[
			'nothing but a comment behind the brace',
			'g();\nfunction f() { // nothing\n}',
			'g();\nfunction f() { // nothing\n\tconst a = b;\n\treturn c;\n}',
		],
		[
			'a directive with a comment behind it',
			"g();\nfunction f() {\n\t'use strict'; // why\n\tg();\n}",
			"g();\nfunction f() {\n\t'use strict'; // why\n\tconst a = b;\n\tg();\n\treturn c;\n}",
		],
		[
			'a directive and nothing else',
			"g();\nfunction f() {\n\t'use strict';\n}",
			"g();\nfunction f() {\n\t'use strict';\n\tconst a = b;\n\treturn c;\n}",
		],
		[
			'a directive on one line',
			"function f() {'use strict';g();}",
			"function f() {'use strict'; const a = b; g(); return c; }",
		],
		[
			'a statement on the line of the closing brace',
			'g();\nfunction f() {\n\tg(); }',
			'g();\nfunction f() {\n\tconst a = b;\n\tg(); return c; }',
		],
	])('%s', (_title, code, expected) => {
		expect(frame(code)).toBe(expected);
	});

	it.each(['function f() {}', 'function f() { g() }', 'function f() {\n\tg()\n}', 'function f() {\n}'])(
		'nothing to add changes nothing: %j',
		code => {
			expect(frame(code, [], [])).toBe(code);
		},
	);

	it('one of the two', () => {
		expect(frame('function f() { g() }', [])).toBe('function f() { g(); return c; }');
		expect(frame('function f() { g() }', undefined, [])).toBe('function f() { const a = b; g() }');
		expect(frame('function f() {\n\tg();\n}', [])).toBe('function f() {\n\tg();\n\treturn c;\n}');
		expect(frame('function f() {\n\tg();\n}', undefined, [])).toBe(
			'function f() {\n\tconst a = b;\n\tg();\n}',
		);
	});
});

describe('another value for a return statement', () => {
	it.each([
		['a bare one', 'function f() { return }', 'function f() { return true }'],
		['one with a value', 'function f() { return g(); }', 'function f() { g(); return true; }'],
		[
			'one under a condition',
			'function f() { if (g) return g(); }',
			'function f() { if (g) { g(); return true; } }',
		],
		[
			'one of a case',
			'function f() { switch (g) { case 1: return g(); } }',
			'function f() { switch (g) { case 1: g(); return true; } }',
		],
		['an object', 'g()\nfunction f() { return { a: 1 } }', 'g()\nfunction f() { ;({ a: 1 }); return true; }'],
		[
			'an object, with semicolons',
			'g();\nfunction f() { return { a: 1 }; }',
			'g();\nfunction f() { ({ a: 1 }); return true; }',
		],
		[
			'a function',
			'g();\nfunction f() { return async function () {}; }',
			'g();\nfunction f() { (async function () {}); return true; }',
		],
		['a sequence', 'g();\nfunction f() { return g(), 1; }', 'g();\nfunction f() { (g(), 1); return true; }'],
		[
			'a list, without semicolons',
			'g()\nfunction f() { return [g] }',
			'g()\nfunction f() { ;[g]; return true; }',
		],
	])('%s', (_title, code, expected) => {
		const sourceCode = parseSource(code);
		let statement: TSESTree.Node | null = sourceCode.getNodeByRangeIndex(code.indexOf('return'));
		while (statement && statement.type !== 'ReturnStatement') {
			statement = statement.parent ?? null;
		}
		expect(statement && applyEdits(code, [replaceReturn(statement, 'true', sourceCode)])).toBe(expected);
	});
});
