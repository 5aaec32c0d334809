import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findAnnotation, findCallable } from './callable.js';
import { findDeclaredType } from './declared-type.js';
import { findHandedType } from './handed-type.js';
import { findMemberType } from './member-type.js';
import { findElementType, findPromised } from './type-parts.js';

type Source = Readonly<TSESLint.SourceCode>;

/** The type that the place of a value asks for. */
export interface ExpectedType {
	readonly node: TSESTree.TypeNode;
	/** Whether a cast says so, which the compiler believes. */
	readonly isCast: boolean;
}

/** Returns the type that a value is declared to have where it stands; undefined where nothing says so. */
export function findExpectedType(value: TSESTree.Node, sourceCode: Source): ExpectedType | undefined {
	const { parent } = value;
	switch (parent?.type) {
		case 'TSSatisfiesExpression':
			return { node: parent.typeAnnotation, isCast: false };
		case 'TSAsExpression':
		case 'TSTypeAssertion':
			return findOfCast(parent, sourceCode);
		case 'VariableDeclarator':
		case 'PropertyDefinition':
		case 'AssignmentPattern':
			return findOfTarget(parent, value);
		default:
			return findOfPlace(value, sourceCode);
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
	return expect(assigned === value ? findAnnotation(target) : undefined);
}

function expect(node: TSESTree.TypeNode | undefined): ExpectedType | undefined {
	return node && { node, isCast: false };
}

/** `x as unknown as T` is a `T`. */
function findOfCast(
	cast: TSESTree.TSAsExpression | TSESTree.TSTypeAssertion,
	sourceCode: Source,
): ExpectedType | undefined {
	const { type } = cast.typeAnnotation;
	return type === 'TSUnknownKeyword' || type === 'TSAnyKeyword' || type === 'TSNeverKeyword'
		? findExpectedType(cast, sourceCode)
		: { node: cast.typeAnnotation, isCast: true };
}

function findOfPlace(value: TSESTree.Node, sourceCode: Source): ExpectedType | undefined {
	const { parent } = value;
	switch (parent?.type) {
		case 'ReturnStatement':
		case 'ArrowFunctionExpression':
			return findReturned(value);
		case 'ArrayExpression':
			return findElement(parent, sourceCode);
		case 'Property':
			return parent.value === value ? findEntry(parent, sourceCode) : undefined;
		default:
			return findOfOperation(value, sourceCode);
	}
}

function findOfOperation(value: TSESTree.Node, sourceCode: Source): ExpectedType | undefined {
	const { parent } = value;
	switch (parent?.type) {
		case 'ConditionalExpression':
		case 'LogicalExpression':
			return findExpectedType(parent, sourceCode);
		case 'AssignmentExpression':
			return parent.right === value ? findOfAssigned(parent.left, sourceCode) : undefined;
		case 'CallExpression':
			return expect(findHandedType(value, parent, sourceCode));
		default:
			return undefined;
	}
}

/** What `target = value` asks for. */
function findOfAssigned(target: TSESTree.Node, sourceCode: Source): ExpectedType | undefined {
	const declared = findDeclaredType(target, sourceCode);
	return declared?.kind === 'type' ? expect(declared.node) : undefined;
}

/** The element of a list, or of the pairs that a Map is made of. */
function findElement(list: TSESTree.ArrayExpression, sourceCode: Source): ExpectedType | undefined {
	const { parent } = list;
	const outer = parent.type === 'ArrayExpression' ? parent : list;
	return isCollection(outer.parent)
		? findOfMade(outer.parent, sourceCode)
		: findHeld(findExpectedType(list, sourceCode));
}

/** `new Map(…)` and `new Set(…)`. */
function isCollection(node: TSESTree.Node): node is TSESTree.NewExpression {
	return (
		node.type === 'NewExpression' &&
		node.callee.type === 'Identifier' &&
		/^(?:Map|Set)$/u.test(node.callee.name)
	);
}

/** What `new Map<…>(…)` says that it holds, or what its place says of it. */
function findOfMade(made: TSESTree.NewExpression, sourceCode: Source): ExpectedType | undefined {
	return expect(findElementType(made)) ?? findHeld(findExpectedType(made, sourceCode));
}

function findHeld(outer: ExpectedType | undefined): ExpectedType | undefined {
	const node = outer && findElementType(outer.node);
	return node && { ...outer, node };
}

/** The entry of a record, or the member of an object type. */
function findEntry(property: TSESTree.Property, sourceCode: Source): ExpectedType | undefined {
	const outer = findExpectedType(property.parent, sourceCode);
	const name = property.computed ? undefined : readName(property.key);
	const node = outer && name !== undefined ? findMemberType(outer.node, name, sourceCode) : undefined;
	return node === undefined ? findHeld(outer) : outer && { ...outer, node };
}

function readName(key: TSESTree.Node): string | undefined {
	if (key.type === 'Identifier') {
		return key.name;
	}
	return key.type === 'Literal' ? String(key.value) : undefined;
}

function findReturned(node: TSESTree.Node): ExpectedType | undefined {
	let around: TSESTree.Node | undefined = node.parent;
	while (around != null && findCallable(around) === undefined) {
		around = around.parent;
	}
	const returns = findCallable(around)?.returns;
	return expect(returns && (findPromised(returns) ?? returns));
}
