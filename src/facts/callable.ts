import type { TSESTree } from '@typescript-eslint/utils';

import { findWrapped } from './find-wrapped.js';

/** What can be called, with or without a body. */
export type CallableNode =
	| TSESTree.FunctionLike
	| TSESTree.TSMethodSignature
	| TSESTree.TSFunctionType
	| TSESTree.TSEmptyBodyFunctionExpression;

/** One parameter as it is written. */
export interface ParameterFact {
	/** Undefined for a pattern. */
	readonly name: string | undefined;
	readonly form: 'plain' | 'pattern' | 'default' | 'rest' | 'property';
	/** Whether a caller may leave it out: `?` or a default. */
	readonly isOptional: boolean;
	/** Its annotation; undefined where it has none. */
	readonly type: TSESTree.TypeNode | undefined;
	readonly isDecorated: boolean;
	readonly node: TSESTree.Parameter;
}

/** A function, a method or a signature. */
export interface CallableFact {
	readonly node: CallableNode;
	readonly params: readonly ParameterFact[];
	/** Whether the first parameter says only what `this` is; it is not among the others. */
	readonly hasThis: boolean;
	readonly isAsync: boolean;
	readonly isGenerator: boolean;
	/** Whether it has type parameters. */
	readonly isGeneric: boolean;
	/** The declared return type; undefined where there is none. */
	readonly returns: TSESTree.TypeNode | undefined;
	/** A block, the expression of an arrow function, or undefined for a signature. */
	readonly body: TSESTree.BlockStatement | TSESTree.Expression | undefined;
}

/** Returns what can be called behind a value, a method or a type; undefined for anything else. */
export function findCallable(node: TSESTree.Node | null | undefined): CallableFact | undefined {
	if (node == null) {
		return undefined;
	}
	const inner = findWrapped(node);
	if (inner !== undefined) {
		return findCallable(inner);
	}
	return isCallable(node) ? readCallable(node) : undefined;
}

function isCallable(node: TSESTree.Node): node is CallableNode {
	return 'params' in node && Array.isArray(node.params) && node.type !== 'TSConstructorType';
}

function readCallable(node: CallableNode): CallableFact {
	const [first] = node.params;
	const hasThis = first?.type === 'Identifier' && first.name === 'this';
	return {
		node,
		params: node.params.slice(hasThis ? 1 : 0).map(readParameter),
		hasThis,
		isAsync: isMarked(node, 'async'),
		isGenerator: isMarked(node, 'generator'),
		isGeneric: node.typeParameters != null,
		returns: node.returnType?.typeAnnotation,
		body: 'body' in node ? (node.body ?? undefined) : undefined,
	};
}

function isMarked(node: TSESTree.Node, mark: 'async' | 'generator' | 'optional'): boolean {
	return (node as Partial<Record<typeof mark, unknown>>)[mark] === true;
}

function readParameter(node: TSESTree.Parameter): ParameterFact {
	const inner = node.type === 'TSParameterProperty' ? node.parameter : node;
	const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
	return {
		name: target.type === 'Identifier' ? target.name : undefined,
		form: node.type === 'TSParameterProperty' ? 'property' : formOf(inner),
		isOptional: inner !== target || isMarked(target, 'optional'),
		type: findAnnotation(inner) ?? findAnnotation(target),
		isDecorated: isDecorated(node),
		node,
	};
}

/** Whether a decorator stands before it. */
export function isDecorated(node: TSESTree.Node): boolean {
	return 'decorators' in node && node.decorators != null && node.decorators.length > 0;
}

function formOf(node: TSESTree.Node): ParameterFact['form'] {
	switch (node.type) {
		case 'AssignmentPattern':
			return 'default';
		case 'RestElement':
			return 'rest';
		case 'Identifier':
			return 'plain';
		default:
			return 'pattern';
	}
}

/** Returns the annotation of a binding or a field; undefined where it has none. */
export function findAnnotation(node: TSESTree.Node): TSESTree.TypeNode | undefined {
	return 'typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation'
		? node.typeAnnotation.typeAnnotation
		: undefined;
}
