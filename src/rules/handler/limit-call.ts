import type { TSESTree } from '@typescript-eslint/utils';

import type { MethodUse } from '../../facts/method-use.js';
import type { Case } from './case.js';
import type { Limit } from './limits.js';

import { findVariable } from '../../facts/find-variable.js';
import { readKey } from '../../facts/member-path.js';
import { relateParamType } from './type-identity.js';

/** What is known of the object whose method is called. */
export interface Receiver {
	readonly isProven: boolean;
	readonly isReady: boolean;
}

/** Returns how far a machine may go with the rewrite of a call of the legacy method. */
export function limitCall(
	use: Pick<MethodUse, 'call' | 'isResultUsed'>,
	{ isProven, isReady }: Receiver,
	judged: Case,
): Limit {
	const { call, isResultUsed } = use;
	if (call === undefined || call.typeArguments != null) {
		return { tier: 'report' };
	}
	if (isResultUsed) {
		return { tier: 'report', obstacle: 'There is no fix, since something is done with its result.' };
	}
	if (!isPassingBound(call, judged)) {
		return {
			tier: 'report',
			obstacle: 'There is no fix, since it passes something else than the new one takes.',
		};
	}
	const missing = findMissingArgument(call, judged);
	if (missing !== undefined) {
		return { tier: 'report', obstacle: `There is no fix, since '${missing}' is not at hand here.` };
	}
	if (!isReady) {
		return { tier: 'report', obstacle: 'Change the handler first.' };
	}
	return { tier: isProven ? 'fix' : 'suggest' };
}

/** Whether the arguments are exactly what the contract binds the old parameters to. */
export function isPassingBound(
	{ arguments: given }: TSESTree.CallExpression,
	{ promise, sourceCode }: Case,
): boolean {
	const { legacy, bind = {} } = promise.contract;
	const isCommented = given.some(({ parent }) => sourceCode.getCommentsInside(parent).length > 0);
	return (
		given.length > 0 &&
		given.length === legacy.params.length &&
		!isCommented &&
		given.every((argument, index) => readPath(argument) === bind[legacy.params[index] ?? ''])
	);
}

function readPath(node: TSESTree.Node): string | undefined {
	if (node.type === 'Identifier') {
		return node.name;
	}
	if (node.type !== 'MemberExpression' || node.optional) {
		return undefined;
	}
	const [object, key] = [readPath(node.object), readKey(node)];
	return object === undefined || key === undefined ? undefined : `${object}.${key}`;
}

/** The first argument of the new method that is not in scope under its name and with its type. */
function findMissingArgument(call: TSESTree.CallExpression, judged: Case): string | undefined {
	const { params } = judged.promise.contract.canonical;
	return params.find(({ name, type }, position) => {
		const definition = findVariable(judged.sourceCode.getScope(call), name)?.defs[0];
		const annotation = definition && findAnnotation(definition.name);
		return (
			definition === undefined ||
			(type !== undefined &&
				(annotation === undefined || relateParamType(annotation, position, judged) !== 'same'))
		);
	})?.name;
}

function findAnnotation(node: TSESTree.Node): TSESTree.TypeNode | undefined {
	return node.type === 'Identifier' ? node.typeAnnotation?.typeAnnotation : undefined;
}
