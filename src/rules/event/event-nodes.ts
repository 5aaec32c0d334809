import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The nodes of a file that may hold event names, in source order. */
export interface EventNodes {
	readonly calls: TSESTree.CallExpression[];
	readonly comparisons: (TSESTree.SwitchStatement | TSESTree.BinaryExpression)[];
	readonly objects: TSESTree.ObjectExpression[];
	readonly tables: TSESTree.Node[];
	readonly types: TSESTree.TSLiteralType[];
	readonly declarations: (
		TSESTree.TSEnumDeclaration | TSESTree.VariableDeclarator | TSESTree.TSTypeAliasDeclaration
	)[];
}

/** Creates the listeners that gather the nodes, and hands them over at the end of the file. */
export function createEventListeners(judge: (nodes: EventNodes) => void): TSESLint.RuleListener {
	const nodes: EventNodes = {
		calls: [],
		comparisons: [],
		objects: [],
		tables: [],
		types: [],
		declarations: [],
	};
	return {
		CallExpression(node) {
			nodes.calls.push(node);
			nodes.tables.push(node);
		},
		NewExpression: node => void nodes.tables.push(node),
		SwitchStatement: node => void nodes.comparisons.push(node),
		BinaryExpression: node => void nodes.comparisons.push(node),
		ObjectExpression(node) {
			nodes.objects.push(node);
			nodes.tables.push(node);
		},
		TSLiteralType: node => void nodes.types.push(node),
		TSEnumDeclaration: node => void nodes.declarations.push(node),
		VariableDeclarator: node => void nodes.declarations.push(node),
		TSTypeAliasDeclaration: node => void nodes.declarations.push(node),
		'Program:exit': () => judge(nodes),
	};
}
