import type { TSESTree } from '@typescript-eslint/utils';

import { readKey } from './member-path.js';
import { findWrapped } from './find-wrapped.js';

/** What a declaration makes: something of a kind of its own, or a value that other code gave. */
export type DeclaredKind =
	| 'class'
	| 'function'
	| 'interface'
	| 'type'
	| 'enum'
	/** An object or a list. */
	| 'object'
	/** An object that is constructed. */
	| 'construction'
	/** Whatever a function gives. */
	| 'call'
	/** A plain value, or something that is named elsewhere. */
	| 'other';

/** A name that a module declares at its top level. */
export interface OwnDeclaration {
	readonly name: string;
	readonly kind: DeclaredKind;
	/** Where the name is written. */
	readonly id: TSESTree.Identifier;
	/** The declaration, or the value of a constant. */
	readonly node: TSESTree.Node;
}

/** Returns what a module declares at its top level, in order; what is merely declared to exist is left out. */
export function collectOwnDeclarations({ body }: TSESTree.Program): OwnDeclaration[] {
	return body.flatMap(statement =>
		statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
			? collectDeclared(statement.declaration)
			: collectDeclared(statement),
	);
}

function collectDeclared(node: TSESTree.Node | null): OwnDeclaration[] {
	if (node == null || isAmbient(node)) {
		return [];
	}
	return node.type === 'VariableDeclaration'
		? node.declarations.flatMap(collectVariable)
		: collectNamed(node);
}

function isAmbient(node: TSESTree.Node): boolean {
	return 'declare' in node && node.declare === true;
}

function collectNamed(node: TSESTree.Node): OwnDeclaration[] {
	const kind = kinds.get(node.type);
	const id = 'id' in node ? node.id : undefined;
	return kind !== undefined && id?.type === 'Identifier' ? [{ name: id.name, kind, id, node }] : [];
}

function collectVariable({ id, init }: TSESTree.VariableDeclarator): OwnDeclaration[] {
	if (id.type !== 'Identifier' || init == null) {
		return [];
	}
	const node = unwrap(init);
	return [{ name: id.name, kind: kinds.get(node.type) ?? 'other', id, node }];
}

/** The value behind casts and `Object.freeze(…)`. */
function unwrap(node: TSESTree.Node): TSESTree.Node {
	const inner = findWrapped(node) ?? findFrozen(node);
	return inner === undefined ? node : unwrap(inner);
}

function findFrozen(node: TSESTree.Node): TSESTree.Node | undefined {
	const callee = node.type === 'CallExpression' ? node.callee : undefined;
	const isFreeze =
		callee?.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Object' &&
		readKey(callee) === 'freeze';
	return isFreeze && node.type === 'CallExpression' ? node.arguments[0] : undefined;
}

const kinds: ReadonlyMap<string, DeclaredKind> = new Map([
	['ClassDeclaration', 'class'],
	['ClassExpression', 'class'],
	['FunctionDeclaration', 'function'],
	['FunctionExpression', 'function'],
	['ArrowFunctionExpression', 'function'],
	['TSInterfaceDeclaration', 'interface'],
	['TSTypeAliasDeclaration', 'type'],
	['TSEnumDeclaration', 'enum'],
	['ObjectExpression', 'object'],
	['ArrayExpression', 'object'],
	['NewExpression', 'construction'],
	['CallExpression', 'call'],
]);
