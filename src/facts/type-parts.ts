import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';

/** Generic types whose values have every member of their first argument. */
const transparent: ReadonlySet<string> = new Set(['Readonly', 'Required', 'Partial', 'NonNullable']);

/** Generic types that hold elements, and the position of the element's type. */
const holders: ReadonlyMap<string, number> = new Map([
	['Array', 0],
	['ReadonlyArray', 0],
	['Set', 0],
	['ReadonlySet', 0],
	['Iterable', 0],
	['Map', 1],
	['ReadonlyMap', 1],
	['Record', 1],
]);

/** Returns the type of what a list, a set, a map or a record holds; undefined for anything else, or where it is untold. */
export function findElementType(
	type: TSESTree.TypeNode | TSESTree.NewExpression,
): TSESTree.TypeNode | undefined {
	switch (type.type) {
		case 'TSArrayType':
			return type.elementType;
		case 'TSTypeOperator':
			return type.typeAnnotation && findElementType(type.typeAnnotation);
		case 'TSTypeReference':
			return findHeld(type.typeName, type.typeArguments);
		case 'NewExpression':
			return findHeld(type.callee, type.typeArguments);
		case 'TSTypeLiteral':
			return findIndexed(type);
		default:
			return undefined;
	}
}

/** Returns the type of what is read from a record under any name; undefined for any other type. */
export function findRecordType(type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
	const isRecord = type.type === 'TSTypeReference' && nameOf(type) === 'Record';
	return isRecord || type.type === 'TSTypeLiteral' ? findElementType(type) : undefined;
}

function findHeld(
	name: TSESTree.Node,
	given: TSESTree.TSTypeParameterInstantiation | undefined,
): TSESTree.TypeNode | undefined {
	const position = name.type === 'Identifier' ? holders.get(name.name) : undefined;
	return position === undefined ? undefined : given?.params[position];
}

function findIndexed({ members }: TSESTree.TSTypeLiteral): TSESTree.TypeNode | undefined {
	const signature = members.find(member => member.type === 'TSIndexSignature');
	return signature?.typeAnnotation?.typeAnnotation;
}

/** Returns what a promise is for; undefined for any other type. */
export function findPromised(type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
	return type.type === 'TSTypeReference' && nameOf(type) === 'Promise'
		? type.typeArguments?.params[0]
		: undefined;
}

/**
 * Returns the names of types that every value of the type has the members of: the parts of an intersection, what
 * remains of a union without `undefined` and `null`, what a type parameter is bound to.
 */
export function collectNamedTypes(
	type: TSESTree.TypeNode,
	sourceCode: Readonly<TSESLint.SourceCode>,
): (TSESTree.EntityName | TSESTree.TSImportType)[] {
	switch (type.type) {
		case 'TSTypeReference':
			return collectReferenced(type, sourceCode);
		case 'TSImportType':
			return [type];
		case 'TSIntersectionType':
			return type.types.flatMap(part => collectNamedTypes(part, sourceCode));
		case 'TSUnionType': {
			const [only, ...others] = type.types.filter(part => !isNothing(part));
			return only === undefined || others.length > 0 ? [] : collectNamedTypes(only, sourceCode);
		}
		default:
			return [];
	}
}

function isNothing({ type }: TSESTree.TypeNode): boolean {
	return type === 'TSUndefinedKeyword' || type === 'TSNullKeyword';
}

function collectReferenced(
	type: TSESTree.TSTypeReference,
	sourceCode: Readonly<TSESLint.SourceCode>,
): (TSESTree.EntityName | TSESTree.TSImportType)[] {
	const [argument] = type.typeArguments?.params ?? [];
	if (argument !== undefined && transparent.has(nameOf(type) ?? '')) {
		return collectNamedTypes(argument, sourceCode);
	}
	const bound = findBound(type, sourceCode);
	return bound === undefined ? [type.typeName] : collectNamedTypes(bound, sourceCode);
}

/** What a type parameter extends. */
function findBound(
	{ typeName }: TSESTree.TSTypeReference,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TSESTree.TypeNode | undefined {
	const variable =
		typeName.type === 'Identifier' ? findVariable(sourceCode.getScope(typeName), typeName.name) : undefined;
	const node = variable?.defs[0]?.node as TSESTree.Node | undefined;
	return node?.type === 'TSTypeParameter' ? node.constraint : undefined;
}

function nameOf({ typeName }: TSESTree.TSTypeReference): string | undefined {
	return typeName.type === 'Identifier' ? typeName.name : undefined;
}
