import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

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

/** Whether a name may be added to the braces of the import: it has braces, and no comment or attribute is at stake. */
export function isExtendable(
	into: TSESTree.ImportDeclaration,
	sourceCode: Readonly<TSESLint.SourceCode>,
	kind: 'value' | 'type' = 'value',
): boolean {
	return (
		(into.importKind === 'type') === (kind === 'type') &&
		readAttributes(into) === '[null]' &&
		into.specifiers.at(-1)?.type === 'ImportSpecifier' &&
		isAlone(into, sourceCode)
	);
}

/** Adds names, as they are to be written, at the end of the braces, in the layout they have. */
export function addNames(
	into: TSESTree.ImportDeclaration,
	names: readonly string[],
	{ text }: Readonly<TSESLint.SourceCode>,
): TextEdit[] {
	const last = into.specifiers.at(-1);
	if (last === undefined) {
		return [];
	}
	const separator = `,${readLineStart(text, last.range[0]) ?? ' '}`;
	return [{ range: [last.range[1], last.range[1]], text: names.map(name => separator + name).join('') }];
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
