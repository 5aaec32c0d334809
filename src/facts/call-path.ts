import type { TSESTree } from '@typescript-eslint/utils';

import type { FindBinding } from './find-binding.js';

import { findWrapped } from './find-wrapped.js';
import { readKey } from './member-path.js';

/**
 * Returns the ways to say what is called: `this.router.add` as it is written and without `this`, and a function of
 * another module also by the name it has there.
 */
export function collectCallPaths(callee: TSESTree.Node, findBinding: FindBinding): string[] {
	const path = readPath(callee);
	const binding = callee.type === 'Identifier' ? findBinding(callee) : undefined;
	const exported = binding?.kind === 'imported' ? [binding.path.join('.')] : [];
	return [...new Set([path, path.replace(/^this\./u, ''), ...exported])].filter(text => text !== '');
}

function readPath(node: TSESTree.Node): string {
	switch (node.type) {
		case 'Identifier':
			return node.name;
		case 'ThisExpression':
			return 'this';
		case 'CallExpression':
			return `${readPath(node.callee)}()`;
		case 'MemberExpression':
			return `${readPath(node.object)}.${readKey(node) ?? '[]'}`;
		default:
			return readInner(node);
	}
}

function readInner(node: TSESTree.Node): string {
	const inner = node.type === 'AwaitExpression' ? node.argument : findWrapped(node);
	return inner === undefined ? '()' : readPath(inner);
}
