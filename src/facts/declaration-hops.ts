import type { TSESTree } from '@typescript-eslint/utils';

import { importedNameOf } from './imported-name.js';

/** The import that a declaration merely stands for. */
export interface DeclarationHop {
	readonly specifier: string;
	/** Export name on that module's side. */
	readonly name: string;
}

type Imports = ReadonlyMap<string, DeclarationHop>;

/**
 * Returns the import that an export of another module stands for by one declaration: `class X extends Legacy`,
 * `const x = legacy`, or a function whose body only forwards; undefined for any other.
 */
export function findDeclarationHop(
	program: TSESTree.Program,
	exportName: string,
): DeclarationHop | undefined {
	const imports = collectImports(program);
	const declaration = imports.size === 0 ? undefined : findDeclaration(program, exportName);
	const stood = declaration && findStoodFor(declaration);
	return stood && findImport(stood, imports);
}

function collectImports({ body }: TSESTree.Program): Imports {
	return new Map(
		body.flatMap(node =>
			node.type === 'ImportDeclaration'
				? node.specifiers.map(
						clause =>
							[clause.local.name, { specifier: node.source.value, name: importedNameOf(clause) }] as const,
					)
				: [],
		),
	);
}

/** The class, function or initial value behind an export; what is exported under another name is looked up by its own. */
function findDeclaration({ body }: TSESTree.Program, exportName: string): TSESTree.Node | undefined {
	const local = body.flatMap(node => findLocalName(node, exportName) ?? [])[0] ?? exportName;
	return body.flatMap(node => findDeclared(unwrapExport(node, exportName), local) ?? [])[0];
}

function findLocalName(node: TSESTree.Node, exportName: string): string | undefined {
	if (node.type === 'ExportDefaultDeclaration') {
		return exportName === 'default' && node.declaration.type === 'Identifier'
			? node.declaration.name
			: undefined;
	}
	const specifiers = node.type === 'ExportNamedDeclaration' && node.source == null ? node.specifiers : [];
	const found = specifiers.find(
		({ exported }) => exported.type === 'Identifier' && exported.name === exportName,
	);
	return found?.local.type === 'Identifier' ? found.local.name : undefined;
}

function unwrapExport(node: TSESTree.Node, exportName: string): TSESTree.Node | null {
	if (node.type === 'ExportDefaultDeclaration') {
		return exportName === 'default' ? node.declaration : null;
	}
	return node.type === 'ExportNamedDeclaration' ? node.declaration : node;
}

function findDeclared(node: TSESTree.Node | null, name: string): TSESTree.Node | undefined {
	switch (node?.type) {
		case 'ClassDeclaration':
		case 'FunctionDeclaration':
			return name === 'default' || node.id?.name === name ? node : undefined;
		case 'VariableDeclaration':
			return findInitial(node, name);
		default:
			return undefined;
	}
}

function findInitial(
	{ declarations }: TSESTree.VariableDeclaration,
	name: string,
): TSESTree.Node | undefined {
	return declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init ?? undefined;
}

/** Returns the expression that a declaration stands for: a superclass, an initial value, or what a function forwards to. */
export function findStoodFor(declaration: TSESTree.Node): TSESTree.Node | undefined {
	switch (declaration.type) {
		case 'ClassDeclaration':
		case 'ClassExpression':
			return declaration.superClass ?? undefined;
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return findStoodFor(declaration.expression);
		default:
			return isCallable(declaration) ? findForwarded(declaration) : declaration;
	}
}

const callables: ReadonlySet<string> = new Set([
	'FunctionDeclaration',
	'FunctionExpression',
	'ArrowFunctionExpression',
]);

function isCallable(node: TSESTree.Node): node is Callable {
	return callables.has(node.type);
}

type Callable = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** The function that is called with just the parameters, in order. */
function findForwarded({ params, body }: Callable): TSESTree.Node | undefined {
	const value = body.type === 'BlockStatement' ? findOnlyValue(body) : body;
	const call = value?.type === 'AwaitExpression' ? value.argument : value;
	return call?.type === 'CallExpression' || call?.type === 'NewExpression'
		? findForwardedCallee(params, call)
		: undefined;
}

function findForwardedCallee(
	params: readonly TSESTree.Parameter[],
	call: TSESTree.CallExpression | TSESTree.NewExpression,
): TSESTree.Node | undefined {
	const passed = call.arguments.map(readArgument);
	const isForwarding =
		params.length === passed.length && params.every((param, index) => readParameter(param) === passed[index]);
	return isForwarding ? call.callee : undefined;
}

/** What the one statement of a function returns, or evaluates. */
function findOnlyValue({ body: [statement, ...others] }: TSESTree.BlockStatement): TSESTree.Node | undefined {
	if (others.length > 0) {
		return undefined;
	}
	return statement?.type === 'ReturnStatement'
		? (statement.argument ?? undefined)
		: statement?.type === 'ExpressionStatement'
			? statement.expression
			: undefined;
}

function readParameter(node: TSESTree.Parameter): string | undefined {
	const isRest = node.type === 'RestElement';
	const name = isRest ? node.argument : node;
	return name.type === 'Identifier' ? `${isRest ? '...' : ''}${name.name}` : undefined;
}

function readArgument(node: TSESTree.CallExpressionArgument): string | null {
	const isSpread = node.type === 'SpreadElement';
	const name = isSpread ? node.argument : node;
	return name.type === 'Identifier' ? `${isSpread ? '...' : ''}${name.name}` : null;
}

function findImport(node: TSESTree.Node, imports: Imports): DeclarationHop | undefined {
	if (node.type === 'MemberExpression') {
		return findMember(node, imports);
	}
	const hop = node.type === 'Identifier' ? imports.get(node.name) : undefined;
	return hop?.name === '*' ? undefined : hop;
}

function findMember(
	{ object, property, computed }: TSESTree.MemberExpression,
	imports: Imports,
): DeclarationHop | undefined {
	const whole = object.type === 'Identifier' ? imports.get(object.name) : undefined;
	return whole?.name === '*' && !computed && property.type === 'Identifier'
		? { specifier: whole.specifier, name: property.name }
		: undefined;
}
