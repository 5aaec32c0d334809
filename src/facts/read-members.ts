import type { TSESTree } from '@typescript-eslint/utils';

import type { MemberOutline } from './outline.js';

import { collectMemberNodes, isHiddenMember, readMemberForm } from './member-nodes.js';
import { readHead, readSignature } from './read-signature.js';

/** Returns the members of a class, interface, object type or object, in order; computed names are left out. */
export function readMembers(node: TSESTree.Node, text: string): MemberOutline[] {
	return collectMemberNodes(node).flatMap(member => {
		const named = readNamedMember(member);
		return named === undefined ? [] : [{ ...named, signature: readCallable(member, named, text) }];
	});
}

/** A member as far as its name and its modifiers tell. */
export type NamedMember = Omit<MemberOutline, 'signature'>;

/** Returns the members as `readMembers` does, whatever can be called unread. */
export function readNamedMembers(node: TSESTree.Node): NamedMember[] {
	return collectMemberNodes(node).flatMap(member => readNamedMember(member) ?? []);
}

function readNamedMember(node: TSESTree.Node): NamedMember | undefined {
	const name = readName(node);
	return name === undefined
		? undefined
		: {
				name,
				kind: readMemberForm(node),
				isStatic: 'static' in node && node.static === true,
				isAbstract: node.type.startsWith('TSAbstract'),
				isPublic: !isHiddenMember(node),
			};
}

/** What a body constructs tells whether a static method gives an object of the class; of others nobody asks that. */
function readCallable(
	member: TSESTree.Node,
	{ isStatic }: NamedMember,
	text: string,
): MemberOutline['signature'] {
	const callable = findCallable(member);
	return isStatic ? readSignature(callable, text) : readHead(callable, text);
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

/** The function behind a method, or the value of a field. */
function findCallable(node: TSESTree.Node): TSESTree.Node {
	if (node.type === 'TSPropertySignature') {
		return node.typeAnnotation?.typeAnnotation ?? node;
	}
	return 'value' in node && node.value !== null && typeof node.value === 'object' && 'type' in node.value
		? node.value
		: node;
}
