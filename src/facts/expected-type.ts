import type { TSESTree } from '@typescript-eslint/utils';

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
			return parent.init === value ? findAnnotation(parent.id) : undefined;
		case 'PropertyDefinition':
			return parent.value === value ? findAnnotation(parent) : undefined;
		case 'AssignmentPattern':
			return parent.right === value ? findAnnotation(parent.left) : undefined;
		default:
			return findOfPlace(value);
	}
}

/** `x as unknown as T` is a `T`. */
function findOfCast(cast: TSESTree.TSAsExpression | TSESTree.TSTypeAssertion): ExpectedType | undefined {
	const { type } = cast.typeAnnotation;
	return type === 'TSUnknownKeyword' || type === 'TSAnyKeyword' || type === 'TSNeverKeyword'
		? findExpectedType(cast)
		: { node: cast.typeAnnotation, isCast: true };
}

function findAnnotation(node: TSESTree.Node): ExpectedType | undefined {
	return 'typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation'
		? { node: node.typeAnnotation.typeAnnotation, isCast: false }
		: undefined;
}

function findOfPlace(value: TSESTree.Node): ExpectedType | undefined {
	const { parent } = value;
	switch (parent?.type) {
		case 'ReturnStatement':
			return findReturned(parent);
		case 'ArrowFunctionExpression':
			return parent.body === value ? findReturned(value) : undefined;
		case 'ArrayExpression':
			return findElement(parent);
		case 'Property':
			return parent.value === value && parent.parent.type === 'ObjectExpression'
				? findElement(parent.parent)
				: undefined;
		case 'ConditionalExpression':
		case 'LogicalExpression':
		case 'TSNonNullExpression':
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
	while (around != null && !/^(?:Arrow)?Function/u.test(around.type)) {
		around = around.parent;
	}
	const returns = around !== undefined && 'returnType' in around ? around.returnType : undefined;
	if (returns == null) {
		return undefined;
	}
	return { node: findPromised(returns.typeAnnotation) ?? returns.typeAnnotation, isCast: false };
}
