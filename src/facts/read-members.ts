import type { TSESTree } from '@typescript-eslint/utils';

import type { MemberOutline } from './outline.js';

import { readSignature } from './read-signature.js';

/** Returns the members of a class, interface, object type or object, in order; computed names are left out. */
export function readMembers(node: TSESTree.Node, text: string): MemberOutline[] {
	return collectMemberNodes(node).flatMap(member => readMember(member, text) ?? []);
}

function collectMemberNodes(node: TSESTree.Node): readonly TSESTree.Node[] {
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

function readMember(node: TSESTree.Node, text: string): MemberOutline | undefined {
	const name = readName(node);
	return name === undefined
		? undefined
		: {
				name,
				kind: kindOf(node),
				isStatic: 'static' in node && node.static === true,
				isAbstract: node.type.startsWith('TSAbstract'),
				isPublic: !isHidden(node),
				signature: readSignature(findCallable(node), text),
			};
}

function readName(node: TSESTree.Node): string | undefined {
	const key = findKey(node);
	switch (key?.type) {
		case 'Identifier':
		case 'PrivateIdentifier':
			return key.name;
		case 'Literal':
			return String(key.value);
		default:
			return undefined;
	}
}

function findKey(node: TSESTree.Node): TSESTree.Node | undefined {
	if (node.type === 'TSEnumMember') {
		return node.id;
	}
	const isComputed = 'computed' in node && node.computed === true;
	return 'key' in node && !isComputed ? (node.key ?? undefined) : undefined;
}

function isHidden(node: TSESTree.Node): boolean {
	const isPrivateName = 'key' in node && node.key?.type === 'PrivateIdentifier';
	const access = 'accessibility' in node ? node.accessibility : undefined;
	return isPrivateName || access === 'private' || access === 'protected';
}

function kindOf(node: TSESTree.Node): MemberOutline['kind'] {
	const kind = 'kind' in node ? node.kind : undefined;
	if (kind === 'constructor') {
		return 'constructor';
	}
	if (kind === 'get' || kind === 'set') {
		return 'accessor';
	}
	return isMethod(node) ? 'method' : 'field';
}

function isMethod(node: TSESTree.Node): boolean {
	return (
		/^(?:TSAbstract)?MethodDefinition$|^TSMethodSignature$/u.test(node.type) ||
		(node.type === 'Property' && node.method)
	);
}

/** The function behind a method, or the value of a field. */
function findCallable(node: TSESTree.Node): TSESTree.Node {
	if (node.type === 'TSPropertySignature') {
		return node.typeAnnotation?.typeAnnotation ?? node;
	}
	return 'value' in node && node.value !== null && typeof node.value === 'object' && 'type' in node.value
		? node.value
		: node;
}
