import type { TSESTree } from '@typescript-eslint/utils';

/** What kind of value an expression gives, as far as its own text tells. */
export type ValueKind = 'boolean' | 'number' | 'string' | 'nothing' | 'promise' | 'object' | 'unknown';

/** Returns the kinds of value that an expression may give, one for each branch of it. */
export function collectValueKinds(node: TSESTree.Expression): ValueKind[] {
	switch (node.type) {
		case 'ConditionalExpression':
			return [node.consequent, node.alternate].flatMap(collectValueKinds);
		case 'LogicalExpression':
			// What is left of the operator may be there only to be asked.
			return [readValueKind(node), ...collectValueKinds(node.right)];
		default:
			return [readValueKind(node)];
	}
}

/** Returns what kind of value an expression gives. */
export function readValueKind(node: TSESTree.Expression): ValueKind {
	switch (node.type) {
		case 'Literal':
			return kindOfLiteral(node);
		case 'UnaryExpression':
			return unary.get(node.operator) ?? 'unknown';
		case 'BinaryExpression':
			return /^(?:[!=]==?|[<>]=?|in|instanceof)$/u.test(node.operator) ? 'boolean' : 'unknown';
		case 'LogicalExpression':
			return join(node.left, node.right);
		case 'ConditionalExpression':
			return join(node.consequent, node.alternate);
		default:
			return kindOfOther(node);
	}
}

const unary: ReadonlyMap<string, ValueKind> = new Map([
	['!', 'boolean'],
	['delete', 'boolean'],
	['void', 'nothing'],
	['typeof', 'string'],
]);

function kindOfLiteral({ value }: TSESTree.Literal): ValueKind {
	const kind = typeof value;
	return kind === 'boolean' || kind === 'number' || kind === 'string' ? kind : 'object';
}

function join(left: TSESTree.Expression, right: TSESTree.Expression): ValueKind {
	const kind = readValueKind(left);
	return kind === readValueKind(right) ? kind : 'unknown';
}

const byNode: ReadonlyMap<string, ValueKind> = new Map([
	['TemplateLiteral', 'string'],
	['ObjectExpression', 'object'],
	['ArrayExpression', 'object'],
	['ArrowFunctionExpression', 'object'],
	['FunctionExpression', 'object'],
	['ClassExpression', 'object'],
]);

function kindOfOther(node: TSESTree.Expression): ValueKind {
	switch (node.type) {
		case 'Identifier':
			return node.name === 'undefined' ? 'nothing' : 'unknown';
		case 'NewExpression':
			return isNamed(node.callee, 'Promise') ? 'promise' : 'object';
		case 'CallExpression':
			return kindOfCall(node);
		default:
			return byNode.get(node.type) ?? 'unknown';
	}
}

function isNamed(node: TSESTree.Node, name: string): boolean {
	return node.type === 'Identifier' && node.name === name;
}

/** `Promise.resolve(…)` and its like, and `Boolean(…)`. */
function kindOfCall({ callee }: TSESTree.CallExpression): ValueKind {
	if (callee.type === 'MemberExpression') {
		return isNamed(callee.object, 'Promise') ? 'promise' : 'unknown';
	}
	return isNamed(callee, 'Boolean') ? 'boolean' : 'unknown';
}
