import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';
import { findCallable } from './callable.js';
import { findHeldType } from './declared-type.js';
import { readKey } from './member-path.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the type that a call asks of an argument, as far as the file says; undefined where it does not. */
export function findHandedType(
	argument: TSESTree.Node,
	{ callee, arguments: given }: TSESTree.CallExpression,
	sourceCode: Source,
): TSESTree.TypeNode | undefined {
	const position = given.findIndex(other => other === argument);
	const isKnown = position >= 0 && given.slice(0, position).every(({ type }) => type !== 'SpreadElement');
	if (!isKnown) {
		return undefined;
	}
	switch (callee.type) {
		case 'MemberExpression':
			return isTaking(readKey(callee), position) ? findHeldType(callee.object, sourceCode) : undefined;
		case 'Identifier':
			return findParameterType(callee, position, sourceCode);
		default:
			return undefined;
	}
}

/** Whether the method of a list, a set or a map takes an element there. */
function isTaking(method: string | undefined, position: number): boolean {
	switch (method) {
		case 'push':
		case 'unshift':
			return true;
		case 'add':
			return position === 0;
		case 'set':
			return position === 1;
		default:
			return false;
	}
}

function findParameterType(
	callee: TSESTree.Identifier,
	position: number,
	sourceCode: Source,
): TSESTree.TypeNode | undefined {
	const param = findCallable(findFunction(callee, sourceCode))?.params[position];
	return param?.form === 'rest' ? undefined : param?.type;
}

/** The function of the file that the name stands for, where there is only one. */
function findFunction(callee: TSESTree.Identifier, sourceCode: Source): TSESTree.Node | null | undefined {
	const definitions = findVariable(sourceCode.getScope(callee), callee.name)?.defs ?? [];
	const node: TSESTree.Node | undefined = definitions.length === 1 ? definitions[0]?.node : undefined;
	return node?.type === 'VariableDeclarator' ? node.init : node;
}
