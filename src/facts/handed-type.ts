import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from '@typescript-eslint/utils/ast-utils';

import { findCallable } from './callable.js';
import { findHeldType } from './declared-type.js';
import { readKey } from './member-path.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Where the methods that put elements into a list, a set or a map take them. */
const takers: ReadonlyMap<string, number> = new Map([
	['set', 1],
	['add', 0],
	['push', 0],
	['unshift', 0],
]);

/** Returns the type that a call asks of an argument, as far as the file says; undefined where it does not. */
export function findHandedType(
	argument: TSESTree.Node,
	{ callee, arguments: given }: TSESTree.CallExpression,
	sourceCode: Source,
): TSESTree.TypeNode | undefined {
	const position = given.findIndex(other => other === argument);
	const isPlain = position >= 0 && given.slice(0, position).every(({ type }) => type !== 'SpreadElement');
	if (!isPlain) {
		return undefined;
	}
	if (callee.type === 'MemberExpression') {
		const first = takers.get(readKey(callee) ?? '');
		const isElement = first === position || (first === 0 && readKey(callee) !== 'add');
		return isElement ? findHeldType(callee.object, sourceCode) : undefined;
	}
	return callee.type === 'Identifier' ? findParameterType(callee, position, sourceCode) : undefined;
}

/** What a function of the file, of which there is only one, says of its parameter. */
function findParameterType(
	callee: TSESTree.Identifier,
	position: number,
	sourceCode: Source,
): TSESTree.TypeNode | undefined {
	const definitions = findVariable(sourceCode.getScope(callee), callee.name)?.defs ?? [];
	const node: TSESTree.Node | undefined = definitions.length === 1 ? definitions[0]?.node : undefined;
	const value = node?.type === 'VariableDeclarator' ? node.init : node;
	const param = findCallable(value)?.params[position];
	return param === undefined || param.form === 'rest' ? undefined : param.type;
}
