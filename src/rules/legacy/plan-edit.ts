import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { MovableNode, NameMove } from '../../fixes/name-move.js';
import type { Destination } from '../../fixes/relocate-names.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Move, NameVerdict, Violation } from './violation.js';

import { relocateNames } from '../../fixes/relocate-names.js';
import { renameMember } from '../../fixes/rename-members.js';
import { replaceSpecifier } from '../../fixes/replace-specifier.js';
import { planLocalNames } from './plan-local-names.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the edits that would repair a violation; null where no edit is right. */
export function planEdit(violation: Violation, brief: Brief, sourceCode: Source): TextEdit[] | null {
	const { reference, verdicts, targetSpecifier } = violation;
	const [only] = verdicts;
	if (reference.form === 'effect' || reference.form === 'exportAll') {
		return targetSpecifier === undefined ? null : [replaceSpecifier(reference.node.source, targetSpecifier)];
	}
	if (only?.name.name === '*') {
		return verdicts.length === 1 ? planNamespace(violation, only, sourceCode) : null;
	}
	return planNames(violation, brief, sourceCode);
}

/** A namespace object moves as a whole: to one module, with every member that is read. */
function planNamespace(
	{ reference, targetSpecifier }: Violation,
	{ name, moves }: NameVerdict,
	sourceCode: Source,
): TextEdit[] | null {
	const specifiers = new Set(moves.length === 0 ? [targetSpecifier] : moves.map(move => move.specifier));
	const [specifier] = specifiers;
	const byName = new Map(moves.map(move => [move.from, move.name]));
	if (
		specifiers.size !== 1 ||
		specifier === undefined ||
		name.members.some(member => !byName.has(member.name ?? ''))
	) {
		return null;
	}
	return [
		replaceSpecifier(reference.node.source, specifier),
		...name.members.flatMap(member => {
			const to = byName.get(member.name ?? '');
			return to === undefined || to === member.name ? [] : [renameMember(member.node, to, sourceCode)];
		}),
	];
}

function planNames(violation: Violation, brief: Brief, sourceCode: Source): TextEdit[] | null {
	const { reference, verdicts, claim } = violation;
	const { node } = reference;
	const nodes = verdicts.map(({ name }) => name.node);
	if (node.type === 'ExportAllDeclaration' || !nodes.every(isMovable)) {
		return null;
	}
	const locals = planLocalNames(verdicts, claim.contract.locals ?? 'alias', sourceCode);
	const kept = verdicts.filter(({ moves }) => moves.length === 0).map(({ name }) => name.node);
	const edits = relocateNames(
		{
			declaration: node,
			kept: kept.filter(isMovable),
			destinations: collectDestinations(violation, brief, locals.aliases),
		},
		sourceCode,
	);
	return edits && [...edits, ...locals.edits];
}

function collectDestinations(
	{ verdicts }: Violation,
	{ facts }: Brief,
	aliases: ReadonlyMap<NameVerdict, string>,
): Destination[] {
	const destinations = new Map<string, Destination & { moves: NameMove[] }>();
	for (const verdict of verdicts) {
		const [move] = verdict.moves;
		const { node, alias } = verdict.name;
		if (move?.specifier === undefined || !isMovable(node)) {
			continue;
		}
		const destination = destinations.get(move.specifier) ?? createDestination(move, move.specifier, facts);
		destination.moves.push({ node, to: move.name, alias: aliases.get(verdict) ?? alias });
		destinations.set(move.specifier, destination);
	}
	return [...destinations.values()];
}

function createDestination(
	{ target }: Move,
	specifier: string,
	{ references }: Brief['facts'],
): Destination & { moves: NameMove[] } {
	const imports = references.flatMap(({ node, module }) =>
		node.type === 'ImportDeclaration' && module.id === target.module.id && module.query === '' ? [node] : [],
	);
	return { specifier, moves: [], imports };
}

function isMovable(node: TSESTree.Node): node is MovableNode {
	return (
		node.type === 'ImportSpecifier' ||
		node.type === 'ImportDefaultSpecifier' ||
		node.type === 'ExportSpecifier'
	);
}
