import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';
import { isReassigned } from './definition.js';
import { findAnnotation, findCallable } from './callable.js';
import { findFieldType, findFieldValue } from './class-field.js';
import { findWrapped } from './find-wrapped.js';
import { readKey } from './member-path.js';
import { findMemberType } from './member-type.js';
import { findElementType, findRecordType } from './type-parts.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What the file says of the type of an expression. */
export type DeclaredType =
	/** An annotation or a cast. */
	| { readonly kind: 'type'; readonly node: TSESTree.TypeNode }
	/** An instance of the class that `node` names or is. */
	| { readonly kind: 'instance'; readonly node: TSESTree.Node };

/** Returns what the file says of the type of an expression; undefined where it says nothing. */
export function findDeclaredType(node: TSESTree.Node, sourceCode: Source): DeclaredType | undefined {
	switch (node.type) {
		case 'Identifier':
			return findOfVariable(node, sourceCode);
		case 'NewExpression':
			return { kind: 'instance', node: node.callee };
		case 'ThisExpression':
			return findOfThis(node);
		case 'Super':
			return findOfSuper(node);
		case 'MemberExpression':
			return findOfMember(node, sourceCode);
		case 'CallExpression':
			return findOfCall(node, sourceCode);
		default:
			return findOfWrapped(node, sourceCode);
	}
}

function findOfWrapped(node: TSESTree.Node, sourceCode: Source): DeclaredType | undefined {
	switch (node.type) {
		case 'TSAsExpression':
		case 'TSTypeAssertion':
		case 'TSSatisfiesExpression':
			return isConst(node.typeAnnotation)
				? findDeclaredType(node.expression, sourceCode)
				: { kind: 'type', node: node.typeAnnotation };
		default: {
			const inner = findWrapped(node);
			return inner && findDeclaredType(inner, sourceCode);
		}
	}
}

function isConst(type: TSESTree.TypeNode): boolean {
	return (
		type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
	);
}

function findOfVariable(node: TSESTree.Identifier, sourceCode: Source): DeclaredType | undefined {
	const variable = findVariable(sourceCode.getScope(node), node.name);
	const definition = variable?.defs.find(({ type }) => /^(?:Variable|Parameter)$/u.test(String(type)));
	if (variable == null || definition?.name === undefined) {
		return undefined;
	}
	const annotation = findAnnotation(definition.name);
	if (annotation !== undefined) {
		return { kind: 'type', node: annotation };
	}
	return definition.node.type === 'VariableDeclarator' && !isReassigned(variable)
		? findOfDeclarator(definition.node, sourceCode)
		: undefined;
}

function findOfDeclarator(
	{ id, init, parent }: TSESTree.VariableDeclarator,
	sourceCode: Source,
): DeclaredType | undefined {
	if (id.type !== 'Identifier') {
		return undefined;
	}
	if (parent.parent.type === 'ForOfStatement') {
		return findElement(parent.parent.right, sourceCode);
	}
	return init == null ? undefined : findDeclaredType(init, sourceCode);
}

function findElement(list: TSESTree.Node, sourceCode: Source): DeclaredType | undefined {
	const element = findHeldType(list, sourceCode);
	return element && { kind: 'type', node: element };
}

/** Returns the type of what a list, a set, a map or a record holds, as far as the file says. */
export function findHeldType(holder: TSESTree.Node, sourceCode: Source): TSESTree.TypeNode | undefined {
	const declared = findDeclaredType(holder, sourceCode);
	if (declared?.kind === 'type') {
		return findElementType(declared.node);
	}
	const made = declared?.node.parent;
	return made?.type === 'NewExpression' ? findElementType(made) : undefined;
}

/** The class or object around `this`, where it means the instance. */
function findOfThis(node: TSESTree.Node): DeclaredType | undefined {
	const member = findMemberAround(node);
	if (member?.type === 'Property') {
		return { kind: 'instance', node: member.parent };
	}
	const isInstance = member !== undefined && !('static' in member && member.static === true);
	return isInstance && member.parent?.type === 'ClassBody'
		? { kind: 'instance', node: member.parent.parent }
		: undefined;
}

function findOfSuper(node: TSESTree.Super): DeclaredType | undefined {
	const around = findOfThis(node)?.node;
	return isClass(around) && around.superClass != null
		? { kind: 'instance', node: around.superClass }
		: undefined;
}

/** The member in which `this` is the class's or the object's own; undefined inside of other functions. */
function findMemberAround(node: TSESTree.Node): TSESTree.Node | undefined {
	const { parent } = node;
	if (parent == null || parent.type === 'ClassBody') {
		return parent == null ? undefined : node;
	}
	if (isOwningThis(node)) {
		return parent.type === 'Property' ? parent : undefined;
	}
	return findMemberAround(parent);
}

/** Whether `this` is another one inside of the node than around it, and the node is no method of a class. */
function isOwningThis({ type, parent }: TSESTree.Node): boolean {
	return /^Function/u.test(type) && parent?.type !== 'MethodDefinition';
}

function findOfMember(node: TSESTree.MemberExpression, sourceCode: Source): DeclaredType | undefined {
	const { property } = node;
	const key = property.type === 'PrivateIdentifier' ? `#${property.name}` : readKey(node);
	if (key === undefined) {
		return findElement(node.object, sourceCode);
	}
	if (key === 'prototype') {
		return { kind: 'instance', node: node.object };
	}
	const owner = node.object.type === 'ThisExpression' ? findOfThis(node.object)?.node : undefined;
	return isClass(owner) ? findOfField(owner, key, sourceCode) : findOfEntry(node.object, key, sourceCode);
}

/** The member of an object type, or the entry of a record. */
function findOfEntry(object: TSESTree.Node, key: string, sourceCode: Source): DeclaredType | undefined {
	const declared = findDeclaredType(object, sourceCode);
	const type = declared?.kind === 'type' ? declared.node : undefined;
	const node = type && (findMemberType(type, key, sourceCode) ?? findRecordType(type));
	return node && { kind: 'type', node };
}

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

function isClass(node: TSESTree.Node | undefined): node is Class {
	return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

function findOfField(owner: Class, name: string, sourceCode: Source): DeclaredType | undefined {
	const type = findFieldType(owner, name);
	const value = type === undefined ? findFieldValue(owner, name) : undefined;
	return type === undefined ? value && findDeclaredType(value, sourceCode) : { kind: 'type', node: type };
}

const elementReaders: ReadonlySet<string | undefined> = new Set(['get', 'at', 'find', 'pop', 'shift']);

/** `map.get(key)`, `list.find(…)`, and a function of the file that says what it returns. */
function findOfCall({ callee }: TSESTree.CallExpression, sourceCode: Source): DeclaredType | undefined {
	if (callee.type === 'MemberExpression') {
		return elementReaders.has(readKey(callee)) ? findElement(callee.object, sourceCode) : undefined;
	}
	const type = callee.type === 'Identifier' ? findReturned(callee, sourceCode) : undefined;
	return type && { kind: 'type', node: type };
}

function findReturned(callee: TSESTree.Identifier, sourceCode: Source): TSESTree.TypeNode | undefined {
	const variable = findVariable(sourceCode.getScope(callee), callee.name);
	const node: TSESTree.Node | undefined = variable?.defs[0]?.node;
	return node?.type === 'FunctionDeclaration' ? findCallable(node)?.returns : undefined;
}
