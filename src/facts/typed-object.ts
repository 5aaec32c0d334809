import type { TSESTree } from '@typescript-eslint/utils';

/** Returns the name of the type that an object is declared or cast to; undefined where it has none. */
export function findTypeName(object: TSESTree.ObjectExpression): TSESTree.EntityName | undefined {
	const { parent } = object;
	switch (parent.type) {
		case 'TSAsExpression':
		case 'TSTypeAssertion':
		case 'TSSatisfiesExpression':
			return nameOfType(parent.typeAnnotation);
		case 'VariableDeclarator':
			return nameOfType(parent.id.typeAnnotation?.typeAnnotation);
		case 'PropertyDefinition':
			return nameOfType(parent.typeAnnotation?.typeAnnotation);
		default:
			return undefined;
	}
}

/** A generic type says more than its name. */
function nameOfType(type: TSESTree.TypeNode | undefined): TSESTree.EntityName | undefined {
	return type?.type === 'TSTypeReference' && type.typeArguments == null ? type.typeName : undefined;
}
