import type { TSESTree } from '@typescript-eslint/utils';

import type { Outline } from '../../facts/outline.js';
import type { Case } from './case.js';
import type { Evidence } from './subject.js';

import { findExpectedEvidence, findNamedEvidence } from './expected-evidence.js';

/** A function, and what makes it a handler. */
export interface TypedFunction {
	readonly node: TSESTree.Node;
	readonly evidence: Evidence;
}

/** Returns the functions that stand where the contract's type is asked for, and those that are named there. */
export function collectTypedFunctions(judged: Case): TypedFunction[] {
	return judged.nodes.functions.flatMap(node => {
		const evidence = findExpectedEvidence(node, judged) ?? findNamedEvidence(node, judged);
		return evidence === undefined ? [] : [{ node, evidence }];
	});
}

/** Whether values of the contract's type may be functions: its module says so, or cannot be read. */
export function mayBeFunction({ type, brief: { entities } }: Case): boolean {
	return (
		type !== undefined &&
		(isCallable(entities.findOutline(type)) ||
			entities.collectAncestorsOf(type).some(({ outline }) => isCallable(outline)))
	);
}

function isCallable(outline: Outline | undefined): boolean {
	return (
		outline === undefined ||
		outline.signature !== undefined ||
		// What is put together from other types is not known.
		(outline.kind === 'type' && outline.members.length === 0 && outline.parents.length === 0)
	);
}
