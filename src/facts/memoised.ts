import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from './find-variable.js';
import { findFunction } from './frequency.js';
import { isInside } from './node-places.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Whether a value is assigned only where there is none yet, to something that outlives the call: `x ??= value`,
 * `x ||= value`, `x = x ?? value`, or `x = value` under `if (!x)`.
 */
export function isMemoised(node: TSESTree.Node, sourceCode: Source): boolean {
	const assignment = findAssignment(node);
	return assignment !== undefined && isKept(assignment.left, sourceCode) && isGuarded(assignment, sourceCode);
}

function findAssignment(node: TSESTree.Node): TSESTree.AssignmentExpression | undefined {
	const { parent } = node;
	switch (parent?.type) {
		case 'AssignmentExpression':
			return parent.right === node ? parent : undefined;
		case 'LogicalExpression':
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return findAssignment(parent);
		default:
			return undefined;
	}
}

/** Whether it outlives the function: a variable from outside of it, or a static member. */
function isKept(left: TSESTree.Node, sourceCode: Source): boolean {
	if (left.type === 'MemberExpression') {
		return isStaticMember(left, sourceCode);
	}
	const body = findFunction(left);
	const variable =
		left.type === 'Identifier' ? findVariable(sourceCode.getScope(left), left.name) : undefined;
	const [definition] = variable?.defs ?? [];
	return definition !== undefined && (body === undefined || !isInside(definition.name, body));
}

function isStaticMember({ object }: TSESTree.MemberExpression, sourceCode: Source): boolean {
	if (object.type === 'ThisExpression') {
		const method = findFunction(object)?.parent;
		return method?.type === 'MethodDefinition' && method.static;
	}
	const variable =
		object.type === 'Identifier' ? findVariable(sourceCode.getScope(object), object.name) : undefined;
	return variable?.defs.some(({ type }) => String(type) === 'ClassName') ?? false;
}

function isGuarded(
	{ operator, left, right, parent }: TSESTree.AssignmentExpression,
	sourceCode: Source,
): boolean {
	const name = sourceCode.getText(left);
	const isReading = (node: TSESTree.Node): boolean => sourceCode.getText(node) === name;
	return (
		operator === '??=' ||
		operator === '||=' ||
		(right.type === 'LogicalExpression' && right.operator !== '&&' && isReading(right.left)) ||
		isUnderEmptyTest(parent, isReading)
	);
}

type IsReading = (node: TSESTree.Node) => boolean;

function isUnderEmptyTest(statement: TSESTree.Node, isReading: IsReading): boolean {
	const outer = statement.parent?.type === 'BlockStatement' ? statement.parent : statement;
	const { parent } = outer;
	return parent?.type === 'IfStatement' && parent.consequent === outer && isEmptyTest(parent.test, isReading);
}

/** `!x`, `x == null`, `x === undefined`. */
function isEmptyTest(test: TSESTree.Expression, isReading: IsReading): boolean {
	if (test.type === 'UnaryExpression') {
		return test.operator === '!' && isReading(test.argument);
	}
	return (
		test.type === 'BinaryExpression' &&
		/^==/u.test(test.operator) &&
		isReading(test.left) &&
		isEmptyValue(test.right)
	);
}

function isEmptyValue(node: TSESTree.Node): boolean {
	return (
		(node.type === 'Identifier' && node.name === 'undefined') ||
		(node.type === 'Literal' && node.value === null)
	);
}
