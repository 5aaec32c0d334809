import type { TSESTree } from '@typescript-eslint/utils';

import { isEquality } from '../../facts/comparison.js';
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

/** Whether something that a property may have been read into is compared with a text, or with a member. */
export function isComparing(node: TSESTree.BinaryExpression): boolean {
	const { left, right } = node;
	return isEquality(node) && ((isSubject(left) && isOperand(right)) || (isSubject(right) && isOperand(left)));
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
