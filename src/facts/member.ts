import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact } from './callable.js';
import type { MemberForm } from './member-nodes.js';

import { findCallable, isDecorated } from './callable.js';
import { collectMemberNodes, isHiddenMember, readMemberForm } from './member-nodes.js';

/** One member of a class, an interface, an object type or an object, as it is written. */
export interface MemberFact {
	/** Undefined where only running the program tells it, and for what is spread. */
	readonly name: string | undefined;
	readonly form: MemberForm;
	readonly isStatic: boolean;
	/** Whether other classes may not see it: `private`, `protected` or `#name`. */
	readonly isHidden: boolean;
	readonly isAbstract: boolean;
	/** Whether the name stands in brackets. */
	readonly isComputed: boolean;
	readonly isOptional: boolean;
	readonly isOverride: boolean;
	readonly isDecorated: boolean;
	/** Whether it is a field with an annotation, or is only declared. */
	readonly isTyped: boolean;
	/** What can be called behind it; undefined where that is not plain to see. */
	readonly callable: CallableFact | undefined;
	readonly key: TSESTree.Node;
	readonly node: TSESTree.Node;
}

/** Returns the members of a class, interface, object type or object, in order. */
export function collectMembers(node: TSESTree.Node): MemberFact[] {
	return collectMemberNodes(node).flatMap(member => readMember(member) ?? []);
}

function readMember(node: TSESTree.Node): MemberFact | undefined {
	const key = findKey(node);
	if (key === undefined) {
		return undefined;
	}
	const isComputed = is(node, 'computed');
	return {
		name: readName(key, isComputed),
		form: readMemberForm(node),
		isStatic: is(node, 'static'),
		isHidden: isHiddenMember(node),
		isAbstract: node.type.startsWith('TSAbstract'),
		isComputed,
		isOptional: is(node, 'optional'),
		isOverride: is(node, 'override'),
		isDecorated: isDecorated(node),
		isTyped: is(node, 'declare') || (/PropertyDefinition$/u.test(node.type) && isAnnotated(node)),
		callable: findMemberCallable(node),
		key,
		node,
	};
}

function findKey(node: TSESTree.Node): TSESTree.Node | undefined {
	if (node.type === 'SpreadElement') {
		return node.argument;
	}
	return 'key' in node ? (node.key ?? undefined) : undefined;
}

type Flag = 'computed' | 'static' | 'optional' | 'override' | 'declare';

function is(node: TSESTree.Node, flag: Flag): boolean {
	return (node as Partial<Record<Flag, unknown>>)[flag] === true;
}

function isAnnotated(node: TSESTree.Node): boolean {
	return 'typeAnnotation' in node && node.typeAnnotation != null;
}

function readName(key: TSESTree.Node, isComputed: boolean): string | undefined {
	if (key.type === 'Literal') {
		return typeof key.value === 'string' ? key.value : undefined;
	}
	return !isComputed && key.type === 'Identifier' && key.parent.type !== 'SpreadElement'
		? key.name
		: undefined;
}

/** The function behind a method, or the value of a field. */
function findMemberCallable(node: TSESTree.Node): CallableFact | undefined {
	switch (node.type) {
		case 'TSMethodSignature':
			return findCallable(node);
		case 'TSPropertySignature':
			return findCallable(node.typeAnnotation?.typeAnnotation);
		default:
			return 'value' in node ? findCallable(node.value as TSESTree.Node | null) : undefined;
	}
}
