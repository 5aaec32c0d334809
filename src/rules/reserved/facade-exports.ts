import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';

import { nameOf } from '../../facts/imported-name.js';
import { collectLocalExports } from '../../facts/local-exports.js';
import { collectOwnDeclarations } from '../../facts/own-declarations.js';
import { isFromLegacy, isHome } from './left-alone.js';
import { findSymbol, findSymbolStoodFor, type StoodFor } from './stood-for.js';

/** An export behind which there is a registered symbol of another module. */
export interface FacadeExport {
	/** Where it is written. */
	readonly node: TSESTree.Node;
	/** Its public name; `*` for all names of a module. */
	readonly name: string;
	readonly symbols: readonly [RegisteredSymbol, ...RegisteredSymbol[]];
	readonly manner: StoodFor['manner'] | 'reexport' | 'starReexport';
}

/** Returns the exports of the file that only offer a registered symbol of one of the sources again, in source order. */
export function collectFacadeExports(
	program: TSESTree.Program,
	sources: readonly ModuleReference[],
	brief: Brief,
): FacadeExport[] {
	return [
		...sources.flatMap(reference => collectPassed(reference, brief)),
		...collectDeclared(program, brief),
		...program.body.flatMap(statement => collectExported(statement, { program, brief })),
	].sort((left, right) => left.node.range[0] - right.node.range[0]);
}

function createFacade(
	node: TSESTree.Node,
	facade: Pick<FacadeExport, 'name' | 'manner'> & { readonly symbols: readonly RegisteredSymbol[] },
	brief: Brief,
): FacadeExport[] {
	const [first, ...others] = facade.symbols.filter(symbol => !isHome(symbol, brief));
	return first === undefined ? [] : [{ ...facade, node, symbols: [first, ...others] }];
}

/** What re-exports pass on. */
function collectPassed(reference: ModuleReference, brief: Brief): FacadeExport[] {
	const { form, names, module, node } = reference;
	const isExport = form === 'export' || form === 'exportAll';
	if (!isExport || node?.parent.type !== 'Program' || isFromLegacy(reference, brief)) {
		return [];
	}
	if (form === 'exportAll') {
		return createFacade(
			node,
			{ name: '*', manner: 'starReexport', symbols: collectAll(module, brief) },
			brief,
		);
	}
	return names.flatMap(({ name, alias, node: specifier = node }) =>
		name === '*'
			? createFacade(
					specifier,
					{ name: alias, manner: 'starReexport', symbols: collectAll(module, brief) },
					brief,
				)
			: createFacade(
					specifier,
					{ name: alias, manner: 'reexport', symbols: findPassed(name, module, brief) },
					brief,
				),
	);
}

function findPassed(
	name: string,
	module: ModuleReference['module'],
	{ entities, symbols }: Brief,
): RegisteredSymbol[] {
	return [symbols.findEntity(entities.resolveExport({ name }, module)) ?? []].flat();
}

/** The symbols that a module passes on under the names they are registered by. */
function collectAll(module: ModuleReference['module'], brief: Brief): RegisteredSymbol[] {
	const names = module.file === undefined ? undefined : brief.lexedGraph.collectExportNames(module.file);
	const found = brief.symbols.all
		.filter(({ name }) => names?.has(name) === true)
		.flatMap(({ name }) => findPassed(name, module, brief));
	return [...new Set(found)];
}

/** What the file declares only to pass it on. */
function collectDeclared(program: TSESTree.Program, brief: Brief): FacadeExport[] {
	const exported = collectLocalExports(program);
	return collectOwnDeclarations(program).flatMap(({ name, id, node }) => {
		const [publicName] = exported.get(name) ?? [];
		const stood = publicName === undefined ? undefined : findSymbolStoodFor(node, brief);
		return stood === undefined || publicName === undefined
			? []
			: createFacade(id, { name: publicName, manner: stood.manner, symbols: [stood.symbol] }, brief);
	});
}

/** What is imported and then exported, and the nameless default. */
function collectExported(
	statement: TSESTree.ProgramStatement,
	{ program, brief }: { program: TSESTree.Program; brief: Brief },
): FacadeExport[] {
	if (statement.type === 'ExportDefaultDeclaration') {
		return collectDefault(statement, program, brief);
	}
	if (statement.type !== 'ExportNamedDeclaration' || statement.source != null) {
		return [];
	}
	return statement.specifiers.flatMap(specifier => {
		const { local, exported } = specifier;
		const stood = isDeclared(local, program) ? undefined : findSymbol(local, 'alias', brief);
		const name = nameOf(exported);
		return stood === undefined
			? []
			: createFacade(specifier, { name, manner: 'reexport', symbols: [stood.symbol] }, brief);
	});
}

function collectDefault(
	{ declaration }: TSESTree.ExportDefaultDeclaration,
	program: TSESTree.Program,
	brief: Brief,
): FacadeExport[] {
	const stood = hasName(declaration, program) ? undefined : findSymbolStoodFor(declaration, brief);
	return stood === undefined
		? []
		: createFacade(
				declaration,
				{
					name: 'default',
					manner: stood.manner === 'alias' ? 'reexport' : stood.manner,
					symbols: [stood.symbol],
				},
				brief,
			);
}

function hasName(declaration: TSESTree.Node, program: TSESTree.Program): boolean {
	return isDeclared(declaration, program) || ('id' in declaration && declaration.id != null);
}

/** Whether the file declares the name itself: then its declaration is judged. */
function isDeclared(node: TSESTree.Node, program: TSESTree.Program): boolean {
	return node.type === 'Identifier' && collectOwnDeclarations(program).some(({ name }) => name === node.name);
}
