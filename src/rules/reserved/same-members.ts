import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Ancestor } from '../../entities/entity.js';
import type { Binding } from '../../facts/binding.js';
import type { Outline } from '../../facts/outline.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';

import { isSameOrigin } from '../../entities/entity.js';
import { readNamedMembers, type NamedMember } from '../../facts/read-members.js';
import { collectParents } from '../../facts/read-outline.js';
import { isHome } from './left-alone.js';
import { isPlatformMember } from './platform-members.js';

/** A class with the members of a registered one. */
export interface SameMembers {
	readonly symbol: RegisteredSymbol;
	/** The members that both have. */
	readonly shared: readonly string[];
	/** How many members the registered class has. */
	readonly count: number;
}

/** When two classes are alike. */
export interface Likeness {
	/** The share of members that both have, among those that either has. */
	readonly similarity: number;
	/** How many members a class must have to be judged. */
	readonly minimumMembers: number;
}

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Returns the registered class whose members the class has, though it is none of its relatives. */
export function findSameMembers(
	node: Class,
	{ brief, likeness }: { brief: Brief; likeness: Likeness },
): SameMembers | undefined {
	const own = collectNames(readNamedMembers(node));
	if (own.length < likeness.minimumMembers) {
		return undefined;
	}
	const found = brief.symbols.all
		.filter(({ isClass }) => isClass)
		.filter(symbol => !isHome(symbol, brief))
		.map(symbol => compare({ node, own, symbol }, brief, likeness))
		.find(same => same !== undefined);
	return found !== undefined && isBuiltOnUnknown(node, brief) ? undefined : found;
}

/** The public members of an object of the class, without those that the language's own objects have too. */
function collectNames(members: readonly NamedMember[]): string[] {
	const names = members
		.filter(({ kind, isStatic, isPublic }) => kind !== 'constructor' && !isStatic && isPublic)
		.map(({ name }) => name);
	return [...new Set(names)].filter(name => !isPlatformMember(name));
}

/** A superclass that a call gives may be anything, and so may what comes from a module that is not there. */
function isBuiltOnUnknown(node: Class, { facts }: Brief): boolean {
	const isOpen = node.superClass != null && facts.findBinding(node.superClass) === undefined;
	return isOpen || collectParents(node).some(([, parent]) => isUnread(facts.findBinding(parent)));
}

function isUnread(binding: Binding | undefined): boolean {
	return binding?.kind === 'imported' && binding.reference.module.file === undefined;
}

interface Pair {
	readonly node: Class;
	readonly own: readonly string[];
	readonly symbol: RegisteredSymbol;
}

function compare({ node, own, symbol }: Pair, brief: Brief, likeness: Likeness): SameMembers | undefined {
	const outline = brief.entities.findOutline(symbol.entity);
	const theirs = collectNames(outline?.kind === 'class' ? outline.members : []);
	const isAlike = isSimilar(own, theirs, likeness);
	const forced = isAlike ? collectForced(node, symbol, brief) : undefined;
	const [left, right] = [own, theirs].map(names => names.filter(name => forced?.has(name) !== true));
	return forced !== undefined && isSimilar(left ?? [], right ?? [], likeness)
		? { symbol, shared: own.filter(name => theirs.includes(name)), count: theirs.length }
		: undefined;
}

function isSimilar(
	left: readonly string[],
	right: readonly string[],
	{ similarity, minimumMembers }: Likeness,
): boolean {
	const shared = left.filter(name => right.includes(name)).length;
	const all = left.length + right.length - shared;
	return Math.min(left.length, right.length) >= minimumMembers && shared / all >= similarity;
}

/**
 * The members that both classes must have, since they are built on the same things; undefined for relatives, and where
 * such a thing cannot be read.
 */
function collectForced(
	node: Class,
	{ entity }: RegisteredSymbol,
	{ entities, facts }: Brief,
): Set<string> | undefined {
	const binding = facts.findBinding(node.id ?? node);
	const self = binding === undefined ? [] : entities.collectEntities(binding);
	const ancestors = entities.collectAncestors(node);
	const others = entities.collectAncestorsOf(entity);
	const isRelated =
		ancestors.some(ancestor => isSameOrigin(ancestor.entity, entity)) ||
		others.some(ancestor => self.some(own => isSameOrigin(own, ancestor.entity)));
	const common = others.filter(other =>
		ancestors.some(ancestor => isSameOrigin(ancestor.entity, other.entity)),
	);
	const outlines = common.map(ancestor => ancestor.outline ?? entities.findOutline(ancestor.entity));
	return isRelated || !outlines.every(isKnown) ? undefined : new Set(outlines.flatMap(readNames));
}

function isKnown(outline: Ancestor['outline']): outline is Outline {
	return outline !== undefined;
}

function readNames({ members }: Outline): string[] {
	return members.map(({ name }) => name);
}
