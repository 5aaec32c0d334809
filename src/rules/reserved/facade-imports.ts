import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { ImportedName, ModuleReference } from '../../facts/module-reference.js';
import type { MovableNode } from '../../fixes/name-move.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';

import { relocateNames } from '../../fixes/relocate-names.js';
import { isFromLegacy, isHome } from './left-alone.js';

/** An import of a registered symbol from a module that only passes it on. */
export interface FacadeImport {
	readonly reference: ModuleReference;
	readonly name: ImportedName;
	readonly symbol: RegisteredSymbol;
}

/** Returns the static imports of registered symbols through facades, among the sources of such symbols. */
export function collectFacadeImports(sources: readonly ModuleReference[], brief: Brief): FacadeImport[] {
	return brief.symbols.isCanonical(brief.file.module)
		? []
		: sources
				.filter(reference => isFromOther(reference, brief))
				.flatMap(reference =>
					reference.names.flatMap(name => {
						const symbol = findPassedSymbol(name, reference, brief);
						return symbol === undefined ? [] : [{ reference, name, symbol }];
					}),
				);
}

/** Whether the module is one of the project that the registry does not speak of. */
function isFromOther(reference: ModuleReference, brief: Brief): boolean {
	const { form, module } = reference;
	return (
		form === 'import' &&
		module.query === '' &&
		module.file !== undefined &&
		!module.id.startsWith('npm:') &&
		!brief.symbols.isCanonical(module) &&
		!isFromLegacy(reference, brief)
	);
}

function findPassedSymbol(
	{ name }: ImportedName,
	{ module }: ModuleReference,
	brief: Brief,
): RegisteredSymbol | undefined {
	const { symbols, modules, lexedGraph } = brief;
	const lookup =
		name === '*' || module.file === undefined ? undefined : lexedGraph.findExport(module.file, name);
	if (lookup?.kind !== 'found') {
		return undefined;
	}
	const symbol = symbols.findEntity({ origin: lookup.origin, path: [] });
	const isThroughLegacy = lookup.places.some(place => modules.isClaimed(place.module, place.module.id));
	return symbol === undefined || isThroughLegacy || isExcused(symbol, module, brief) ? undefined : symbol;
}

/** Whether the symbol is at home here or there, or one of the two files is an exception. */
function isExcused(symbol: RegisteredSymbol, facade: ModuleReference['module'], brief: Brief): boolean {
	const { symbols, nameOf } = brief;
	return symbol.homes.has(facade.id) || isHome(symbol, brief) || !symbols.isInForce(symbol, nameOf(facade));
}

/** Returns the edits that import the symbol from where it belongs; null where that is not safe as text. */
export function planDirectImport(
	{ reference, name, symbol }: FacadeImport,
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit[] | null {
	const { node } = reference;
	const specifier = findProvenSpecifier(reference, symbol, brief);
	const others = reference.names.flatMap(other => (other === name ? [] : [other.node]));
	if (node?.type !== 'ImportDeclaration' || specifier === undefined || !isMovable(name.node)) {
		return null;
	}
	const move = { node: name.node, to: symbol.name, alias: name.alias };
	const imports = brief.facts.references.flatMap(other =>
		other.module.id === symbol.target.module.id && other.node?.type === 'ImportDeclaration'
			? [other.node]
			: [],
	);
	return others.every(isMovable)
		? relocateNames(
				{ declaration: node, kept: others, destinations: [{ specifier, moves: [move], imports }] },
				sourceCode,
			)
		: null;
}

/** A mock of either module would stop to apply, or begin to. */
function findProvenSpecifier(
	{ module, specifier }: ModuleReference,
	{ target }: RegisteredSymbol,
	{ facts, spell, identify }: Brief,
): string | undefined {
	const spelt = spell(target, specifier);
	const isMocked = [module, target.module].some(({ id }) => facts.mocked.has(id));
	return spelt !== undefined && !isMocked && identify(spelt).id === target.module.id ? spelt : undefined;
}

function isMovable(node: TSESTree.Node | undefined): node is MovableNode {
	return node?.type === 'ImportSpecifier' || node?.type === 'ImportDefaultSpecifier';
}
