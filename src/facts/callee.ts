import type { TSESTree } from '@typescript-eslint/utils';

import type { FindBinding } from './find-binding.js';

import { findWrapped } from './find-wrapped.js';
import { readKey } from './member-path.js';

/** Returns the names that lead to the function of a call, as they are written; undefined for what has no name. */
export function readCalleeNames(callee: TSESTree.Node): (string | undefined)[] {
	switch (callee.type) {
		case 'Identifier':
			return [callee.name];
		case 'ThisExpression':
			return ['this'];
		case 'Super':
			return ['super'];
		case 'MemberExpression':
			return [...readCalleeNames(callee.object), readMemberName(callee)];
		default: {
			const value = findWrapped(callee);
			return value === undefined ? [undefined] : readCalleeNames(value);
		}
	}
}

function readMemberName(node: TSESTree.MemberExpression): string | undefined {
	return node.property.type === 'PrivateIdentifier' ? node.property.name : readKey(node);
}

/** Returns what a call is made on; undefined for a plain function. */
export function findReceiver(callee: TSESTree.Node): TSESTree.Node | undefined {
	const value = findWrapped(callee);
	if (value !== undefined) {
		return findReceiver(value);
	}
	return callee.type === 'MemberExpression' ? callee.object : undefined;
}

/** Returns the function or class that made the value of a constant: `http.createServer` of `http.createServer()`. */
export function findMaker(node: TSESTree.Node, findBinding: FindBinding): TSESTree.Node | undefined {
	const initial = findInitial(node, findBinding);
	const made = initial?.type === 'AwaitExpression' ? initial.argument : initial;
	return made?.type === 'CallExpression' || made?.type === 'NewExpression' ? made.callee : undefined;
}

/** Returns the value that a constant of the file is given; undefined for anything else. */
export function findInitial(node: TSESTree.Node, findBinding: FindBinding): TSESTree.Node | undefined {
	const binding = findBinding(node);
	const declared = binding?.kind === 'declared' && binding.path.length === 0 ? binding.node : undefined;
	return declared?.type === 'VariableDeclarator' ? (declared.init ?? undefined) : declared;
}
