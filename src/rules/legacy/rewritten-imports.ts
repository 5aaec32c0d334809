import type { TSESTree } from '@typescript-eslint/utils';

import type { ModuleReference } from '../../facts/module-reference.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Target } from '../../registry/successors.js';
import type { Violation } from './violation.js';

/** An import of a legacy module that a fix points at a target where it stands. */
export interface Rewritten {
	readonly node: TSESTree.ImportDeclaration;
	readonly from: ModuleReference['module'];
	readonly target: Target;
}

/** Returns the import that the edits of a violation rewrite as a whole, or none: what is divided takes nothing in. */
export function findRewritten({ reference, verdicts }: Violation, edits: readonly TextEdit[]): Rewritten[] {
	const { node, module } = reference;
	const moves = verdicts.flatMap(verdict => verdict.moves);
	const [move] = moves;
	if (node?.type !== 'ImportDeclaration' || move === undefined) {
		return [];
	}
	const isPointed = edits.some(
		({ range: [start, end] }) => node.source.range[0] < start && end < node.source.range[1],
	);
	const isWhole = isPointed && moves.every(({ specifier }) => specifier === move.specifier);
	return isWhole ? [{ node, from: module, target: move.target }] : [];
}

/**
 * Returns the rewritten imports above a reference that its names may join. Declarations of one legacy module were apart
 * before, and stay so.
 */
export function collectHosts(
	{ module, range }: ModuleReference,
	target: Target,
	rewritten: readonly Rewritten[],
): TSESTree.ImportDeclaration[] {
	return rewritten
		.filter(
			({ node, from, target: other }) =>
				from.id !== module.id && other.module.id === target.module.id && node.range[1] <= range[0],
		)
		.map(({ node }) => node);
}
