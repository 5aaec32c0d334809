import type { TSESTree } from '@typescript-eslint/utils';

import type { FindBinding } from './find-binding.js';

import { findInitial } from './callee.js';
import { findClass } from './enclosing-class.js';
import { readKey } from './member-path.js';
import { collectTypedFields } from './typed-fields.js';

/** Returns the class that a receiver is an object of: the class itself, or an expression that names it. */
export function findReceiverType(
	receiver: TSESTree.Node,
	findBinding: FindBinding,
): TSESTree.Node | undefined {
	switch (receiver.type) {
		case 'ThisExpression':
			return findClass(receiver);
		case 'NewExpression':
			return receiver.callee;
		case 'CallExpression':
			// `bus.on(…).on(…)`: listeners are added in a chain.
			return receiver.callee.type === 'MemberExpression'
				? findReceiverType(receiver.callee.object, findBinding)
				: undefined;
		case 'MemberExpression':
			return receiver.object.type === 'ThisExpression' ? findFieldType(receiver) : undefined;
		default:
			return findConstructed(receiver, findBinding);
	}
}

function findFieldType(receiver: TSESTree.MemberExpression): TSESTree.Node | undefined {
	const { property } = receiver;
	const name = property.type === 'PrivateIdentifier' ? `#${property.name}` : readKey(receiver);
	const owner = findClass(receiver);
	return owner && collectTypedFields(owner).find(field => field.name === name)?.type;
}

function findConstructed(node: TSESTree.Node, findBinding: FindBinding): TSESTree.Node | undefined {
	const initial = node.type === 'Identifier' ? findInitial(node, findBinding) : undefined;
	return initial?.type === 'NewExpression' ? initial.callee : undefined;
}

/** What a class says of the events it emits. */
export interface ClassShape {
	/** Whether it is built on an emitter that takes the type of its events: `TypedEmitter<Events>`. */
	readonly isTyped: boolean;
	/** Names of its own methods. */
	readonly methods: ReadonlySet<string>;
}

/** Returns the shape of a class; undefined for any other declaration. */
export function readClassShape(node: TSESTree.Node): ClassShape | undefined {
	if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') {
		return undefined;
	}
	const { superClass, superTypeArguments, body } = node;
	return {
		isTyped: superTypeArguments != null || superClass?.type === 'TSAsExpression',
		methods: new Set(body.body.flatMap(readMethodName)),
	};
}

function readMethodName(member: TSESTree.ClassElement): string[] {
	return 'key' in member && !member.computed && member.key.type === 'Identifier' ? [member.key.name] : [];
}
