import type { TSESTree } from '@typescript-eslint/utils';

import { readString } from './string-node.js';

/** Where a literal type stands. */
export interface LiteralTypePlace {
	/** The property whose type it is part of; undefined elsewhere. */
	readonly property: string | undefined;
	/** The texts of the union it belongs to, itself included. */
	readonly texts: readonly string[];
	/** The union, or the type itself. */
	readonly group: TSESTree.Node;
}

/** Returns where a literal type stands. */
export function readLiteralTypePlace(type: TSESTree.TSLiteralType): LiteralTypePlace {
	const union = type.parent.type === 'TSUnionType' ? type.parent : undefined;
	const group = union ?? type;
	const owner = group.parent?.type === 'TSTypeAnnotation' ? group.parent.parent : undefined;
	const isProperty = owner?.type === 'TSPropertySignature' && !owner.computed;
	return {
		property: isProperty && owner.key.type === 'Identifier' ? owner.key.name : undefined,
		texts: (union?.types ?? [type]).flatMap(readText),
		group,
	};
}

function readText(type: TSESTree.TypeNode): string[] {
	const text = type.type === 'TSLiteralType' ? readString(type.literal) : undefined;
	return text === undefined ? [] : [text];
}
