import type { TSESTree } from '@typescript-eslint/utils';

import type { FindBinding } from './find-binding.js';

import { findInitial } from './callee.js';
import { findClass } from './enclosing-class.js';
import { readKey } from './member-path.js';
import { collectTypedFields } from './typed-fields.js';

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

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

/** Whether a class is built on an emitter that takes the type of its events: `TypedEmitter<Events>`. */
export function isTypedEmitter(node: TSESTree.Node): boolean {
	return isClass(node) && node.superClass !== null && isTyped(node, node.superClass);
}

function isTyped({ superTypeArguments }: Class, superClass: TSESTree.Node): boolean {
	return superTypeArguments !== undefined || superClass.type === 'TSAsExpression';
}

/** Whether a class has a method of that name itself. */
export function hasOwnMethod(node: TSESTree.Node, name: string): boolean {
	return (
		isClass(node) &&
		node.body.body.some(
			member => 'key' in member && member.key?.type === 'Identifier' && member.key.name === name,
		)
	);
}

function isClass(node: TSESTree.Node): node is Class {
	return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}
