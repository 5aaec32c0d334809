import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { DeclaredKind, OwnDeclaration } from '../../facts/own-declarations.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';

import { collectLocalExports } from '../../facts/local-exports.js';
import { collectOwnDeclarations } from '../../facts/own-declarations.js';
import { findReserved, type NameOption } from './reserved-name.js';
import { findSymbolStoodFor } from './stood-for.js';
import { isUsing } from './uses-symbol.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A declaration under a name that the registry reserves for something else. */
export interface SecondDeclaration {
	readonly declaration: OwnDeclaration;
	readonly symbol: RegisteredSymbol;
}

/** How the file and the options are judged. */
export interface NameCase {
	readonly brief: Brief;
	readonly sourceCode: Source;
	readonly options: NameOption;
}

/** Returns the declarations at the top level of the file that are a second thing of a reserved name, one for a name. */
export function collectSecondDeclarations(judged: NameCase): SecondDeclaration[] {
	const { ast } = judged.sourceCode;
	const found = collectOwnDeclarations(ast).flatMap(declaration => {
		const symbol = findReserved(declaration.name, judged.brief, judged.options);
		return symbol !== undefined &&
			isWeighty(declaration, ast) &&
			isImplementation(declaration, { symbol, judged })
			? [{ declaration, symbol }]
			: [];
	});
	return [...new Map(found.toReversed().map(second => [second.symbol, second])).values()].toReversed();
}

function isWeighty({ kind, name }: OwnDeclaration, program: TSESTree.Program): boolean {
	return kind !== 'call' || collectLocalExports(program).has(name);
}

/** What stands for the registered thing, or is made from it, is the concern of other rules. */
function isImplementation(
	{ kind, node }: OwnDeclaration,
	{ symbol, judged }: { symbol: RegisteredSymbol; judged: NameCase },
): boolean {
	const { brief, sourceCode } = judged;
	const outline = brief.entities.findOutline(symbol.entity);
	const isDerived = derivable.has(kind) && isUsing(node, symbol, { brief, sourceCode });
	return (
		(outline === undefined || rivals[outline.kind].has(kind)) &&
		!isDerived &&
		findSymbolStoodFor(node, brief) === undefined &&
		!isConstructingRegistered(node, brief)
	);
}

/** Kinds that may be taken from the registered thing without being a second one. */
const derivable: ReadonlySet<DeclaredKind> = new Set(['type', 'call']);

/** `new C()` of a registered class is a second instance, not a second implementation. */
function isConstructingRegistered(node: TSESTree.Node, { facts, entities, symbols }: Brief): boolean {
	const binding = node.type === 'NewExpression' ? facts.findBinding(node.callee) : undefined;
	const found = binding === undefined ? [] : entities.collectEntities(binding);
	const ancestors = found.flatMap(entity =>
		entities.collectAncestorsOf(entity).map(ancestor => ancestor.entity),
	);
	return [...found, ...ancestors].some(entity => symbols.findEntity(entity) !== undefined);
}

const types: readonly DeclaredKind[] = ['class', 'interface', 'type'];
const values: readonly DeclaredKind[] = ['class', 'function', 'object', 'construction', 'call'];

/** Which kinds can be a second one of a kind: a type is none of a function, and a list none of an interface. */
const rivals: Readonly<Record<string, ReadonlySet<DeclaredKind>>> &
	Record<OutlineKind, ReadonlySet<DeclaredKind>> = {
	class: new Set([...types, ...values]),
	function: new Set<DeclaredKind>(['function', 'call']),
	interface: new Set<DeclaredKind>([...types, 'enum']),
	type: new Set<DeclaredKind>([...types, 'enum']),
	enum: new Set<DeclaredKind>(['enum', 'type', ...values]),
	constant: new Set<DeclaredKind>(['enum', ...types, ...values]),
};

type OutlineKind = 'class' | 'function' | 'interface' | 'type' | 'enum' | 'constant';
