import type { TSESTree } from '@typescript-eslint/utils';

import type { Breach } from './breach.js';
import type { Candidate } from './candidate.js';
import type { Case } from './case.js';
import type { ParentFact } from './collect-parents.js';

import { isInside } from '../../facts/node-places.js';
import { collectKeywordNodes } from '../../facts/word-places.js';

/** Returns the constructor that does not call `super`, where the contract asks for that. */
export function judgeConstructor(
	{ members, name, node }: Candidate,
	parents: readonly ParentFact[],
	{ promise, sourceCode }: Case,
): Breach[] {
	const [base] = parents.filter(({ isInherited }) => isInherited);
	const create = members.find(({ form, callable }) => form === 'constructor' && callable?.body !== undefined);
	if (promise.contract.requireSuper !== true || base === undefined || create === undefined) {
		return [];
	}
	const calls = collectKeywordNodes(/\bsuper\b/gu, /^Super$/u, sourceCode).filter(
		({ parent }) => parent?.type === 'CallExpression' && findClass(parent) === node,
	);
	return calls.some(call => isInside(call, create.node))
		? []
		: [{ id: 'missingSuper', at: create.key, words: { name, base: base.name }, tier: 'report' }];
}

function findClass(node: TSESTree.Node): TSESTree.Node | undefined {
	let current: TSESTree.Node | undefined = node;
	while (current != null && current.type !== 'ClassBody') {
		current = current.parent;
	}
	return current?.parent;
}
