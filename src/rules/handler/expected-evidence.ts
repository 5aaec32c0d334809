import type { TSESTree } from '@typescript-eslint/utils';

import type { Case } from './case.js';
import type { Evidence } from './subject.js';

import { collectNameUses } from '../../facts/name-use.js';
import { findExpectedType } from '../../facts/expected-type.js';
import { collectNamedTypes } from '../../facts/type-parts.js';
import { isOfType, readSubject } from './subject.js';

/** Returns the evidence that the place of a value gives; undefined where it does not ask for the contract's type. */
export function findExpectedEvidence(node: TSESTree.Node, judged: Case): Evidence | undefined {
	const expected = findExpectedType(node, judged.sourceCode);
	const names = expected === undefined ? [] : collectNamedTypes(expected.node, judged.sourceCode);
	const isHandler = names.some(name => {
		const subject = readSubject(name, judged);
		return subject !== undefined && isOfType(subject, judged);
	});
	return isHandler
		? { kind: expected?.isCast === true ? 'cast' : 'type', by: judged.promise.contract.type?.name ?? '' }
		: undefined;
}

/** Returns the evidence that the places give where a function or an object is named. */
export function findNamedEvidence(node: TSESTree.Node, judged: Case): Evidence | undefined {
	return collectNameUses(node, judged.sourceCode)
		.filter(({ form }) => form === 'value')
		.map(({ name }) => findExpectedEvidence(name, judged))
		.find(evidence => evidence !== undefined);
}
