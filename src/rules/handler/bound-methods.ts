import type { TSESTree } from '@typescript-eslint/utils';

import type { Case } from './case.js';

import { collectMembers } from '../../facts/member.js';
import { readKey } from '../../facts/member-path.js';
import { collectReceivers, findEvidence } from './subject.js';

/** Returns the methods of this file that are handed over as functions: `chat.onText`, and `chat.onText.bind(chat)`. */
export function collectBoundMethods(given: TSESTree.Node, judged: Case): TSESTree.Node[] {
	const method = findBound(given);
	const name = method && readKey(method);
	return method === undefined || name === undefined
		? []
		: collectReceivers(method.object, judged)
				// The methods of a handler are judged with it.
				.filter(subject => findEvidence(subject, judged) === undefined)
				.flatMap(({ declaration }) => (declaration === undefined ? [] : collectMembers(declaration)))
				.filter(({ name: own, isStatic, callable }) => own === name && !isStatic && callable?.body != null)
				.flatMap(({ callable }) => callable?.node ?? []);
}

function findBound(given: TSESTree.Node): TSESTree.MemberExpression | undefined {
	if (given.type === 'MemberExpression') {
		return given;
	}
	const callee = given.type === 'CallExpression' ? given.callee : undefined;
	return callee?.type === 'MemberExpression' &&
		readKey(callee) === 'bind' &&
		callee.object.type === 'MemberExpression'
		? callee.object
		: undefined;
}
