import { describe, expect, it } from 'vitest';

import { replaceName } from '../../src/fixes/replace-name.js';
import { applyEdits, findDeclaration, parseSource } from '../support/source-code.js';

function replace(text: string, to: string, alias: string): string {
	const sourceCode = parseSource(text);
	const [node] = findDeclaration(sourceCode, 'old').specifiers;
	if (node?.type !== 'ImportSpecifier' && node?.type !== 'ExportSpecifier') {
		throw new Error('no name in braces');
	}
	return applyEdits(text, replaceName({ node, to, alias }, node, sourceCode));
}

describe('one name in braces', () => {
	it.each([
		['both names', "import { a as a } from 'old'", 'x', 'x', "import { x } from 'old'"],
		[
			'both names around a comment',
			"import { a /* c */ as a } from 'old'",
			'x',
			'x',
			"import { x /* c */ as x } from 'old'",
		],
		[
			'a public name around a comment',
			"export { a /* c */ as 'a-b' } from 'old'",
			'x',
			'a-b',
			"export { x /* c */ as 'a-b' } from 'old'",
		],
		['a name beside a word', "import {type'a'as b} from 'old'", 'x', 'b', "import {type x as b} from 'old'"],
		['a name that needs quotes', 'import { a } from "old"', 'x-y', 'a', 'import { "x-y" as a } from "old"'],
	])('changes %s', (_title, code, to, alias, output) => {
		expect(replace(code, to, alias)).toBe(output);
	});
});
