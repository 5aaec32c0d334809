import type { TSESTree } from '@typescript-eslint/utils';

import { findAnnotation, findCallable } from './callable.js';

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Returns the annotation of a field, or of the parameter of the constructor that declares it; `#` belongs to the name. */
export function findFieldType(owner: Class, name: string): TSESTree.TypeNode | undefined {
	const field = findField(owner, name);
	return field === undefined ? findOfParameterProperty(owner, name) : findAnnotation(field);
}

/** Returns the first value of a field; undefined where it has none. */
export function findFieldValue(owner: Class, name: string): TSESTree.Node | undefined {
	return findField(owner, name)?.value ?? undefined;
}

function findField({ body }: Class, name: string): TSESTree.PropertyDefinition | undefined {
	return body.body.find(member => member.type === 'PropertyDefinition' && nameOfKey(member.key) === name) as
		TSESTree.PropertyDefinition | undefined;
}

function nameOfKey(key: TSESTree.Node): string | undefined {
	if (key.type === 'PrivateIdentifier') {
		return `#${key.name}`;
	}
	return key.type === 'Identifier' ? key.name : undefined;
}

function findOfParameterProperty({ body }: Class, name: string): TSESTree.TypeNode | undefined {
	const create = body.body.find(
		member => member.type === 'MethodDefinition' && member.kind === 'constructor',
	);
	const callable = create?.type === 'MethodDefinition' ? findCallable(create.value) : undefined;
	return callable?.params.find(({ form, name: own }) => form === 'property' && own === name)?.type;
}
