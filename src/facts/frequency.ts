import type { TSESTree } from '@typescript-eslint/utils';

import type { Frequency } from './construction.js';

const functions: ReadonlySet<string> = new Set([
	'FunctionDeclaration',
	'FunctionExpression',
	'ArrowFunctionExpression',
]);

const loops: ReadonlySet<string> = new Set([
	'ForStatement',
	'ForInStatement',
	'ForOfStatement',
	'WhileStatement',
	'DoWhileStatement',
]);

/** Returns how often a node is evaluated, as far as the syntax around it tells. */
export function readFrequency(node: TSESTree.Node): Frequency {
	let isLooping = false;
	let child = node;
	for (let { parent } = node; parent != null; child = parent, parent = parent.parent) {
		if (isDelayed(parent, child)) {
			return 'function';
		}
		isLooping ||= loops.has(parent.type);
	}
	return isLooping ? 'loop' : 'once';
}

/** Returns the innermost function around a node; undefined for code of the module itself. */
export function findFunction(node: TSESTree.Node): TSESTree.Node | undefined {
	let { parent } = node;
	while (parent != null && !functions.has(parent.type)) {
		parent = parent.parent;
	}
	return parent ?? undefined;
}

/** A function runs when it is called, and a field that is not static with every object; a function called on the spot runs now. */
function isDelayed(parent: TSESTree.Node, child: TSESTree.Node): boolean {
	if (parent.type === 'PropertyDefinition' || parent.type === 'AccessorProperty') {
		return !parent.static && parent.value === child;
	}
	return functions.has(parent.type) && !isCalledOnTheSpot(parent);
}

function isCalledOnTheSpot(node: TSESTree.Node): boolean {
	const { parent } = node;
	return parent?.type === 'CallExpression' && parent.callee === node;
}
