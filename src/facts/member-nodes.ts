import type { TSESTree } from '@typescript-eslint/utils';

/** What kind of member a class, an interface, an object type or an object has. */
export type MemberForm = 'method' | 'field' | 'accessor' | 'constructor' | 'spread';

/** Returns the syntax of the members of a class, interface, enum, object type or object, in order. */
export function collectMemberNodes(node: TSESTree.Node): readonly TSESTree.Node[] {
	switch (node.type) {
		case 'ClassDeclaration':
		case 'ClassExpression':
		case 'TSInterfaceDeclaration':
			return node.body.body;
		case 'TSEnumDeclaration':
			return node.body.members;
		case 'ObjectExpression':
			return node.properties;
		default:
			return collectTypeMembers(node);
	}
}

function collectTypeMembers(node: TSESTree.Node): readonly TSESTree.Node[] {
	switch (node.type) {
		case 'TSTypeAliasDeclaration':
			return collectTypeMembers(node.typeAnnotation);
		case 'TSTypeLiteral':
			return node.members;
		case 'TSIntersectionType':
			return node.types.flatMap(collectTypeMembers);
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return collectMemberNodes(node.expression);
		default:
			return [];
	}
}

/** Whether other classes may not see a member: `private`, `protected` or `#name`. */
export function isHiddenMember(node: TSESTree.Node): boolean {
	const isPrivateName = 'key' in node && node.key?.type === 'PrivateIdentifier';
	const access = 'accessibility' in node ? node.accessibility : undefined;
	return isPrivateName || access === 'private' || access === 'protected';
}

/** Returns what kind of member it is. */
export function readMemberForm(node: TSESTree.Node): MemberForm {
	const kind = 'kind' in node ? node.kind : undefined;
	if (node.type === 'SpreadElement') {
		return 'spread';
	}
	if (kind === 'constructor') {
		return kind;
	}
	return isAccessor(node) ? 'accessor' : isMethod(node) ? 'method' : 'field';
}

function isAccessor(node: TSESTree.Node): boolean {
	const kind = 'kind' in node ? node.kind : undefined;
	return kind === 'get' || kind === 'set' || node.type.endsWith('AccessorProperty');
}

function isMethod(node: TSESTree.Node): boolean {
	return /Method/u.test(node.type) || (node.type === 'Property' && node.method);
}
