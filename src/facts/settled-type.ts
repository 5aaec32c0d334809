import type { TSESTree } from '@typescript-eslint/utils';

import { isConstAssertion } from './const-assertion.js';
import { findFunction } from './frequency.js';
import { readKey } from './member-path.js';

/** Syntax that hands the type that is expected of it on to what is inside. */
const transparent: ReadonlySet<string> = new Set([
	'Property',
	'ObjectExpression',
	'ArrayExpression',
	'ConditionalExpression',
	'LogicalExpression',
	'TSNonNullExpression',
	'AwaitExpression',
]);

/**
 * Whether the type of an expression ends where the expression stands: something says what is expected of it, or nothing
 * takes it. Elsewhere a variable or a result takes its type, and a more exact one could break its later uses.
 */
export function isTypeSettled(node: TSESTree.Node): boolean {
	const { parent } = node;
	if (parent == null) {
		return false;
	}
	return transparent.has(parent.type) ? isTypeSettled(parent) : isSettledBy(parent, node);
}

function isSettledBy(parent: TSESTree.Node, node: TSESTree.Node): boolean {
	switch (parent.type) {
		case 'VariableDeclarator':
			return parent.id.typeAnnotation != null;
		case 'PropertyDefinition':
			return parent.typeAnnotation != null;
		case 'ReturnStatement':
		case 'ArrowFunctionExpression':
			return hasReturnType(findFunction(node));
		case 'AssignmentExpression':
			return parent.right === node && parent.left.type === 'MemberExpression';
		default:
			return isSettledElsewhere(parent, node);
	}
}

function hasReturnType(node: TSESTree.Node | undefined): boolean {
	return node !== undefined && 'returnType' in node && node.returnType != null;
}

function isSettledElsewhere(parent: TSESTree.Node, node: TSESTree.Node): boolean {
	switch (parent.type) {
		case 'CallExpression':
		case 'NewExpression':
			return isSettledByCall(parent, node);
		case 'TSAsExpression':
		case 'TSTypeAssertion':
			return !isConstAssertion(parent) || isTypeSettled(parent);
		default:
			return parent.type === 'ExpressionStatement' || parent.type === 'ThrowStatement';
	}
}

function isSettledByCall(
	call: TSESTree.CallExpression | TSESTree.NewExpression,
	node: TSESTree.Node,
): boolean {
	return call.callee !== node && (isSerializer(call.callee) || isDropped(call));
}

function isSerializer(callee: TSESTree.Node): boolean {
	return (
		callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'JSON' &&
		readKey(callee) === 'stringify'
	);
}

/** Whether nothing takes the result. */
function isDropped({ parent }: TSESTree.Node): boolean {
	const isPassing =
		parent?.type === 'AwaitExpression' ||
		parent?.type === 'UnaryExpression' ||
		parent?.type === 'ChainExpression';
	return isPassing ? isDropped(parent) : parent?.type === 'ExpressionStatement';
}
