import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Construction } from './construction.js';

import { findDeclaredBy, isModuleLevel, isPerCall } from './module-level.js';
import { findFunction } from './frequency.js';
import { readKey } from './member-path.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Where an object is kept, so that later calls of the same code get it too. */
export type StateHolder =
	/** A variable of the module, or the module's own code. */
	| 'module'
	/** A static member of a class. */
	| 'static'
	/** The default value of a parameter, which every caller gets that passes nothing. */
	| 'default'
	/** A collection of the module, under a key that does not depend on the call. */
	| 'collection'
	/** A variable that is set once, or a function that remembers its value. */
	| 'memo';

/** Returns what keeps the object; undefined where it goes with the call that made it, or cannot be followed. */
export function findStateHolder(construction: Construction, sourceCode: Source): StateHolder | undefined {
	const { node, frequency, isMemoised } = construction;
	if (frequency !== 'function') {
		return isStaticField(node) ? 'static' : 'module';
	}
	if (isMemoised || isRemembered(node)) {
		return 'memo';
	}
	return isDefault(node) ? 'default' : findKeeper(node, sourceCode);
}

function isStaticField(node: TSESTree.Node): boolean {
	let { parent } = node;
	while (parent != null && parent.type !== 'PropertyDefinition' && parent.type !== 'StaticBlock') {
		parent = parent.parent;
	}
	return parent != null;
}

/** `once(() => value)` and `memoize(() => value)` of the module: nothing tells one caller from another. */
function isRemembered(node: TSESTree.Node): boolean {
	const body = findFunction(node);
	const call = body?.parent;
	if (call?.type !== 'CallExpression' || call.callee === body || findFunction(call) !== undefined) {
		return false;
	}
	const name = readCalleeName(call.callee);
	return /^(?:once|lazy|singleton)/iu.test(name) || (/^(?:memo|cache)/iu.test(name) && !hasParameters(body));
}

function hasParameters(node: TSESTree.Node | undefined): boolean {
	return node !== undefined && 'params' in node && node.params.length > 0;
}

function readCalleeName(callee: TSESTree.Node): string {
	if (callee.type === 'MemberExpression') {
		return readKey(callee) ?? '';
	}
	return callee.type === 'Identifier' ? callee.name : '';
}

function isDefault({ parent, range }: TSESTree.Node): boolean {
	return parent?.type === 'AssignmentPattern' && parent.right.range[0] === range[0];
}

/** Follows the value to what it is assigned to or put into, over one local variable. */
function findKeeper(node: TSESTree.Node, sourceCode: Source): StateHolder | undefined {
	const value = passOn(node);
	const { parent } = value;
	switch (parent?.type) {
		case 'AssignmentExpression':
			return parent.right === value ? findAssigned(parent.left, sourceCode) : undefined;
		case 'CallExpression':
			return findCollection(parent, value, sourceCode);
		case 'VariableDeclarator':
			return findUsers(parent, sourceCode)
				.map(use => findUsed(use, sourceCode))
				.find(holder => holder !== undefined);
		default:
			return undefined;
	}
}

/** What is read of a local variable may be kept, but its own declaration is not followed twice. */
function findUsed(use: TSESTree.Node, sourceCode: Source): StateHolder | undefined {
	return passOn(use).parent?.type === 'VariableDeclarator' ? undefined : findKeeper(use, sourceCode);
}

function findUsers(declarator: TSESTree.VariableDeclarator, { scopeManager }: Source): TSESTree.Node[] {
	const [variable] = scopeManager?.getDeclaredVariables(declarator) ?? [];
	return (variable?.references ?? [])
		.filter(reference => reference.isRead())
		.map(({ identifier }) => identifier);
}

const passing: ReadonlySet<string> = new Set([
	'TSAsExpression',
	'TSSatisfiesExpression',
	'TSNonNullExpression',
	'AwaitExpression',
	'LogicalExpression',
	'ConditionalExpression',
]);

function passOn(node: TSESTree.Node): TSESTree.Node {
	return node.parent != null && passing.has(node.parent.type) ? passOn(node.parent) : node;
}

function findAssigned(left: TSESTree.Node, sourceCode: Source): StateHolder | undefined {
	if (left.type === 'Identifier') {
		return isModuleLevel(left, sourceCode) ? 'module' : undefined;
	}
	if (left.type !== 'MemberExpression') {
		return undefined;
	}
	if (findDeclaredBy(left.object, sourceCode) === 'ClassName') {
		return 'static';
	}
	const isKeyed = left.computed && isPerCall(left.property, sourceCode);
	return isModuleLevel(left.object, sourceCode) && !isKeyed ? 'collection' : undefined;
}

const adding: ReadonlySet<string | undefined> = new Set(['push', 'unshift', 'add']);

function findCollection(
	{ callee, arguments: [key] }: TSESTree.CallExpression,
	value: TSESTree.Node,
	sourceCode: Source,
): StateHolder | undefined {
	if (callee.type !== 'MemberExpression' || !isModuleLevel(callee.object, sourceCode)) {
		return undefined;
	}
	const method = readKey(callee);
	const isSame = method === 'set' && key !== value && key !== undefined && !isPerCall(key, sourceCode);
	return isSame || adding.has(method) ? 'collection' : undefined;
}
