import type { TSESTree } from '@typescript-eslint/utils';

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
						clause => [clause.local.name, { specifier: node.source.value, name: nameOf(clause) }] as const,
					)
				: [],
		),
	);
}

function nameOf(clause: TSESTree.ImportClause): string {
	if (clause.type !== 'ImportSpecifier') {
		return clause.type === 'ImportDefaultSpecifier' ? 'default' : '*';
	}
	return clause.imported.type === 'Identifier' ? clause.imported.name : clause.imported.value;
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
			return node.id === null || node.id.name === name || name === 'default' ? node : undefined;
		case 'VariableDeclaration':
			return (
				node.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init ?? undefined
			);
		default:
			return undefined;
	}
}

/** The expression that a declaration stands for: a superclass, an initial value, or what a function forwards to. */
function findStoodFor(declaration: TSESTree.Node): TSESTree.Node | undefined {
	switch (declaration.type) {
		case 'ClassDeclaration':
		case 'ClassExpression':
			return declaration.superClass ?? undefined;
		case 'FunctionDeclaration':
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
			return findForwarded(declaration);
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return findStoodFor(declaration.expression);
		default:
			return declaration;
	}
}

type Callable = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** The function that is called with just the parameters, in order. */
function findForwarded({ params, body }: Callable): TSESTree.Node | undefined {
	const [statement, ...others] = body.type === 'BlockStatement' ? body.body : [body];
	const value =
		statement?.type === 'ReturnStatement' || statement?.type === 'ExpressionStatement'
			? readValue(statement)
			: statement;
	const call = value?.type === 'AwaitExpression' ? value.argument : value;
	if (others.length > 0 || (call?.type !== 'CallExpression' && call?.type !== 'NewExpression')) {
		return undefined;
	}
	const isForwarding =
		params.length === call.arguments.length &&
		params.every((param, index) => readParameter(param) === readArgument(call.arguments[index]));
	return isForwarding ? call.callee : undefined;
}

function readValue(
	statement: TSESTree.ReturnStatement | TSESTree.ExpressionStatement,
): TSESTree.Node | undefined {
	return (statement.type === 'ReturnStatement' ? statement.argument : statement.expression) ?? undefined;
}

function readParameter(node: TSESTree.Parameter): string | undefined {
	const isRest = node.type === 'RestElement';
	const name = isRest ? node.argument : node;
	return name.type === 'Identifier' ? `${isRest ? '...' : ''}${name.name}` : undefined;
}

function readArgument(node: TSESTree.CallExpressionArgument | undefined): string | null {
	const isSpread = node?.type === 'SpreadElement';
	const name = isSpread ? node.argument : node;
	return name?.type === 'Identifier' ? `${isSpread ? '...' : ''}${name.name}` : null;
}

function findImport(node: TSESTree.Node, imports: Imports): DeclarationHop | undefined {
	if (node.type === 'Identifier') {
		const hop = imports.get(node.name);
		return hop?.name === '*' ? undefined : hop;
	}
	const isMember = node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier';
	const object = isMember && node.object.type === 'Identifier' ? imports.get(node.object.name) : undefined;
	return isMember && object?.name === '*' && node.property.type === 'Identifier'
		? { specifier: object.specifier, name: node.property.name }
		: undefined;
}
