import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { MovableNode, NameMove } from './name-move.js';
import type { TextEdit } from './text-edit.js';

import { addNames, isMergeable } from './merge-import.js';
import { formatMove } from './name-move.js';
import { isAlone, removeDeclaration } from './remove-declaration.js';
import { quotedTextOf, replaceSpecifier } from './replace-specifier.js';
import { rewriteDeclaration } from './rewrite-declaration.js';
import { addDeclaration, replaceClause, type Clause } from './split-declaration.js';

type Source = Readonly<TSESLint.SourceCode>;

/** The names of a declaration that go to one module. */
export interface Destination {
	readonly specifier: string;
	readonly moves: readonly NameMove[];
	/** Imports of that module which the file has already. */
	readonly imports: readonly TSESTree.ImportDeclaration[];
}

/** What becomes of the names of one declaration. */
export interface Relocation {
	readonly declaration: TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource;
	readonly kept: readonly MovableNode[];
	readonly destinations: readonly Destination[];
}

/** Moves names of a declaration to other modules; null where that is not safe as text. */
export function relocateNames(relocation: Relocation, sourceCode: Source): TextEdit[] | null {
	const { declaration, kept, destinations } = relocation;
	const [first, ...others] = destinations;
	if (first === undefined) {
		return null;
	}
	if (kept.length > 0) {
		return combine([
			replaceClause(declaration, createKeptClause(kept, sourceCode), sourceCode),
			...destinations.map(destination => moveAway(declaration, destination, sourceCode)),
		]);
	}
	return (
		mergeAll(relocation, sourceCode) ??
		combine([
			rewriteFirst(declaration, { first, isSplit: others.length > 0 }, sourceCode),
			...others.map(destination => moveAway(declaration, destination, sourceCode)),
		])
	);
}

/** Moves every name into imports that are there already, so that the declaration can go. */
function mergeAll({ declaration, destinations }: Relocation, sourceCode: Source): TextEdit[] | null {
	if (!isAlone(declaration, sourceCode)) {
		return null;
	}
	const merges = destinations.map(destination => merge(declaration, destination, sourceCode));
	return combine([...merges, [removeDeclaration(declaration, sourceCode)]]);
}

function merge(
	declaration: Relocation['declaration'],
	{ imports, moves }: Destination,
	sourceCode: Source,
): TextEdit[] | null {
	const into = imports.find(
		candidate => declaration.type === 'ImportDeclaration' && isMergeable(declaration, candidate, sourceCode),
	);
	return into === undefined ? null : addNames(into, moves.map(formatMove), sourceCode);
}

function moveAway(
	declaration: Relocation['declaration'],
	destination: Destination,
	sourceCode: Source,
): TextEdit[] {
	return (
		merge(declaration, destination, sourceCode) ?? [addDeclaration(declaration, destination, sourceCode)]
	);
}

function rewriteFirst(
	declaration: Relocation['declaration'],
	{ first, isSplit }: { first: Destination; isSplit: boolean },
	sourceCode: Source,
): TextEdit[] | null {
	return isSplit
		? combine([
				replaceClause(declaration, { names: first.moves.map(formatMove) }, sourceCode),
				[replaceSpecifier(quotedTextOf(declaration.source), first.specifier)],
			])
		: rewriteDeclaration({ declaration, ...first }, sourceCode);
}

function createKeptClause(kept: readonly MovableNode[], sourceCode: Source): Clause {
	const [binding] = kept.filter(({ type }) => type === 'ImportDefaultSpecifier');
	const names = kept.filter(node => node !== binding).map(node => sourceCode.getText(node));
	return binding === undefined ? { names } : { binding: sourceCode.getText(binding), names };
}

function combine(parts: readonly (TextEdit[] | null)[]): TextEdit[] | null {
	const edits = parts.filter(part => part !== null);
	return edits.length === parts.length ? edits.flat() : null;
}
