import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from '@typescript-eslint/utils/ast-utils';

import type { MemberUse } from './module-reference.js';

/** Returns every use of the namespace object that `clause` binds. */
export function collectMemberUses(
	clause: TSESTree.ImportNamespaceSpecifier,
	sourceCode: Readonly<TSESLint.SourceCode>,
): MemberUse[] {
	const variable = findVariable(sourceCode.getScope(clause), clause.local.name);
	const uses = variable?.references.map(({ identifier }) => readMember(identifier)) ?? [];
	return isNamedInJsx(clause.local.name, sourceCode)
		? [...uses, { name: undefined, node: clause.local }]
		: uses;
}

/** Scope analysis leaves out closing tags, and in some parsers opening ones: JSX uses count as escapes. */
function isNamedInJsx(name: string, { ast }: Readonly<TSESLint.SourceCode>): boolean {
	return ast.tokens.some(token => token.type === 'JSXIdentifier' && token.value === name);
}

function readMember(object: TSESTree.Node): MemberUse {
	const { parent } = object;
	if (parent?.type === 'MemberExpression' && parent.object === object && !isWritten(parent)) {
		return readStaticName(parent);
	}
	if (parent?.type === 'TSQualifiedName' && parent.left === object) {
		return { name: parent.right.name, node: parent.right };
	}
	return { name: undefined, node: object };
}

function readStaticName(member: TSESTree.MemberExpression): MemberUse {
	const { property } = member;
	if (!member.computed && property.type === 'Identifier') {
		return { name: property.name, node: property };
	}
	return property.type === 'Literal' && typeof property.value === 'string'
		? { name: property.value, node: property }
		: { name: undefined, node: member };
}

function isWritten(member: TSESTree.MemberExpression): boolean {
	const { parent } = member;
	return (
		(parent.type === 'AssignmentExpression' && parent.left === member) ||
		parent.type === 'UpdateExpression' ||
		(parent.type === 'UnaryExpression' && parent.operator === 'delete')
	);
}
