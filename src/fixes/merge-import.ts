import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { NameMove } from './name-move.js';
import type { TextEdit } from './text-edit.js';

import { formatMove } from './name-move.js';
import { isAlone } from './remove-declaration.js';

/** Whether names of `from` may move into the braces of `into`: same kind and attributes, and no comment at stake. */
export function isMergeable(
	from: TSESTree.ImportDeclaration,
	into: TSESTree.ImportDeclaration,
	sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
	return (
		from !== into &&
		from.parent === into.parent &&
		from.importKind === into.importKind &&
		readAttributes(from) === readAttributes(into) &&
		into.specifiers.at(-1)?.type === 'ImportSpecifier' &&
		isAlone(into, sourceCode)
	);
}

/** Adds the moved names at the end of the braces, in the layout they have; `into` must be mergeable. */
export function addNames(
	into: TSESTree.ImportDeclaration,
	moves: readonly NameMove[],
	{ text }: Readonly<TSESLint.SourceCode>,
): TextEdit[] {
	const last = into.specifiers.at(-1);
	if (last === undefined) {
		return [];
	}
	const separator = `,${readLineStart(text, last.range[0]) ?? ' '}`;
	const names = moves.map(move => separator + formatMove(move)).join('');
	return [{ range: [last.range[1], last.range[1]], text: names }];
}

/** Attributes and phase, as one comparable text. */
function readAttributes(node: TSESTree.ImportDeclaration): string {
	const {
		attributes = [],
		phase = null,
	}: { attributes?: readonly TSESTree.ImportAttribute[]; phase?: unknown } = node;
	const pairs = attributes.map(({ key, value }) => [
		key.type === 'Identifier' ? key.name : key.value,
		value.value,
	]);
	return JSON.stringify([phase, ...pairs.sort()]);
}

/** The line break and indentation before the offset; undefined where other text stands before it. */
function readLineStart(text: string, offset: number): string | undefined {
	return /(?:\r\n|[\r\n])[\t ]*$/u.exec(text.slice(0, offset))?.[0];
}
