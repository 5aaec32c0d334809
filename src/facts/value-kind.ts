import type { TSESTree } from '@typescript-eslint/utils';

import { findWrapped } from './find-wrapped.js';

/** What kind of value an expression gives, as far as its own text tells. */
export type ValueKind = 'boolean' | 'number' | 'string' | 'nothing' | 'promise' | 'object' | 'unknown';

/** Returns what kind of value an expression gives. */
export function readValueKind(node: TSESTree.Expression): ValueKind {
	const inner = node.type === 'TSAsExpression' ? undefined : findWrapped(node);
	if (inner !== undefined) {
		return readValueKind(inner as TSESTree.Expression);
	}
	switch (node.type) {
		case 'Literal':
			return kindOfLiteral(node);
		case 'UnaryExpression':
			return unary.get(node.operator) ?? 'unknown';
		case 'BinaryExpression':
			return /^(?:[!=]==?|[<>]=?|in|instanceof)$/u.test(node.operator) ? 'boolean' : 'unknown';
		case 'LogicalExpression':
			return join(node.left, node.right);
		case 'ConditionalExpression':
			return join(node.consequent, node.alternate);
		default:
			return kindOfOther(node);
	}
}

const unary: ReadonlyMap<string, ValueKind> = new Map([
	['!', 'boolean'],
	['delete', 'boolean'],
	['void', 'nothing'],
	['typeof', 'string'],
]);

function kindOfLiteral({ value }: TSESTree.Literal): ValueKind {
	const kind = typeof value;
	return kind === 'boolean' || kind === 'number' || kind === 'string' ? kind : 'object';
}

function join(left: TSESTree.Expression, right: TSESTree.Expression): ValueKind {
	const kind = readValueKind(left);
	return kind === readValueKind(right) ? kind : 'unknown';
}

function kindOfOther(node: TSESTree.Expression): ValueKind {
	switch (node.type) {
		case 'TemplateLiteral':
			return 'string';
		case 'Identifier':
			return node.name === 'undefined' ? 'nothing' : 'unknown';
		case 'ObjectExpression':
		case 'ArrayExpression':
		case 'ArrowFunctionExpression':
		case 'FunctionExpression':
			return 'object';
		case 'NewExpression':
			return node.callee.type === 'Identifier' && node.callee.name === 'Promise' ? 'promise' : 'object';
		case 'CallExpression':
			return kindOfCall(node);
		default:
			return 'unknown';
	}
}

/** `Promise.resolve(…)` and its like. */
function kindOfCall({ callee }: TSESTree.CallExpression): ValueKind {
	if (callee.type === 'Identifier') {
		return callee.name === 'Boolean' ? 'boolean' : 'unknown';
	}
	const isPromise =
		callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Promise';
	return isPromise ? 'promise' : 'unknown';
}
