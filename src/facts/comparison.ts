import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';
import { findWrapped } from './find-wrapped.js';
import { readKey } from './member-path.js';

/** Two expressions that are compared for equality. */
export interface Comparison {
	readonly subject: TSESTree.Node;
	readonly operand: TSESTree.Node;
}

const equalities: ReadonlySet<string> = new Set(['===', '!==', '==', '!=']);

/** Returns what a switch or an equality compares, both ways round; none for any other node. */
export function collectComparisons(node: TSESTree.Node): Comparison[] {
	if (node.type === 'SwitchStatement') {
		const { discriminant: subject } = node;
		return node.cases.flatMap(({ test }) => (test === null ? [] : [{ subject, operand: test }]));
	}
	return node.type === 'BinaryExpression' && isEquality(node)
		? [
				{ subject: node.left, operand: node.right },
				{ subject: node.right, operand: node.left },
			]
		: [];
}

/** Whether two expressions are compared for equality. */
export function isEquality({ operator }: TSESTree.BinaryExpression): boolean {
	return equalities.has(operator);
}

/** Returns the name of the property that an expression reads, at once or into a local name; undefined otherwise. */
export function findPropertyName(
	node: TSESTree.Node,
	sourceCode: Readonly<TSESLint.SourceCode>,
): string | undefined {
	switch (node.type) {
		case 'MemberExpression':
			return readKey(node);
		case 'Identifier':
			return findDestructured(node, sourceCode) ?? node.name;
		default: {
			const value = findWrapped(node);
			return value && findPropertyName(value, sourceCode);
		}
	}
}

/** The key that a pattern takes the variable from, or the property that its constant is read from. */
function findDestructured(
	node: TSESTree.Identifier,
	sourceCode: Readonly<TSESLint.SourceCode>,
): string | undefined {
	const [definition] = findVariable(sourceCode.getScope(node), node.name)?.defs ?? [];
	return definition === undefined
		? undefined
		: (findPatternKey(definition.name) ?? findReadKey(definition.node));
}

function findPatternKey({ parent }: TSESTree.Node): string | undefined {
	const property = parent?.type === 'AssignmentPattern' ? parent.parent : parent;
	const key = property?.type === 'Property' && !property.computed ? property.key : undefined;
	return key?.type === 'Identifier' ? key.name : undefined;
}

function findReadKey(node: TSESTree.Node): string | undefined {
	const initial = node.type === 'VariableDeclarator' ? node.init : undefined;
	return initial?.type === 'MemberExpression' ? readKey(initial) : undefined;
}
