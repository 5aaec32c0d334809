import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The nodes of a file that may be handlers, or lead to them. */
export interface HandlerNodes {
	/** Classes, interfaces and types. */
	readonly declarations: TSESTree.Node[];
	/** In the order of what is called. */
	readonly calls: TSESTree.CallExpression[];
	/** What gets a value, in the order of what gets it. */
	readonly assignments: (TSESTree.VariableDeclarator | TSESTree.AssignmentExpression)[];
	readonly functions: TSESTree.Node[];
}

/** Which nodes are asked for, beside the declarations. */
export interface NodeNeeds {
	readonly calls: boolean;
	readonly assignments: boolean;
	readonly functions: boolean;
}

/** Creates the listeners that gather the nodes, and say when the file has been walked. */
export function createHandlerListeners(
	nodes: HandlerNodes,
	needs: NodeNeeds,
	judge: () => void,
): TSESLint.RuleListener {
	const { declarations, calls, assignments, functions } = nodes;
	const declare = (node: TSESTree.Node): unknown => declarations.push(node);
	const assign = (node: (typeof assignments)[number]): unknown => assignments.push(node);
	const define = (node: TSESTree.Node): unknown => functions.push(node);
	return {
		ClassDeclaration: declare,
		ClassExpression: declare,
		TSInterfaceDeclaration: declare,
		TSTypeAliasDeclaration: declare,
		...(needs.calls ? { CallExpression: node => void calls.push(node) } : {}),
		...(needs.assignments ? { VariableDeclarator: assign, AssignmentExpression: assign } : {}),
		...(needs.functions
			? { FunctionDeclaration: define, FunctionExpression: define, ArrowFunctionExpression: define }
			: {}),
		'Program:exit'() {
			sortCalls(calls);
			assignments.sort((left, right) => endOfTarget(left) - endOfTarget(right));
			judge();
		},
	};
}

/** Brings calls into the order of what they call: `first().second()` calls the first one first. */
export function sortCalls(calls: TSESTree.CallExpression[]): TSESTree.CallExpression[] {
	return calls.sort((left, right) => left.callee.range[1] - right.callee.range[1]);
}

function endOfTarget(node: HandlerNodes['assignments'][number]): number {
	return (node.type === 'VariableDeclarator' ? node.id : node.left).range[1];
}
