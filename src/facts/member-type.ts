import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';
import { collectMembers } from './member.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the type that an object type of the file gives to a member; undefined where it names none. */
export function findMemberType(
	type: TSESTree.TypeNode,
	name: string,
	sourceCode: Source,
): TSESTree.TypeNode | undefined {
	const members = collectMembers(findObjectType(type, sourceCode));
	const member = members.find(candidate => candidate.name === name)?.node;
	return member?.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined;
}

/** The declaration of a type that the file names, or the type itself. */
function findObjectType(type: TSESTree.TypeNode, sourceCode: Source): TSESTree.Node {
	const name = type.type === 'TSTypeReference' ? type.typeName : undefined;
	const variable =
		name?.type === 'Identifier' ? findVariable(sourceCode.getScope(type), name.name) : undefined;
	return (variable?.defs[0]?.node as TSESTree.Node | undefined) ?? type;
}
