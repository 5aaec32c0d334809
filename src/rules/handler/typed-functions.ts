import type { TSESTree } from '@typescript-eslint/utils';

import type { Case } from './case.js';
import type { Evidence } from './subject.js';

import { mayBeFunction } from '../../entities/may-be-function.js';
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

/** Whether functions may stand where the file asks for the contract's type. */
export function isAskingFunctions(judged: Case): boolean {
	const { contractType, brief } = judged;
	// Where imports lead is the dearer question.
	return contractType !== undefined && mayBeFunction(contractType, brief) && judged.type !== undefined;
}
