import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';

type Definition = TSESLint.Scope.Definition;

/** Whether the identifier means Node's `require`: the global one, a declared one, or one made by `createRequire`. */
export function isRequire(
	identifier: TSESTree.Identifier,
	sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
	const variable = findVariable(sourceCode.getScope(identifier), identifier.name);
	const isNamed = identifier.name === 'require';
	return variable === null || variable.defs.length === 0
		? isNamed
		: variable.defs.every(definition => (isNamed && isAmbient(definition)) || isCreated(definition));
}

function isAmbient({ node }: Definition): boolean {
	return (
		(node.type === 'VariableDeclarator' && node.parent.declare) ||
		(node.type === 'TSDeclareFunction' && node.declare)
	);
}

function isCreated({ node }: Definition): boolean {
	return (
		node.type === 'VariableDeclarator' &&
		node.init?.type === 'CallExpression' &&
		node.init.callee.type === 'Identifier' &&
		node.init.callee.name === 'createRequire'
	);
}
