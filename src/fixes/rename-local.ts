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
	const identifiers = new Set<TSESTree.Node>([
		...variable.references.map(({ identifier }) => identifier),
		...names,
	]);
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
		!variable.references.some(({ from }) => isDeclaredBetween(from, variable.scope, to))
	);
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

/** Public names stay: `{ Old }` becomes `{ Old: New }`, `export { Old }` becomes `export { New as Old }`. */
function renameReference(node: TSESTree.Node, to: string): TextEdit {
	const { parent, range } = node;
	const name = 'name' in node ? String(node.name) : to;
	if (parent?.type === 'Property' && parent.shorthand) {
		return { range, text: `${name}: ${to}` };
	}
	if (parent?.type === 'ExportSpecifier' && parent.exported.range[0] === range[0]) {
		return { range, text: `${to} as ${name}` };
	}
	const isCollapsing =
		parent?.type === 'ExportSpecifier' && 'name' in parent.exported && parent.exported.name === to;
	return isCollapsing ? { range: parent.range, text: to } : { range, text: to };
}
