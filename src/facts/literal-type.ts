import type { TSESTree } from '@typescript-eslint/utils';

/** Where a literal type stands. */
export interface LiteralTypePlace {
	/** The property whose type it is part of; undefined elsewhere. */
	readonly property: string | undefined;
	/** The union around it, or the type itself. */
	readonly group: TSESTree.Node;
}

/** Returns where a literal type stands. */
export function readLiteralTypePlace(type: TSESTree.TSLiteralType): LiteralTypePlace {
	const group = type.parent.type === 'TSUnionType' ? type.parent : type;
	const owner = group.parent.type === 'TSTypeAnnotation' ? group.parent.parent : undefined;
	const isProperty = owner?.type === 'TSPropertySignature' && !owner.computed;
	return { property: isProperty && owner.key.type === 'Identifier' ? owner.key.name : undefined, group };
}
