import type { TSESTree } from '@typescript-eslint/utils';

import { importedNameOf } from './imported-name.js';
import { readPropertyName } from './object-properties.js';

/** Returns the name that an import clause reads of the module object; none for the object itself. */
export function readImportPath(clause: TSESTree.ImportClause): string[] {
	const name = importedNameOf(clause);
	return name === '*' ? [] : [name];
}

/** Returns the name that a member expression reads; undefined where it is computed. */
export function readKey({ property, computed }: TSESTree.MemberExpression): string | undefined {
	if (!computed) {
		return property.type === 'Identifier' ? property.name : undefined;
	}
	return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** Returns the names of a qualified name, in order. */
export function readQualifiedPath(name: TSESTree.EntityName): string[] {
	switch (name.type) {
		case 'TSQualifiedName':
			return [...readQualifiedPath(name.left), name.right.name];
		case 'Identifier':
			return [name.name];
		default:
			return [];
	}
}

/** Returns the names that lead through a pattern to what it binds; undefined where that is not plain to see. */
export function readPatternPath(pattern: TSESTree.Node, name: TSESTree.Node): string[] | undefined {
	if (pattern === name) {
		return [];
	}
	return pattern.type === 'ObjectPattern'
		? pattern.properties.map(property => readPropertyPath(property, name)).find(path => path !== undefined)
		: undefined;
}

function readPropertyPath(
	property: TSESTree.Property | TSESTree.RestElement,
	name: TSESTree.Node,
): string[] | undefined {
	const key = readPropertyName(property);
	const rest = property.type === 'Property' ? readPatternPath(property.value, name) : undefined;
	return key === undefined || rest === undefined ? undefined : [key, ...rest];
}
