import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Entity } from '../../entities/entity.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';
import type { Alias } from './aliases.js';

import { collectAliases } from './aliases.js';
import { findReserved, type NameOption } from './reserved-name.js';
import { isIgnored } from '../../ignore-option.js';

/** A reserved name that stands for something else. */
export interface Masquerade extends Alias {
	readonly symbol: RegisteredSymbol;
	/** What the thing is called where it is declared; undefined where it has no name, and for a module object. */
	readonly ownName: string | undefined;
}

interface Options extends NameOption {
	readonly ignore: readonly string[];
}

/** Returns the aliases of the file that give a reserved name to something else, in source order. */
export function collectMasquerades(
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
	options: Options,
): Masquerade[] {
	const isWanted = (name: string): boolean => findReserved(name, brief, options) !== undefined;
	return collectAliases({ brief, sourceCode, isWanted })
		.flatMap(alias => {
			const symbol = findReserved(alias.name, brief, options);
			return symbol === undefined ? [] : [{ ...alias, symbol, ownName: findOwnName(alias, brief) }];
		})
		.filter(found => isOther(found, brief) && !isDouble(found, brief, options.ignore))
		.sort((left, right) => left.node.range[0] - right.node.range[0]);
}

/** A default export goes by the name of its declaration. */
function findOwnName({ givenName, entity }: Alias, { entities }: Brief): string | undefined {
	const name = givenName === 'default' ? entities.findOutline(entity)?.name : givenName;
	return name === 'default' || name === '*' ? undefined : name;
}

/** Whether the thing is proven to be another one than the registered. */
function isOther(found: Masquerade, brief: Brief): boolean {
	const { entity, symbol, name, ownName } = found;
	return (
		ownName !== name &&
		entity.path.length === 0 &&
		(entity.file !== undefined || entity.origin.module.startsWith('node:')) &&
		brief.symbols.findEntity(entity) !== symbol &&
		!isSameDeclaration(entity, symbol, brief) &&
		!isMadeFrom(entity, symbol, brief) &&
		!isPredecessor(found, brief)
	);
}

/** One declaration may be exported under two names. */
function isSameDeclaration(entity: Entity, symbol: RegisteredSymbol, { entities }: Brief): boolean {
	const isSameModule = entity.origin.module === symbol.entity.origin.module;
	const [left, right] = isSameModule
		? [entity, symbol.entity].map(each => entities.findOutline(each)?.name)
		: [];
	return left !== undefined && left === right;
}

/** A constant of a module that can reach the registered thing may hold just that, and a module object holds it. */
function isMadeFrom(entity: Entity, { homes }: RegisteredSymbol, brief: Brief): boolean {
	const { origin, file } = entity;
	if (origin.name === '*') {
		return homes.has(origin.module);
	}
	if (file === undefined || brief.entities.findOutline(entity)?.kind !== 'constant') {
		return false;
	}
	const specifiers = brief.lexedGraph.readSpecifiers(file);
	return (
		homes.has(origin.module) || specifiers.some(specifier => homes.has(brief.identify(specifier, file).id))
	);
}

/** The legacy thing that the registered one replaces: the rules about legacy imports see to it. */
function isPredecessor(
	{ givenName, symbol, reference }: Masquerade,
	{ modules, entities, symbols, file }: Brief,
): boolean {
	const named = reference?.module;
	const claims =
		named === undefined ? [] : modules.collectClaims(named, reference?.specifier ?? '', file.path);
	const successor = modules.findSuccessor(claims, givenName);
	return (
		successor.kind === 'moved' &&
		symbols.findEntity(entities.resolveExport({ name: successor.name }, successor.target.module)) === symbol
	);
}

/** In a test a double goes by the name of the real thing; what a canonical module exports is none. */
function isDouble({ entity, reference }: Masquerade, brief: Brief, globs: readonly string[]): boolean {
	const { symbols, file, nameOf } = brief;
	const isCanonical = reference !== undefined && symbols.isCanonical(reference.module);
	const isInDouble =
		entity.file !== undefined &&
		reference !== undefined &&
		isIgnored({ ignore: globs }, nameOf({ ...reference.module, file: entity.file }));
	return isInDouble || (!isCanonical && isIgnored({ ignore: globs }, file.path));
}
