import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { EmitterNode } from './judge-emitter.js';

/** Creates the listeners that find classes and objects with a name. */
export function createEmitterListeners(judge: (emitter: EmitterNode) => void): TSESLint.RuleListener {
	const visit = (
		node: TSESTree.ClassDeclaration | TSESTree.ClassExpression | TSESTree.ObjectExpression,
	): void => {
		const id = findName(node);
		if (id !== undefined) {
			judge({ node, name: id.name, id });
		}
	};
	return { ClassDeclaration: visit, ClassExpression: visit, ObjectExpression: visit };
}

/** Its own name, or that of the constant that holds it. */
function findName(node: EmitterNode['node']): TSESTree.Identifier | undefined {
	if (node.type !== 'ObjectExpression' && node.id !== null) {
		return node.id;
	}
	const { parent } = node;
	const isCast = parent.type === 'TSSatisfiesExpression' || parent.type === 'TSAsExpression';
	const declarator = isCast ? parent.parent : parent;
	return declarator.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
		? declarator.id
		: undefined;
}
