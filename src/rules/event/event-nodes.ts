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

let last: { readonly program: TSESTree.Program; readonly nodes: EventNodes } | undefined;

/** Creates the listeners that gather the nodes, once for all rules, and hand them over at the end of the file. */
export function createEventListeners(
	program: TSESTree.Program,
	judge: (nodes: EventNodes) => void,
): TSESLint.RuleListener {
	const known = last?.program === program ? last.nodes : undefined;
	const nodes = known ?? { calls: [], comparisons: [], objects: [], tables: [], types: [], declarations: [] };
	last = { program, nodes };
	return {
		...(known === undefined ? createGatherers(nodes) : {}),
		'Program:exit': () => judge(nodes),
	};
}

/** Leaves out what is far too common to be asked further: arithmetic, calls without arguments, most variables. */
function createGatherers(nodes: EventNodes): TSESLint.RuleListener {
	return {
		CallExpression(node) {
			if (node.arguments.length > 0) {
				nodes.calls.push(node);
			}
			if (node.arguments.length === 2) {
				nodes.tables.push(node);
			}
		},
		NewExpression(node) {
			if (node.callee.type === 'Identifier' && node.callee.name === 'Map') {
				nodes.tables.push(node);
			}
		},
		SwitchStatement: node => void nodes.comparisons.push(node),
		BinaryExpression(node) {
			if (node.operator.startsWith('==') || node.operator.startsWith('!=')) {
				nodes.comparisons.push(node);
			}
		},
		ObjectExpression(node) {
			nodes.objects.push(node);
			nodes.tables.push(node);
		},
		TSLiteralType: node => void nodes.types.push(node),
		TSEnumDeclaration: node => void nodes.declarations.push(node),
		VariableDeclarator(node) {
			if (node.init != null && !unlisted.has(node.init.type)) {
				nodes.declarations.push(node);
			}
		},
		TSTypeAliasDeclaration: node => void nodes.declarations.push(node),
	};
}

/** Values that are no list of texts. */
const unlisted: ReadonlySet<string> = new Set([
	'ArrayExpression',
	'ArrowFunctionExpression',
	'AwaitExpression',
	'BinaryExpression',
	'ConditionalExpression',
	'FunctionExpression',
	'Identifier',
	'Literal',
	'LogicalExpression',
	'MemberExpression',
	'NewExpression',
	'TemplateLiteral',
]);
