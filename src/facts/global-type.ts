import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findDeclaredType } from './declared-type.js';
import { findVariable } from './find-variable.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Whether the file says that an expression is of a type that it neither declares nor imports: one of the platform's. */
export function hasGlobalType(node: TSESTree.Node, sourceCode: Source): boolean {
	const declared = findDeclaredType(node, sourceCode);
	const names = declared?.kind === 'type' ? collectNames(declared.node) : [];
	return names.length > 0 && names.every(name => isGlobal(name, sourceCode));
}

/** The names that a type consists of; what has none is null, undefined or a literal. */
function collectNames(type: TSESTree.TypeNode): TSESTree.Identifier[] {
	switch (type.type) {
		case 'TSUnionType':
		case 'TSIntersectionType':
			return type.types.flatMap(collectNames);
		case 'TSTypeReference':
			return type.typeName.type === 'Identifier' ? [type.typeName] : [];
		default:
			return [];
	}
}

function isGlobal(name: TSESTree.Identifier, sourceCode: Source): boolean {
	return (findVariable(sourceCode.getScope(name), name.name)?.defs.length ?? 0) === 0;
}
