import type { TSESTree } from '@typescript-eslint/utils';

import { findAnnotation, findCallable } from './callable.js';
import { findElementType, findPromised } from './type-parts.js';

/** The type that the place of a value asks for. */
export interface ExpectedType {
	readonly node: TSESTree.TypeNode;
	/** Whether a cast says so, which the compiler believes. */
	readonly isCast: boolean;
}

/** Returns the type that a value is declared to have where it stands; undefined where nothing says so. */
export function findExpectedType(value: TSESTree.Node): ExpectedType | undefined {
	const { parent } = value;
	switch (parent?.type) {
		case 'TSSatisfiesExpression':
			return { node: parent.typeAnnotation, isCast: false };
		case 'TSAsExpression':
		case 'TSTypeAssertion':
			return findOfCast(parent);
		case 'VariableDeclarator':
		case 'PropertyDefinition':
		case 'AssignmentPattern':
			return findOfTarget(parent, value);
		default:
			return findOfPlace(value);
	}
}

type Holder = TSESTree.VariableDeclarator | TSESTree.PropertyDefinition | TSESTree.AssignmentPattern;

/** What is assigned has the type of what it is assigned to. */
function findOfTarget(holder: Holder, value: TSESTree.Node): ExpectedType | undefined {
	const [target, assigned] =
		holder.type === 'VariableDeclarator'
			? [holder.id, holder.init]
			: holder.type === 'PropertyDefinition'
				? [holder, holder.value]
				: [holder.left, holder.right];
	const node = assigned === value ? findAnnotation(target) : undefined;
	return node && { node, isCast: false };
}

/** `x as unknown as T` is a `T`. */
function findOfCast(cast: TSESTree.TSAsExpression | TSESTree.TSTypeAssertion): ExpectedType | undefined {
	const { type } = cast.typeAnnotation;
	return type === 'TSUnknownKeyword' || type === 'TSAnyKeyword' || type === 'TSNeverKeyword'
		? findExpectedType(cast)
		: { node: cast.typeAnnotation, isCast: true };
}

function findOfPlace(value: TSESTree.Node): ExpectedType | undefined {
	const { parent } = value;
	switch (parent?.type) {
		case 'ReturnStatement':
		case 'ArrowFunctionExpression':
			return findReturned(value);
		case 'ArrayExpression':
			return findElement(parent);
		case 'Property':
			return findElement(parent.parent);
		case 'ConditionalExpression':
		case 'LogicalExpression':
			return findExpectedType(parent);
		default:
			return undefined;
	}
}

function findElement(holder: TSESTree.Node): ExpectedType | undefined {
	const outer = findExpectedType(holder);
	const node = outer && findElementType(outer.node);
	return node && { ...outer, node };
}

function findReturned(node: TSESTree.Node): ExpectedType | undefined {
	let around: TSESTree.Node | undefined = node.parent;
	while (around != null && findCallable(around) === undefined) {
		around = around.parent;
	}
	const returns = findCallable(around)?.returns;
	return returns && { node: findPromised(returns) ?? returns, isCast: false };
}
