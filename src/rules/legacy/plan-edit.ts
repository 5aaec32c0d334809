import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { MemberUse, MockedObject, ModuleReference } from '../../facts/module-reference.js';
import type { MovableNode, NameMove } from '../../fixes/name-move.js';
import type { Destination } from '../../fixes/relocate-names.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Rewritten } from './rewritten-imports.js';
import type { Move, NameVerdict, Violation } from './violation.js';

import { keepOtherExports } from '../../fixes/keep-other-exports.js';
import { relocateNames } from '../../fixes/relocate-names.js';
import { renameMember } from '../../fixes/rename-member.js';
import { replaceSpecifier } from '../../fixes/replace-specifier.js';
import { isOrderKept } from './fix-limits.js';
import { collectMoving } from './left-to-barrel.js';
import { planLocalNames } from './plan-local-names.js';
import { collectHosts } from './rewritten-imports.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What an edit may build on. */
export interface Ground {
	readonly brief: Brief;
	/** Imports that earlier edits of the same pass point at a target. */
	readonly rewritten: readonly Rewritten[];
}

/** Returns the edits that would repair a violation; null where no edit is right. */
export function planEdit(violation: Violation, ground: Ground, sourceCode: Source): TextEdit[] | null {
	const { reference, verdicts, targetSpecifier } = violation;
	const [only] = verdicts;
	if (reference.source === undefined) {
		return null;
	}
	if (only === undefined) {
		return targetSpecifier === undefined ? null : [replaceSpecifier(reference.source, targetSpecifier)];
	}
	if (only.name.name === '*') {
		return verdicts.length === 1 ? planObject(violation, only, sourceCode) : null;
	}
	return planNames(violation, ground, sourceCode);
}

/** A module object moves as a whole: to one module, with every name that is read from it. */
function planObject(
	violation: Violation,
	{ name, moves }: NameVerdict,
	sourceCode: Source,
): TextEdit[] | null {
	const { source, mock } = violation.reference;
	const specifier = findOnlySpecifier(violation, moves);
	if (source === undefined || specifier === undefined) {
		return null;
	}
	const renames = planMembers(name.members, moves, sourceCode);
	const others = mock === undefined ? [] : planMock(mock, specifier, { moves, sourceCode });
	return renames && others && [replaceSpecifier(source, specifier), ...others, ...renames];
}

function findOnlySpecifier({ targetSpecifier }: Violation, moves: readonly Move[]): string | undefined {
	const specifiers = new Set(moves.length === 0 ? [targetSpecifier] : moves.map(move => move.specifier));
	const [specifier] = specifiers;
	return specifiers.size === 1 ? specifier : undefined;
}

/** The object of a mock cannot have a name twice. */
function planMock(
	mock: MockedObject,
	specifier: string,
	{ moves, sourceCode }: { moves: readonly Move[]; sourceCode: Source },
): TextEdit[] | null {
	const isCollapsing = new Set(moves.map(({ name }) => name)).size < moves.length;
	return isCollapsing ? null : keepOtherExports(mock, specifier, sourceCode);
}

/** Null where a name stays behind. */
function planMembers(
	members: readonly MemberUse[],
	moves: readonly Move[],
	sourceCode: Source,
): TextEdit[] | null {
	const byName = new Map<string | undefined, string>(moves.map(move => [move.from, move.name]));
	const isLeavingOut = members.some(({ name }) => name !== undefined && !byName.has(name));
	return isLeavingOut
		? null
		: members.flatMap(member => {
				const to = byName.get(member.name);
				return to === undefined || to === member.name ? [] : [renameMember(member, to, sourceCode)];
			});
}

function planNames(violation: Violation, ground: Ground, sourceCode: Source): TextEdit[] | null {
	const { reference, verdicts, claim } = violation;
	const { node } = reference;
	const nodes = verdicts.map(({ name }) => name.node);
	if (node === undefined || node.type === 'ExportAllDeclaration' || !nodes.every(isMovable)) {
		return null;
	}
	const moving = new Set(collectMoving(violation).filter(({ moves }) => moves.length > 0));
	const locals = planLocalNames([...moving], claim.contract.locals ?? 'alias', sourceCode);
	const kept = verdicts.filter(verdict => !moving.has(verdict)).map(({ name }) => name.node);
	const edits = relocateNames(
		{
			declaration: node,
			kept: kept.filter(isMovable),
			destinations: collectDestinations(violation, ground, locals.aliases),
		},
		sourceCode,
	);
	return edits && [...edits, ...locals.edits];
}

function collectDestinations(
	{ verdicts, reference }: Violation,
	ground: Ground,
	aliases: ReadonlyMap<NameVerdict, string>,
): Destination[] {
	const destinations = new Map<string, Destination & { moves: NameMove[] }>();
	for (const verdict of collectMoving({ verdicts })) {
		const [move] = verdict.moves;
		const { node, alias } = verdict.name;
		if (move?.specifier === undefined || !isMovable(node)) {
			continue;
		}
		const destination =
			destinations.get(move.specifier) ?? createDestination(move, move.specifier, { reference, ground });
		destination.moves.push({ node, to: move.name, alias: aliases.get(verdict) ?? alias });
		destinations.set(move.specifier, destination);
	}
	return [...destinations.values()];
}

function createDestination(
	{ target }: Move,
	specifier: string,
	{ reference, ground: { brief, rewritten } }: { reference: ModuleReference; ground: Ground },
): Destination & { moves: NameMove[] } {
	const { facts, modules, file } = brief;
	const imports = facts.references.flatMap(other => {
		const { node, module } = other;
		const isTarget = isImportBeside(reference, node) && module.id === target.module.id && module.query === '';
		const isClaimed = isTarget && modules.collectClaims(module, other.specifier, file.path).length > 0;
		return isTarget && !isClaimed && isOrderKept(reference, other, brief) ? [node] : [];
	});
	return { specifier, moves: [], imports: [...imports, ...collectHosts(reference, target, rewritten)] };
}

/** The two scripts of a Svelte component do not share their imports. */
function isImportBeside(
	{ node }: ModuleReference,
	other: ModuleReference['node'],
): other is TSESTree.ImportDeclaration {
	return other?.type === 'ImportDeclaration' && other.parent === node?.parent;
}

function isMovable(node: TSESTree.Node | undefined): node is MovableNode {
	return (
		node?.type === 'ImportSpecifier' ||
		node?.type === 'ImportDefaultSpecifier' ||
		node?.type === 'ExportSpecifier'
	);
}
