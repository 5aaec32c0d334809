import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import * as parser from '@typescript-eslint/parser';
import { SourceCode } from 'eslint';

import type { TextEdit } from '../../src/fixes/text-edit.js';

/** Returns the source code object that a rule would see. */
export function parseSource(text: string, jsx = true): Readonly<TSESLint.SourceCode> {
	const { ast, scopeManager, visitorKeys } = parser.parseForESLint(text, {
		ecmaFeatures: { jsx },
		comment: true,
		loc: true,
		range: true,
		tokens: true,
		// As the linter does by default: without it, `await` before a line that begins with `import(` is a name.
		sourceType: 'module',
	});
	const sourceCode = new SourceCode({ text, ast, scopeManager, visitorKeys } as never);
	// The traversal is what gives nodes their parents.
	sourceCode.traverse();
	const source: unknown = sourceCode;
	return source as Readonly<TSESLint.SourceCode>;
}

/** Applies edits as the linter does: in order of place, and in the given order at one place. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let output = '';
	let end = 0;
	for (const { range, text: part } of edits.toSorted((left, right) => left.range[0] - right.range[0])) {
		if (range[0] < end) {
			throw new Error(`edits overlap at ${range[0]}`);
		}
		output += text.slice(end, range[0]) + part;
		end = range[1];
	}
	return output + text.slice(end);
}

/** Returns the first import or re-export of `source`. */
export function findDeclaration(
	{ ast }: Readonly<TSESLint.SourceCode>,
	source: string,
): TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource {
	const found = ast.body.find(
		(node): node is TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource =>
			(node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') &&
			node.source?.value === source,
	);
	if (found === undefined) {
		throw new Error(`no declaration of '${source}'`);
	}
	return found;
}
