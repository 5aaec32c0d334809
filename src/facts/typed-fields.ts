import type { TSESTree } from '@typescript-eslint/utils';

/** A field of a class whose type has a name. */
export interface TypedField {
	/** As it is read of `this`: with its `#`, if it has one. */
	readonly name: string;
	readonly type: TSESTree.EntityName;
}

/** Returns the fields of a class whose types have names, the ones that its constructor declares among them. */
export function collectTypedFields({
	body,
}: TSESTree.ClassDeclaration | TSESTree.ClassExpression): TypedField[] {
	return body.body.flatMap(member => {
		switch (member.type) {
			case 'PropertyDefinition':
				return member.static || member.computed ? [] : readField(member.key, member.typeAnnotation);
			case 'MethodDefinition':
				return member.kind === 'constructor' ? member.value.params.flatMap(readParameter) : [];
			default:
				return [];
		}
	});
}

function readParameter(param: TSESTree.Parameter): TypedField[] {
	return param.type === 'TSParameterProperty' && param.parameter.type === 'Identifier'
		? readField(param.parameter, param.parameter.typeAnnotation)
		: [];
}

function readField(key: TSESTree.Node, annotation: TSESTree.TSTypeAnnotation | undefined): TypedField[] {
	const type = annotation?.typeAnnotation;
	const name =
		key.type === 'PrivateIdentifier' ? `#${key.name}` : key.type === 'Identifier' ? key.name : undefined;
	return name !== undefined && type?.type === 'TSTypeReference' && type.typeArguments == null
		? [{ name, type: type.typeName }]
		: [];
}
