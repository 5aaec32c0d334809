import type { TSESTree } from '@typescript-eslint/utils';

import { readString } from './string-node.js';

/** Returns the name of a property of an object or a pattern; undefined for spreads, rests and computed keys. */
export function readPropertyName(
	property: TSESTree.ObjectLiteralElement | TSESTree.RestElement,
): string | undefined {
	return property.type === 'Property' && !property.computed ? readKeyName(property.key) : undefined;
}

/** Returns the name that a key without brackets is; undefined for numbers and private names. */
export function readKeyName(key: TSESTree.Node): string | undefined {
	return key.type === 'Identifier' ? key.name : readString(key);
}

/** Returns the property of that name, if it has a value; undefined otherwise. */
export function findProperty(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | undefined {
	const found = object.properties.find(property => readPropertyName(property) === name);
	return found?.type === 'Property' && found.kind === 'init' ? found : undefined;
}
