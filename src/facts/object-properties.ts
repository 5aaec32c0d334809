import type { TSESTree } from '@typescript-eslint/utils';

import { readString } from './string-node.js';

/** Returns the name of a property; undefined for spreads and computed keys. */
export function readPropertyName(property: TSESTree.ObjectLiteralElement): string | undefined {
	if (property.type !== 'Property' || property.computed) {
		return undefined;
	}
	return property.key.type === 'Identifier' ? property.key.name : readString(property.key);
}

/** Returns the property of that name, if it has a value; undefined otherwise. */
export function findProperty(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | undefined {
	const found = object.properties.find(property => readPropertyName(property) === name);
	return found?.type === 'Property' && found.kind === 'init' ? found : undefined;
}
