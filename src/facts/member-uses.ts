import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { MemberUse } from './module-reference.js';

import { rangeOf } from './node-places.js';

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
	return definition !== undefined && isNamedInJsx(variable.name, sourceCode)
		? [...uses, escapeAt(definition.name)]
		: uses;
}

/** Returns the uses of the module object that an expression gives; undefined where the statement drops it. */
export function collectObjectUses(expression: TSESTree.Node, sourceCode: Source): ObjectUses {
	const { parent } = expression;
	switch (parent?.type) {
		case 'TSAsExpression':
		case 'TSNonNullExpression':
		case 'TSSatisfiesExpression':
		case 'ChainExpression':
			return collectObjectUses(parent, sourceCode);
		case 'ExpressionStatement':
			return undefined;
		case 'MemberExpression':
			return parent.object === expression ? [readMember(parent)] : [escapeAt(expression)];
		case 'TSQualifiedName':
			return parent.left === expression ? [useOf(parent.right, parent.right.name)] : [escapeAt(expression)];
		case 'VariableDeclarator':
			return parent.init === expression ? collectBoundUses(parent, sourceCode) : [escapeAt(expression)];
		case 'AssignmentExpression':
			return parent.right === expression && parent.left.type === 'ObjectPattern'
				? collectPatternUses(parent.left)
				: [escapeAt(expression)];
		default:
			return [escapeAt(expression)];
	}
}

/** Returns the uses of the module object that a promise brings. */
export function collectPromiseUses(promise: TSESTree.Node, sourceCode: Source): ObjectUses {
	const { parent } = promise;
	if (parent?.type === 'AwaitExpression') {
		return collectObjectUses(parent, sourceCode);
	}
	if (
		parent?.type === 'ExpressionStatement' ||
		(parent?.type === 'UnaryExpression' && parent.operator === 'void')
	) {
		return undefined;
	}
	const callback = findThenCallback(promise);
	return callback === undefined ? [escapeAt(promise)] : collectParameterUses(callback, sourceCode);
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

/** The callback of `.then(…)` right on the promise. */
function findThenCallback({ parent }: TSESTree.Node): Callback | undefined {
	const isThen =
		parent?.type === 'MemberExpression' &&
		!parent.computed &&
		parent.property.type === 'Identifier' &&
		parent.property.name === 'then';
	const call =
		isThen && parent.parent.type === 'CallExpression' && parent.parent.callee === parent
			? parent.parent
			: undefined;
	const callback = call?.arguments[0];
	return callback?.type === 'ArrowFunctionExpression' || callback?.type === 'FunctionExpression'
		? callback
		: undefined;
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

/** Scope analysis leaves out closing tags, and in some parsers opening ones: JSX uses count as escapes. */
function isNamedInJsx(name: string, { ast }: Source): boolean {
	return ast.tokens.some(token => token.type === 'JSXIdentifier' && token.value === name);
}
