import type { TSESTree } from '@typescript-eslint/utils';

/** Where a literal type stands. */
export interface LiteralTypePlace {
	/** The property whose type it is part of; undefined elsewhere. */
	readonly property: string | undefined;
	/** The union around it, or the type itself. */
	readonly group: TSESTree.Node;
	/** Whether it names a member of another type: `T['key']`, `Pick<T, 'key'>`, `Exclude<keyof T, 'key'>`. */
	readonly isKey: boolean;
}

const keyTakers: ReadonlySet<string> = new Set(['Pick', 'Omit']);

/** Returns where a literal type stands. */
export function readLiteralTypePlace(type: TSESTree.TSLiteralType): LiteralTypePlace {
	const group = type.parent.type === 'TSUnionType' ? type.parent : type;
	const owner = group.parent.type === 'TSTypeAnnotation' ? group.parent.parent : undefined;
	const isProperty = owner?.type === 'TSPropertySignature' && !owner.computed;
	return {
		property: isProperty && owner.key.type === 'Identifier' ? owner.key.name : undefined,
		group,
		isKey: isKey(group),
	};
}

function isKey(group: TSESTree.TypeNode): boolean {
	const { parent } = group;
	if (parent.type !== 'TSTypeParameterInstantiation') {
		return parent.type === 'TSIndexedAccessType';
	}
	const [first] = parent.params;
	const isOfKeys = first !== group && first?.type === 'TSTypeOperator' && first.operator === 'keyof';
	return isOfKeys || isKeyTaker(parent.parent);
}

function isKeyTaker(owner: TSESTree.Node): boolean {
	return (
		owner.type === 'TSTypeReference' &&
		owner.typeName.type === 'Identifier' &&
		keyTakers.has(owner.typeName.name)
	);
}
