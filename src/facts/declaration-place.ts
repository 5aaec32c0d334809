import type { TSESTree } from '@typescript-eslint/utils';

import { readKey } from './member-path.js';

/** Returns the promise whose value the callback of `.then` is handed; undefined for any other function. */
export function findThenObject(callback: TSESTree.Node): TSESTree.Node | undefined {
	const call = callback.parent;
	const isThen =
		call?.type === 'CallExpression' &&
		call.arguments[0] === callback &&
		call.callee.type === 'MemberExpression' &&
		readKey(call.callee) === 'then';
	return isThen && call.callee.type === 'MemberExpression' ? call.callee.object : undefined;
}

/** Whether the declaration stands directly in the module. */
export function isTopLevel(node: TSESTree.Node): boolean {
	let parent = node.parent;
	while (parent != null && /^(?:Export|VariableDeclarat|TSAs|TSSatisfies)/u.test(parent.type)) {
		parent = parent.parent;
	}
	return parent?.type === 'Program';
}
