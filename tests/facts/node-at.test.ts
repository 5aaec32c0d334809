import { describe, expect, it } from 'vitest';

import { findNodeAt } from '../../src/facts/node-at.js';
import { parseSource } from '../support/source-code.js';

/** The type and the text of the innermost node at the first `mark` of the code. */
function findAt(code: string, mark: string): string | undefined {
	const sourceCode = parseSource(code);
	const node = findNodeAt(code.indexOf(mark), sourceCode);
	return node && `${node.type} ${sourceCode.getText(node)}`;
}

const many = Array.from({ length: 30 }, (_, index) => `f${index}(a${index});`).join('\n');

describe('the innermost node at a place', () => {
	it.each([
		['the first of many statements', many, 'f0', 'Identifier f0'],
		['one in the middle', many, 'a17', 'Identifier a17'],
		['the last one', many, 'a29', 'Identifier a29'],
		['a sparse list', `use([${',,a,'.repeat(6)}b,${',,c'.repeat(6)}]);`, 'b,', 'Identifier b'],
		['a template', 'use(`a ${one} b ${two} c`);', 'two', 'Identifier two'],
		['a decorator', '@mark class C {}', 'mark', 'Identifier mark'],
		['a type', 'let x: Array<Name>;', 'Name', 'Identifier Name'],
		// TypeScript lists both statements twice.
		['statements that are read twice', `${many}\nawait\nimport('x');\nlast();`, 'last', 'Identifier last'],
	])('%s', (_title, code, mark, found) => {
		expect(findAt(code, mark)).toBe(found);
	});

	it('is nothing outside of the code', () => {
		const sourceCode = parseSource('a;');
		expect(findNodeAt(5, sourceCode)).toBeUndefined();
	});
});
