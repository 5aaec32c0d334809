import type { TSESTree } from '@typescript-eslint/utils';

import { describe, expect, it } from 'vitest';

import { collectWords } from '../../src/facts/word-places.js';
import { addDelegates } from '../../src/fixes/add-delegates.js';
import { addFirstImport } from '../../src/fixes/first-import.js';
import { findFreeName } from '../../src/fixes/free-name.js';
import { nameKey, nameType, nameValue } from '../../src/fixes/name-member.js';
import { replaceText } from '../../src/fixes/replace-text.js';
import { applyEdits, parseSource } from '../support/source-code.js';

/** The innermost node at the first place of a text. */
function findAt(sourceCode: ReturnType<typeof parseSource>, text: string): TSESTree.Node {
	const node = sourceCode.getNodeByRangeIndex(sourceCode.text.indexOf(text));
	if (node === null) {
		throw new Error(`no ${text}`);
	}
	return node;
}

describe('another text', () => {
	it.each([
		["f('old');", "f('it\\'s');"],
		['f("old");', 'f("it\'s");'],
		['f(`old`);', "f(`it's`);"],
		["let a: 'old';", "let a: 'it\\'s';"],
		['const a = { old: 1 };', "const a = { 'it\\'s': 1 };"],
	])('%s', (code, expected) => {
		const sourceCode = parseSource(code);
		const found = findAt(sourceCode, /['"`]?old/u.exec(code)?.[0] ?? '');
		const node = found.type === 'TemplateElement' ? found.parent : found;
		expect(applyEdits(code, [replaceText(node, "it's")])).toBe(expected);
	});

	it('of a literal type as a whole', () => {
		const code = "let a: 'old';";
		const literal = findAt(parseSource(code), "'old'");
		expect(literal.parent?.type).toBe('TSLiteralType');
		expect(applyEdits(code, [replaceText(literal.parent ?? literal, 'new')])).toBe("let a: 'new';");
	});
});

describe('a member in the place of a text', () => {
	const started = { object: 'Event', member: 'Started' };
	const quoted = { object: 'Event', member: "it's" };

	it.each([
		["f('old');", started, 'f(Event.Started);'],
		["f('old');", quoted, "f(Event['it\\'s']);"],
		["return'old'", started, 'return Event.Started'],
	])('a value: %s', (code, name, expected) => {
		const text = code.startsWith('return') ? `function f() { ${code} }` : code;
		const sourceCode = parseSource(text);
		const output = applyEdits(text, [nameValue(findAt(sourceCode, "'old'"), name, sourceCode)]);
		expect(output).toContain(expected);
	});

	it.each([
		["let a: 'old';", started, 'let a: typeof Event.Started;'],
		["let a: 'old'[];", quoted, "let a: (typeof Event)['it\\'s'][];"],
	])('a type: %s', (code, name, expected) => {
		const sourceCode = parseSource(code);
		expect(applyEdits(code, [nameType(findAt(sourceCode, "'old'"), name, sourceCode)])).toBe(expected);
	});

	it.each([
		['const a = { old: 1 };', started, 'const a = { [Event.Started]: 1 };'],
		["const a = { 'old': 1 };", quoted, "const a = { [Event['it\\'s']]: 1 };"],
		["const a = { ['old']: 1 };", started, 'const a = { [Event.Started]: 1 };'],
		['const a = { old };', started, 'const a = { [Event.Started]: old };'],
	])('a key: %s', (code, name, expected) => {
		const sourceCode = parseSource(code);
		let node: TSESTree.Node | undefined = findAt(sourceCode, code.includes("'old'") ? "'old'" : 'old');
		while (node && node.type !== 'Property') {
			node = node.parent;
		}
		expect(node && applyEdits(code, [nameKey(node, name, sourceCode)])).toBe(expected);
	});
});

describe('the first import of a file', () => {
	const wanted = { specifier: './m', name: 'a', alias: 'a', imports: [], after: undefined };
	const add = (code: string, more: object = {}): string | null => {
		const edits = addFirstImport({ ...wanted, ...more }, parseSource(code));
		return edits && applyEdits(code, edits);
	};

	it.each([
		['f();', "import { a } from './m';\n\nf();"],
		['f()', "import { a } from './m'\n\nf()"],
		['f("x");', 'import { a } from "./m";\n\nf("x");'],
		["'use strict';\nf();", "'use strict';\nimport { a } from './m';\n\nf();"],
		['// The licence.\n\nf();', "// The licence.\n\nimport { a } from './m';\n\nf();"],
		['#!/usr/bin/env node\nf();', "#!/usr/bin/env node\nimport { a } from './m';\n\nf();"],
		['f();\r\n', "import { a } from './m';\r\n\r\nf();\r\n"],
	])('%j', (code, expected) => {
		expect(add(code)).toBe(expected);
	});

	it('of a type, and under another name', () => {
		expect(add('f();', { typeOnly: true })).toBe("import type { a } from './m';\n\nf();");
		expect(add('f();', { alias: 'b' })).toBe("import { a as b } from './m';\n\nf();");
	});

	it.each(['', "'use strict';", '// of f\nf();', "'use strict'; f();", '/* x */ f();'])(
		'is none where it would part what belongs together: %j',
		code => {
			expect(add(code)).toBeNull();
		},
	);
});

describe('a name that is free', () => {
	it.each([
		['bus', 'x;', 'bus'],
		['bus', 'const bus = 1; x;', 'sharedBus'],
		['bus', 'const bus = 1, sharedBus = 2; x;', 'sharedBus2'],
		['bus', 'const bus = 1, sharedBus = 2, sharedBus2 = 3; x;', 'sharedBus3'],
		['bus', 'bus(); x;', 'sharedBus'],
		['bus', 'function f(bus) {} x;', 'bus'],
		['default', 'x;', 'sharedDefault'],
		['a-b', 'x;', 'sharedAb'],
		['$', 'const $ = 1; x;', 'shared$'],
	])('%s in %s', (name, code, expected) => {
		const sourceCode = parseSource(code);
		expect(findFreeName(name, collectWords(['x'], sourceCode), sourceCode)).toBe(expected);
	});
});

describe('methods that hand their arguments on', () => {
	const add = (code: string): string | null => {
		const sourceCode = parseSource(code);
		const [node] = sourceCode.ast.body;
		const delegates = { methods: ['go'], field: 'inner', type: 'Inner' };
		const edits = node?.type === 'ClassDeclaration' ? addDelegates(node.body, delegates, sourceCode) : null;
		return edits && applyEdits(code, edits);
	};
	const method = (outer: string, step: string): string =>
		`\n\n${outer}go(...args: Parameters<Inner['go']>): ReturnType<Inner['go']> {\n${outer}${step}return this.inner.go(...args);\n${outer}}`;

	it.each([
		['tabs', '\t', '\t', ''],
		['two', '  ', '  ', ''],
		['four', '    ', '    ', ''],
		['a class that is indented itself', '      ', '    ', '  '],
		['no indentation', '', '  ', ''],
	])('in the indentation of the class: %s', (_title, outer, step, closing) => {
		const code = `class A {\n${outer}inner = 1;\n${closing}}`;
		expect(add(code)).toBe(`class A {\n${outer}inner = 1;${method(outer, step)}\n${closing}}`);
	});

	it.each(['class A {}', 'class A { inner = 1; }'])('not where the layout does not tell: %s', code => {
		expect(add(code)).toBeNull();
	});
});
