import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { MemberUse } from './module-reference.js';

import { rangeOf } from './node-places.js';
import { isNamedUnseen } from './unseen-names.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What becomes of a module object: its uses, or undefined where nothing takes it. */
export type ObjectUses = readonly MemberUse[] | undefined;

/** Returns every use of the module object that a variable holds. */
export function collectVariableUses(variable: TSESLint.Scope.Variable, sourceCode: Source): MemberUse[] {
	const reads = variable.references.filter(({ init }) => init !== true);
	const uses = reads.flatMap(reference =>
		reference.isWrite()
			? [escapeAt(reference.identifier)]
			: (collectObjectUses(reference.identifier, sourceCode) ?? []),
	);
	const [definition] = variable.defs;
	return definition !== undefined && isNamedUnseen(variable.name, sourceCode)
		? [...uses, escapeAt(definition.name)]
		: uses;
}

/** Returns the uses of the module object that an expression gives; undefined where the statement drops it. */
export function collectObjectUses(expression: TSESTree.Node, sourceCode: Source): ObjectUses {
	const { parent } = expression;
	if (parent != null && wrappers.has(parent.type)) {
		return collectObjectUses(parent, sourceCode);
	}
	const uses = parent != null && takes(parent, expression) ? collectTaken(parent, sourceCode) : null;
	return uses === null ? [escapeAt(expression)] : uses;
}

/** Returns what a parent makes of the object it takes; null where that cannot be followed. */
function collectTaken(parent: TSESTree.Node, sourceCode: Source): ObjectUses | null {
	switch (parent.type) {
		case 'ExpressionStatement':
			return undefined;
		case 'MemberExpression':
			return [readMember(parent)];
		case 'TSQualifiedName':
			return [useOf(parent.right, parent.right.name)];
		case 'VariableDeclarator':
			return collectBoundUses(parent, sourceCode);
		case 'AssignmentExpression':
			return parent.left.type === 'ObjectPattern' ? collectPatternUses(parent.left) : null;
		default:
			return null;
	}
}

/** Syntax that gives what is inside it. */
const wrappers: ReadonlySet<string> = new Set([
	'TSAsExpression',
	'TSNonNullExpression',
	'TSSatisfiesExpression',
	'TSTypeAssertion',
	'ChainExpression',
]);

/** Whether a parent takes the object itself: as the object of a member access, not as its key. */
function takes(parent: TSESTree.Node, child: TSESTree.Node): boolean {
	switch (parent.type) {
		case 'MemberExpression':
			return parent.object === child;
		case 'TSQualifiedName':
			return parent.left === child;
		case 'VariableDeclarator':
			return parent.init === child;
		case 'AssignmentExpression':
			return parent.right === child;
		default:
			return true;
	}
}

/** Returns the uses of the module object that a promise brings. */
export function collectPromiseUses(promise: TSESTree.Node, sourceCode: Source): ObjectUses {
	const { parent } = promise;
	if (parent?.type === 'AwaitExpression') {
		return collectObjectUses(parent, sourceCode);
	}
	if (parent == null || isDropped(parent)) {
		return undefined;
	}
	const callback = findThenCallback(parent);
	return callback === undefined ? [escapeAt(promise)] : collectParameterUses(callback, sourceCode);
}

function isDropped(parent: TSESTree.Node): boolean {
	return (
		parent.type === 'ExpressionStatement' || (parent.type === 'UnaryExpression' && parent.operator === 'void')
	);
}

/** Returns the names that an object pattern takes; a rest or a computed key is an escape. */
export function collectPatternUses({ properties }: TSESTree.ObjectPattern): MemberUse[] {
	return properties.map(property =>
		property.type === 'RestElement' || property.computed ? escapeAt(property) : readKey(property),
	);
}

/** Returns the name that a property of an object or of a pattern takes. */
export function readKey({ key, shorthand }: TSESTree.Property): MemberUse {
	if (key.type === 'Identifier') {
		return { name: key.name, range: rangeOf(key), style: shorthand ? 'shorthandProperty' : 'identifier' };
	}
	return key.type === 'Literal' && typeof key.value === 'string'
		? { name: key.value, range: rangeOf(key), style: 'string' }
		: escapeAt(key);
}

function collectBoundUses({ id, parent }: TSESTree.VariableDeclarator, sourceCode: Source): ObjectUses {
	if (id.type === 'ObjectPattern') {
		return id.properties.length === 0 ? undefined : collectPatternUses(id);
	}
	const isExported = parent.parent.type === 'ExportNamedDeclaration';
	const variables = sourceCode.scopeManager?.getDeclaredVariables(parent) ?? [];
	const variable = variables.find(({ identifiers }) => identifiers.some(identifier => identifier === id));
	return variable === undefined || isExported ? [escapeAt(id)] : collectVariableUses(variable, sourceCode);
}

type Callback = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

/** The callback of `.then(…)` where that is the member that is read of a promise. */
function findThenCallback(member: TSESTree.Node): Callback | undefined {
	if (member.type !== 'MemberExpression' || !isNamed(member.property, 'then') || member.computed) {
		return undefined;
	}
	const { parent } = member;
	const callback =
		parent.type === 'CallExpression' && parent.callee === member ? parent.arguments[0] : undefined;
	return callback !== undefined && isFunction(callback) ? callback : undefined;
}

function isNamed(node: TSESTree.Node, name: string): boolean {
	return node.type === 'Identifier' && node.name === name;
}

function isFunction(node: TSESTree.Node): node is Callback {
	return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function collectParameterUses(callback: Callback, sourceCode: Source): ObjectUses {
	const [parameter] = callback.params;
	if (parameter === undefined) {
		return undefined;
	}
	if (parameter.type === 'ObjectPattern') {
		return collectPatternUses(parameter);
	}
	const variable = sourceCode.scopeManager
		?.getDeclaredVariables(callback)
		.find(({ identifiers }) => identifiers.some(identifier => identifier === parameter));
	return variable === undefined ? [escapeAt(parameter)] : collectVariableUses(variable, sourceCode);
}

function readMember(member: TSESTree.MemberExpression): MemberUse {
	const { property, computed } = member;
	if (isWritten(member)) {
		return escapeAt(member);
	}
	if (!computed && property.type === 'Identifier') {
		return useOf(property, property.name);
	}
	return property.type === 'Literal' && typeof property.value === 'string'
		? { name: property.value, range: rangeOf(property), style: 'string' }
		: escapeAt(member);
}

function isWritten(member: TSESTree.MemberExpression): boolean {
	const { parent } = member;
	return (
		(parent.type === 'AssignmentExpression' && parent.left === member) ||
		parent.type === 'UpdateExpression' ||
		(parent.type === 'UnaryExpression' && parent.operator === 'delete')
	);
}

function useOf(node: TSESTree.Node, name: string): MemberUse {
	return { name, range: rangeOf(node), style: 'identifier' };
}

/** The use of a module object that cannot be followed. */
export function escapeAt(node: TSESTree.Node): MemberUse {
	return { name: undefined, range: rangeOf(node), style: 'identifier' };
}
