import type { TSESTree } from '@typescript-eslint/utils';

import { readKey } from '../../facts/member-path.js';
import { isStringNode } from '../../facts/string-node.js';

/** Whether an argument may be a name or a payload. */
export function isTold(argument: TSESTree.Node): boolean {
	return argument.type === 'Literal' ? isStringNode(argument) : !silent.has(argument.type);
}

/** Arguments that are neither a name, nor a payload. */
const silent: ReadonlySet<string> = new Set([
	'ArrayExpression',
	'ArrowFunctionExpression',
	'AwaitExpression',
	'BinaryExpression',
	'CallExpression',
	'FunctionExpression',
	'Identifier',
	'NewExpression',
	'SpreadElement',
	'ThisExpression',
	'UnaryExpression',
]);

/** Whether a call may put something into a Map. */
export function isSetter({ callee, arguments: { length } }: TSESTree.CallExpression): boolean {
	return length === 2 && callee.type === 'MemberExpression' && readKey(callee) === 'set';
}

/** Whether something that a property may have been read into is compared with a text, or with a member. */
export function isComparing({ operator, left, right }: TSESTree.BinaryExpression): boolean {
	return (
		/^[!=]=/u.test(operator) &&
		((isSubject(left) && isOperand(right)) || (isSubject(right) && isOperand(left)))
	);
}

function isSubject({ type }: TSESTree.Node): boolean {
	return type !== 'Literal' && type !== 'UnaryExpression';
}

function isOperand(node: TSESTree.Node): boolean {
	return node.type === 'MemberExpression' || isStringNode(node);
}

/** Whether a value may be a list of texts: an object, frozen or behind casts. */
export function isListing(value: TSESTree.Expression): boolean {
	return value.type === 'CallExpression'
		? value.callee.type === 'MemberExpression'
		: !unlisted.has(value.type);
}

const unlisted: ReadonlySet<string> = new Set([
	'ArrayExpression',
	'ArrowFunctionExpression',
	'AwaitExpression',
	'BinaryExpression',
	'ConditionalExpression',
	'FunctionExpression',
	'Identifier',
	'Literal',
	'LogicalExpression',
	'MemberExpression',
	'NewExpression',
	'TemplateLiteral',
]);
