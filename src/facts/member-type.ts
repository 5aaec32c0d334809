import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from '@typescript-eslint/utils/ast-utils';

import { collectMembers } from './member.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the type that an object type of the file gives to a property; undefined where it names none. */
export function findMemberType(
	type: TSESTree.TypeNode,
	{ key, computed }: TSESTree.Property,
	sourceCode: Source,
): TSESTree.TypeNode | undefined {
	const name = computed ? undefined : readName(key);
	const member =
		name === undefined
			? undefined
			: collectMembers(findObjectType(type, sourceCode)).find(candidate => candidate.name === name)?.node;
	return member?.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined;
}

function readName(key: TSESTree.Node): string | undefined {
	if (key.type === 'Identifier') {
		return key.name;
	}
	return key.type === 'Literal' ? String(key.value) : undefined;
}

/** The declaration of a type that the file names, or the type itself. */
function findObjectType(type: TSESTree.TypeNode, sourceCode: Source): TSESTree.Node {
	const name = type.type === 'TSTypeReference' ? type.typeName : undefined;
	const variable =
		name?.type === 'Identifier' ? findVariable(sourceCode.getScope(type), name.name) : undefined;
	return (variable?.defs[0]?.node as TSESTree.Node | undefined) ?? type;
}
