import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';
import { findWrapped } from './find-wrapped.js';
import { findFunction } from './frequency.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns how a name is declared, in the words of scope analysis; undefined for what is no name, and for globals. */
export function findDeclaredBy(node: TSESTree.Node, sourceCode: Source): string | undefined {
	const definition = findDefinition(node, sourceCode);
	return definition && String(definition.type);
}

/** Whether the node is a name that is declared outside of every function. */
export function isModuleLevel(node: TSESTree.Node, sourceCode: Source): boolean {
	const definition = findDefinition(node, sourceCode);
	return definition !== undefined && findFunction(definition.name) === undefined;
}

/** Whether the value of an expression may differ from call to call: it reads something of a function, or of `this`. */
export function isPerCall(node: TSESTree.Node, sourceCode: Source): boolean {
	if (node.type === 'ThisExpression' || node.type === 'CallExpression') {
		return true;
	}
	if (node.type === 'Identifier') {
		return findDefinition(node, sourceCode) !== undefined && !isModuleLevel(node, sourceCode);
	}
	return collectParts(node).some(part => isPerCall(part, sourceCode));
}

function findDefinition(node: TSESTree.Node, sourceCode: Source): TSESLint.Scope.Definition | undefined {
	return node.type === 'Identifier' ? findVariable(sourceCode.getScope(node), node.name)?.defs[0] : undefined;
}

function collectParts(node: TSESTree.Node): readonly TSESTree.Node[] {
	const value = findWrapped(node);
	switch (node.type) {
		case 'MemberExpression':
			return node.computed ? [node.object, node.property] : [node.object];
		case 'TemplateLiteral':
			return node.expressions;
		case 'BinaryExpression':
		case 'LogicalExpression':
			return [node.left, node.right];
		default:
			return value === undefined ? [] : [value];
	}
}
