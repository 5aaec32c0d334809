import type { TSESTree } from '@typescript-eslint/utils';

import { isConstAssertion } from './const-assertion.js';
import { findWrapped } from './find-wrapped.js';
import { readKeyName } from './object-properties.js';
import { readString } from './string-node.js';

/** One text of a set. */
export interface StringMember {
	/** Undefined in a union, whose members have no name. */
	readonly name: string | undefined;
	readonly text: string;
	/** Whether the type of the member is its text, so that it may stand wherever the text does. */
	readonly isExact: boolean;
}

/** Texts that are declared together: an enum, an object, the static fields of a class, a union of literal types, JSON. */
export interface StringSet {
	readonly kind: 'enum' | 'object' | 'class' | 'union' | 'json';
	readonly members: readonly StringMember[];
}

/** Returns the texts that a declaration consists of; undefined where it holds anything else. */
export function readStringSet(declaration: TSESTree.Node): StringSet | undefined {
	const found = readDeclaration(declaration);
	return found === undefined || found.members.length === 0 ? undefined : found;
}

function readDeclaration(node: TSESTree.Node): StringSet | undefined {
	switch (node.type) {
		case 'TSEnumDeclaration':
			return node.declare ? undefined : createSet('enum', node.body.members.map(readEnumMember));
		case 'VariableDeclarator':
			return node.init == null
				? undefined
				: readObject(node.init, { isConst: false, isTyped: node.id.typeAnnotation != null });
		case 'ClassDeclaration':
		case 'ClassExpression':
			return createSet('class', node.body.body.filter(isStatic).map(readField));
		case 'TSTypeAliasDeclaration':
			return createSet('union', collectTypes(node.typeAnnotation).map(readLiteralType));
		default:
			return readObject(node, { isConst: false, isTyped: false });
	}
}

function createSet(
	kind: StringSet['kind'],
	members: readonly (StringMember | undefined)[],
): StringSet | undefined {
	const known = members.filter(member => member !== undefined);
	return known.length < members.length ? undefined : { kind, members: known };
}

function readEnumMember({ id, initializer }: TSESTree.TSEnumMember): StringMember | undefined {
	const text = initializer == null ? undefined : readString(initializer);
	const name = readKeyName(id);
	return text === undefined || name === undefined ? undefined : { name, text, isExact: true };
}

interface ObjectMode {
	/** Whether literal types are kept. */
	readonly isConst: boolean;
	/** Whether the variable has a type of its own. */
	readonly isTyped: boolean;
}

function readObject(node: TSESTree.Node, mode: ObjectMode): StringSet | undefined {
	const frozen = findFrozen(node);
	if (frozen !== undefined) {
		return readObject(frozen, { ...mode, isConst: true });
	}
	if (node.type === 'ObjectExpression') {
		const isExact = mode.isConst && !mode.isTyped;
		return createSet(
			'object',
			node.properties.map(property => readProperty(property, isExact)),
		);
	}
	const value = findWrapped(node);
	const isConst = mode.isConst || isConstAssertion(node);
	const isCast = node.type === 'TSAsExpression' && !isConstAssertion(node);
	return value && readObject(value, { isConst, isTyped: mode.isTyped || isCast });
}

/** The argument of `Object.freeze`. */
function findFrozen(node: TSESTree.Node): TSESTree.Node | undefined {
	const isFreeze =
		node.type === 'CallExpression' &&
		node.callee.type === 'MemberExpression' &&
		node.callee.object.type === 'Identifier' &&
		node.callee.object.name === 'Object' &&
		node.callee.property.type === 'Identifier' &&
		node.callee.property.name === 'freeze';
	return isFreeze ? node.arguments[0] : undefined;
}

function readProperty(property: TSESTree.ObjectLiteralElement, isExact: boolean): StringMember | undefined {
	if (property.type !== 'Property' || property.computed || property.kind !== 'init') {
		return undefined;
	}
	return readMember(property.key, property.value, isExact);
}

/** A text behind a cast is a brand: it may stand for a string, but not for every literal. */
function readMember(key: TSESTree.Node, value: TSESTree.Node, isExact: boolean): StringMember | undefined {
	const wrapped = findWrapped(value);
	const name = readKeyName(key);
	const text = readString(wrapped ?? value);
	return name === undefined || text === undefined
		? undefined
		: { name, text, isExact: wrapped === undefined ? isExact : isConstAssertion(value) };
}

type Field = TSESTree.PropertyDefinition;

function isStatic(member: TSESTree.ClassElement): member is Field {
	return member.type === 'PropertyDefinition' && member.static && !member.computed && member.value != null;
}

function readField({ key, value, readonly, typeAnnotation }: Field): StringMember | undefined {
	return value == null ? undefined : readMember(key, value, readonly && typeAnnotation == null);
}

function collectTypes(type: TSESTree.TypeNode): TSESTree.TypeNode[] {
	return type.type === 'TSUnionType' ? type.types.flatMap(collectTypes) : [type];
}

function readLiteralType(type: TSESTree.TypeNode): StringMember | undefined {
	const text = type.type === 'TSLiteralType' ? readString(type.literal) : undefined;
	return text === undefined ? undefined : { name: undefined, text, isExact: true };
}
