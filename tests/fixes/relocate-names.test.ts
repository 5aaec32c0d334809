import { describe, expect, it } from 'vitest';

import type { MovableNode } from '../../src/fixes/name-move.js';

import { relocateNames, type Destination } from '../../src/fixes/relocate-names.js';
import { applyEdits, findDeclaration, parseSource } from '../support/source-code.js';

/** Old name -> new name in `new`, or [module, name]; a name that is not here is kept. */
type Moves = Record<string, string | readonly [specifier: string, name: string]>;

function importedName(node: MovableNode): string {
	if (node.type === 'ImportDefaultSpecifier') {
		return 'default';
	}
	const source = node.type === 'ImportSpecifier' ? node.imported : node.local;
	return source.type === 'Identifier' ? source.name : source.value;
}

function aliasOf(node: MovableNode): string {
	const alias = node.type === 'ExportSpecifier' ? node.exported : node.local;
	return alias.type === 'Identifier' ? alias.name : alias.value;
}

function relocate(text: string, moves: Moves): string | null {
	const sourceCode = parseSource(text);
	const declaration = findDeclaration(sourceCode, 'old');
	const nodes = declaration.specifiers.filter(node => node.type !== 'ImportNamespaceSpecifier');
	const destinations = new Map<string, Destination & { moves: Destination['moves'][number][] }>();
	for (const node of nodes) {
		const move = Object.hasOwn(moves, importedName(node)) ? moves[importedName(node)] : undefined;
		if (move !== undefined) {
			const [specifier, to] = typeof move === 'string' ? ['new', move] : move;
			const imports = sourceCode.ast.body.filter(
				other => other.type === 'ImportDeclaration' && other.source.value === specifier,
			) as Destination['imports'];
			const destination = destinations.get(specifier) ?? { specifier, moves: [], imports };
			destination.moves.push({ node, to, alias: aliasOf(node) });
			destinations.set(specifier, destination);
		}
	}
	const kept = nodes.filter(node => !Object.hasOwn(moves, importedName(node)));
	const edits = relocateNames({ declaration, kept, destinations: [...destinations.values()] }, sourceCode);
	return edits && applyEdits(text, edits);
}

const same: Moves = { a: 'a', b: 'b' };
const renamed: Moves = { a: 'x', default: 'd' };

describe('one destination, rewritten where it stands', () => {
	it.each<[string, string, Moves, string]>([
		['a name', "import { a } from 'old';", same, "import { a } from 'new';"],
		['quotes', 'import { a } from "old"', same, 'import { a } from "new"'],
		['a renamed name', "import { a } from 'old';", renamed, "import { x as a } from 'new';"],
		['an alias', "import { a as c } from 'old';", renamed, "import { x as c } from 'new';"],
		['an alias that is the new name', "import { a as x } from 'old';", renamed, "import { x } from 'new';"],
		[
			'a comment beside such an alias',
			"import { a /* 1 */ as x } from 'old';",
			renamed,
			"import { x /* 1 */ as x } from 'new';",
		],
		[
			'comments',
			"import {/*1*/a/*2*/,/*3*/}/*4*/from/*5*/'old'/*6*/;",
			same,
			"import {/*1*/a/*2*/,/*3*/}/*4*/from/*5*/'new'/*6*/;",
		],
		['an inline type', "import { type a as c } from 'old';", renamed, "import { type x as c } from 'new';"],
		[
			'a name called type',
			"import { type } from 'old';",
			{ type: 'kind' },
			"import { kind as type } from 'new';",
		],
		[
			'a name called as',
			"import { type as as as } from 'old';",
			{ as: 'x' },
			"import { type x as as } from 'new';",
		],
		['a default', "import D from 'old';", renamed, "import { d as D } from 'new';"],
		['a default that is the new name', "import d from 'old';", renamed, "import { d } from 'new';"],
		['a default that stays one', "import D from 'old';", { default: 'default' }, "import D from 'new';"],
		['a type default', "import type D from 'old';", renamed, "import type { d as D } from 'new';"],
		['a default with names', "import D, { a } from 'old';", renamed, "import { d as D, x as a } from 'new';"],
		[
			'a default with names on lines',
			"import D, {\n\ta,\n} from 'old';",
			renamed,
			"import {\n\td as D,\n\tx as a,\n} from 'new';",
		],
		['a default with empty braces', "import D, {} from 'old';", renamed, "import { d as D } from 'new';"],
		['a default in braces', "import { default as D } from 'old';", renamed, "import { d as D } from 'new';"],
		[
			'a name that becomes the default',
			"import { a } from 'old';",
			{ a: 'default' },
			"import { default as a } from 'new';",
		],
		['a string-literal name', "import { 'a' as c } from 'old';", renamed, "import { x as c } from 'new';"],
		[
			'a string-literal name without spaces',
			"import {type'a'as c} from 'old';",
			renamed,
			"import {type x as c} from 'new';",
		],
		[
			'a string-literal name that stays',
			"import { 'a-b' as c } from 'old';",
			{ 'a-b': 'a-b' },
			"import { 'a-b' as c } from 'new';",
		],
		[
			'a name that needs quotes',
			'import { a } from "old";',
			{ a: 'a-b' },
			'import { "a-b" as a } from "new";',
		],
		[
			'attributes',
			"import { a } from 'old' with { k: 'v' };",
			same,
			"import { a } from 'new' with { k: 'v' };",
		],
		['a re-export', "export { a } from 'old';", renamed, "export { x as a } from 'new';"],
		[
			'a re-export of the default',
			"export { default } from 'old';",
			renamed,
			"export { d as default } from 'new';",
		],
		['a re-exported alias', "export { a as x } from 'old';", renamed, "export { x } from 'new';"],
		['a type re-export', "export { type a } from 'old';", renamed, "export { type x as a } from 'new';"],
		[
			'a public string name',
			"export { a as 'p q' } from 'old';",
			renamed,
			"export { x as 'p q' } from 'new';",
		],
		[
			'an unaliased public string name',
			"export { 'a' } from 'old';",
			renamed,
			"export { x as 'a' } from 'new';",
		],
		[
			'a guard semicolon',
			"import { a } from 'old'\n;[1].map(a)",
			same,
			"import { a } from 'new'\n;[1].map(a)",
		],
	])('%s', (_title, code, moves, output) => {
		expect(relocate(code, moves)).toBe(output);
	});

	it('declines where a comment stands between a default and the braces', () => {
		expect(relocate("import D /* 1 */, { a } from 'old';", renamed)).toBeNull();
	});

	it('writes quotes and backslashes of a specifier so that they mean themselves', () => {
		expect(relocate("import { a } from 'old';", { a: ["it's\\x\n", 'a'] })).toBe(
			"import { a } from 'it\\'s\\\\x\\n';",
		);
		expect(relocate('import { a } from "old";', { a: ['"', 'a'] })).toBe('import { a } from "\\"";');
	});
});

describe('an import of the destination that is there already', () => {
	const merged: [string, string, string][] = [
		[
			'an earlier one',
			"import { c } from 'new';\nimport { a } from 'old';\n",
			"import { c, a } from 'new';\n",
		],
		['a later one', "import { a } from 'old';\nimport { c } from 'new';\n", "import { c, a } from 'new';\n"],
		[
			'without a final line break',
			"import { c } from 'new';\nimport { a } from 'old';",
			"import { c, a } from 'new';\n",
		],
		[
			'CRLF',
			"import { c } from 'new';\r\nimport { a } from 'old';\r\nf();",
			"import { c, a } from 'new';\r\nf();",
		],
		[
			'a default beside braces',
			"import d, { c } from 'new';\nimport { a } from 'old';\n",
			"import d, { c, a } from 'new';\n",
		],
		[
			'both types',
			"import type { c } from 'new';\nimport type { a } from 'old';\n",
			"import type { c, a } from 'new';\n",
		],
		[
			'an inline type',
			"import { c } from 'new';\nimport { type a } from 'old';\n",
			"import { c, type a } from 'new';\n",
		],
		[
			'lines',
			"import {\n\tc,\n} from 'new';\nimport { a, b } from 'old';\n",
			"import {\n\tc,\n\ta,\n\tb,\n} from 'new';\n",
		],
		[
			'equal attributes',
			"import { c } from 'new' with { k: 'v' };\nimport { a } from 'old' with { 'k': \"v\" };\n",
			"import { c, a } from 'new' with { k: 'v' };\n",
		],
	];

	it.each(merged)('takes the names in: %s', (_title, code, output) => {
		expect(relocate(code, same)).toBe(output);
	});

	it.each([
		['other kinds', "import { c } from 'new';\nimport type { a } from 'old';\n"],
		['other attributes', "import { c } from 'new' with { k: 'v' };\nimport { a } from 'old';\n"],
		['a namespace', "import * as c from 'new';\nimport { a } from 'old';\n"],
		['a side effect', "import 'new';\nimport { a } from 'old';\n"],
		['a default alone', "import c from 'new';\nimport { a } from 'old';\n"],
		['a comment above', "import { c } from 'new';\n// why\nimport { a } from 'old';\n"],
		['a comment behind', "import { c } from 'new';\nimport { a } from 'old'; // why\n"],
		['a comment inside', "import { c } from 'new';\nimport { a /* why */ } from 'old';\n"],
		['a comment at the other import', "import { c } from 'new'; // why\nimport { a } from 'old';\n"],
		['code on the line', "import { c } from 'new';\nimport { a } from 'old'; f();\n"],
		[
			'a semicolon that guards the next line',
			"import { c } from 'new'\nimport { a } from 'old'\n;[1].map(a)\n",
		],
	])('is left alone: %s', (_title, code) => {
		expect(relocate(code, same)).toBe(code.replace("'old'", "'new'"));
	});

	it('has no part in a re-export', () => {
		expect(relocate("import { c } from 'new';\nexport { a } from 'old';\n", same)).toBe(
			"import { c } from 'new';\nexport { a } from 'new';\n",
		);
	});
});

describe('names that part', () => {
	it.each<[string, string, Moves, string]>([
		[
			'one stays',
			"import { a, k } from 'old';\n",
			renamed,
			"import { k } from 'old';\nimport { x as a } from 'new';\n",
		],
		[
			'the default stays',
			"import D, { a } from 'old';\n",
			{ a: 'x' },
			"import D from 'old';\nimport { x as a } from 'new';\n",
		],
		[
			'the default goes',
			"import D, { k } from 'old';\n",
			renamed,
			"import { k } from 'old';\nimport { d as D } from 'new';\n",
		],
		[
			'a default that stays one goes',
			"import D, { k } from 'old';\n",
			{ default: 'default' },
			"import { k } from 'old';\nimport { default as D } from 'new';\n",
		],
		[
			'types',
			"import type { a, k } from 'old';\n",
			same,
			"import type { k } from 'old';\nimport type { a } from 'new';\n",
		],
		[
			'no semicolons',
			'import { a, k } from "old"\nf()\n',
			same,
			'import { k } from "old"\nimport { a } from "new"\nf()\n',
		],
		[
			'a guard semicolon',
			"import { a, k } from 'old'\n;[1].map(a)",
			same,
			"import { k } from 'old'\nimport { a } from 'new'\n;[1].map(a)",
		],
		[
			'CRLF and indentation',
			"\timport { a, k } from 'old';\r\n",
			same,
			"\timport { k } from 'old';\r\n\timport { a } from 'new';\r\n",
		],
		[
			'attributes',
			"import { a, k } from 'old' with { t: 'v' };",
			same,
			"import { k } from 'old' with { t: 'v' };\nimport { a } from 'new' with { t: 'v' };",
		],
		[
			'lines',
			"import {\n\ta,\n\tk,\n\tl,\n} from 'old';\n",
			same,
			"import {\n\tk,\n\tl,\n} from 'old';\nimport { a } from 'new';\n",
		],
		[
			'lines without a last comma',
			"import {\n\ta,\n\tb,\n\tk\n} from 'old';\n",
			same,
			"import { k } from 'old';\nimport {\n\ta,\n\tb\n} from 'new';\n",
		],
		[
			'into an import that is there',
			"import { c } from 'new';\nimport { a, k } from 'old';\n",
			same,
			"import { c, a } from 'new';\nimport { k } from 'old';\n",
		],
		[
			're-exports',
			"export { a, k } from 'old';\n",
			renamed,
			"export { k } from 'old';\nexport { x as a } from 'new';\n",
		],
		[
			'text behind on the line',
			"import { a, k } from 'old'; /* why */ f();\n",
			same,
			"import { k } from 'old';\nimport { a } from 'new'; /* why */ f();\n",
		],
		[
			'a comment behind on the line',
			"import { a, k } from 'old'; // why\n",
			same,
			"import { k } from 'old'; // why\nimport { a } from 'new';\n",
		],
		[
			'code before on the line',
			"f(); import { a, k } from 'old';\n",
			same,
			"f(); import { k } from 'old';\nimport { a } from 'new';\n",
		],
		[
			'a default that stays, without a space',
			"import k,{a}from 'old';\n",
			{ a: 'x' },
			"import k from 'old';\nimport { x as a } from 'new';\n",
		],
		[
			'names in quotes',
			'export { a as \'b-c\', k } from "old";\n',
			{ a: 'd-e' },
			'export { k } from "old";\nexport { "d-e" as \'b-c\' } from "new";\n',
		],
		[
			'two destinations',
			"import { a, b } from 'old';\n",
			{ a: 'x', b: ['other', 'b'] },
			"import { x as a } from 'new';\nimport { b } from 'other';\n",
		],
		[
			'two destinations and one that stays',
			"import { a, b, k } from 'old';\n",
			{ a: 'x', b: ['other', 'b'] },
			"import { k } from 'old';\nimport { x as a } from 'new';\nimport { b } from 'other';\n",
		],
		[
			'two destinations, both there',
			"import { a, b } from 'old';\nimport { c } from 'new';\nimport { d } from 'other';\n",
			{ a: 'x', b: ['other', 'b'] },
			"import { c, x as a } from 'new';\nimport { d, b } from 'other';\n",
		],
		[
			'two destinations, the second there',
			"import { a, b } from 'old';\nimport { d } from 'other';\n",
			{ a: 'x', b: ['other', 'b'] },
			"import { x as a } from 'new';\nimport { d, b } from 'other';\n",
		],
	])('%s', (_title, code, moves, output) => {
		expect(relocate(code, moves)).toBe(output);
	});

	it('declines at a comment inside', () => {
		expect(relocate("import { a /* why */, k } from 'old';\n", same)).toBeNull();
	});

	it('has nothing to do where no name moves', () => {
		expect(relocate("import { k } from 'old';\n", same)).toBeNull();
	});
});
