import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { collectJsxNames } from './jsx-names.js';
import { reservedWords } from './reserved-words.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/**
 * Renames every reference to an imported binding; null where a scope would capture the new name, a global or another
 * binding would be hidden, or a use cannot be followed. The import itself is left to the caller.
 */
export function renameLocal(variable: Variable, to: string, sourceCode: Source): TextEdit[] | null {
	const names = collectJsxNames(variable, sourceCode);
	if (names === null || !isFree(variable, to) || (names.length > 0 && !isSameJsxCase(variable.name, to))) {
		return null;
	}
	const identifiers = new Set([...variable.references.map(({ identifier }) => identifier), ...names]);
	return [...identifiers].map(node => renameReference(node, to));
}

function isFree(variable: Variable, to: string): boolean {
	return (
		variable.defs.length === 1 &&
		!reservedWords.has(to) &&
		!variable.scope.set.has(to) &&
		!variable.scope.through.some(
			({ identifier }) => identifier.type !== 'JSXIdentifier' && identifier.name === to,
		) &&
		!isCaptured(variable, to)
	);
}

/** Whether a scope between the variable and one of its uses declares the name. */
export function isCaptured({ references, scope }: Variable, name: string): boolean {
	return references.some(({ from }) => isDeclaredBetween(from, scope, name));
}

function isDeclaredBetween(inner: TSESLint.Scope.Scope, outer: TSESLint.Scope.Scope, name: string): boolean {
	for (
		let scope: TSESLint.Scope.Scope | null = inner;
		scope !== null && scope !== outer;
		scope = scope.upper
	) {
		if (scope.set.has(name)) {
			return true;
		}
	}
	return false;
}

/** JSX takes a lower-case name for an element of its own. */
function isSameJsxCase(from: string, to: string): boolean {
	return /^[a-z]/u.test(from) === /^[a-z]/u.test(to);
}

/** Renames one use. Public names stay: `{ Old }` becomes `{ Old: New }`, `export { Old }` becomes `export { New as Old }`. */
export function renameReference(node: TSESTree.Identifier | TSESTree.JSXIdentifier, to: string): TextEdit {
	const { parent, range, name } = node;
	if (parent.type === 'Property' && parent.shorthand) {
		return { range, text: `${name}: ${to}` };
	}
	return parent.type === 'ExportSpecifier' ? renameExport(parent, to) : { range, text: to };
}

function renameExport({ local, exported, range }: TSESTree.ExportSpecifier, to: string): TextEdit {
	if (local.range[0] === exported.range[0]) {
		return { range: local.range, text: `${to} as ${readName(local)}` };
	}
	return readName(exported) === to ? { range, text: to } : { range: local.range, text: to };
}

function readName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
	return node.type === 'Identifier' ? node.name : node.value;
}
