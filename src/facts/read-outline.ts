import type { TSESTree } from '@typescript-eslint/utils';

import type { Outline, ParentOutline } from './outline.js';

import { collectLocalExports } from './local-exports.js';
import { readKey, readImportPath, readQualifiedPath } from './member-path.js';
import { readMembers } from './read-members.js';
import { readSignature, readText } from './read-signature.js';

/** Returns the outline of an export that a module declares itself; undefined for any other name. */
export function readOutline(
	program: TSESTree.Program,
	exportName: string,
	text: string,
): Outline | undefined {
	const locals = [...collectLocalExports(program)].filter(([, names]) => names.includes(exportName));
	const local = locals[0]?.[0];
	return local === undefined
		? readDefaultOutline(program, exportName, text)
		: readLocalOutline(program, local, text);
}

/** Returns the outline of a declaration at the top level of a module, exported or not. */
export function readLocalOutline(
	program: TSESTree.Program,
	local: string,
	text: string,
): Outline | undefined {
	const node = program.body.flatMap(statement => findDeclared(statement, local) ?? [])[0];
	return node && outlineOf(node, { name: local, program, text });
}

/** An export default without a name. */
function readDefaultOutline(
	program: TSESTree.Program,
	exportName: string,
	text: string,
): Outline | undefined {
	const statement = program.body.find(({ type }) => type === 'ExportDefaultDeclaration');
	return exportName === 'default' && statement?.type === 'ExportDefaultDeclaration'
		? outlineOf(statement.declaration, { name: 'default', program, text })
		: undefined;
}

function findDeclared(statement: TSESTree.Node, local: string): TSESTree.Node | undefined {
	switch (statement.type) {
		case 'ExportNamedDeclaration':
		case 'ExportDefaultDeclaration':
			return statement.declaration == null ? undefined : findDeclared(statement.declaration, local);
		case 'VariableDeclaration':
			return findInitial(statement, local);
		default:
			return isNamed(statement, local) ? statement : undefined;
	}
}

function findInitial(
	{ declarations }: TSESTree.VariableDeclaration,
	local: string,
): TSESTree.Node | undefined {
	const found = declarations.find(({ id }) => id.type === 'Identifier' && id.name === local);
	return found?.init ?? found;
}

function findConstantType({ body }: TSESTree.Program, local: string, text: string): string | undefined {
	const found = body
		.map(statement => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
		.flatMap(statement => (statement?.type === 'VariableDeclaration' ? statement.declarations : []))
		.find(({ id }) => id.type === 'Identifier' && id.name === local);
	const type = found?.id.typeAnnotation?.typeAnnotation;
	return type && readText(type, text);
}

function isNamed(node: TSESTree.Node, local: string): boolean {
	return 'id' in node && node.id?.type === 'Identifier' && node.id.name === local;
}

interface Place {
	readonly name: string;
	readonly program: TSESTree.Program;
	readonly text: string;
}

/** Returns the outline of a declaration, or of the value of a constant. */
export function outlineOf(node: TSESTree.Node, { name, program, text }: Place): Outline {
	const kind = kinds.get(node.type) ?? 'constant';
	return {
		kind,
		name,
		parents: collectParents(node).flatMap(
			([relation, parent]) => readParent(relation, parent, program) ?? [],
		),
		members: readMembers(node, text),
		type: findConstantType(program, name, text),
		signature: kind === 'function' ? readSignature(node, text) : undefined,
	};
}

const kinds: ReadonlyMap<string, Outline['kind']> = new Map([
	['ClassDeclaration', 'class'],
	['ClassExpression', 'class'],
	['FunctionDeclaration', 'function'],
	['TSDeclareFunction', 'function'],
	['FunctionExpression', 'function'],
	['ArrowFunctionExpression', 'function'],
	['TSInterfaceDeclaration', 'interface'],
	['TSTypeAliasDeclaration', 'type'],
	['TSEnumDeclaration', 'enum'],
]);

type Parent = readonly [relation: ParentOutline['relation'], node: TSESTree.Node];

/** Returns the names that a declaration is built on, as they are written. */
export function collectParents(node: TSESTree.Node): Parent[] {
	switch (node.type) {
		case 'ClassDeclaration':
		case 'ClassExpression':
			return [
				...(node.superClass == null ? [] : [['extends', node.superClass] as const]),
				...(node.implements ?? []).map(({ expression }) => ['implements', expression] as const),
			];
		case 'TSInterfaceDeclaration':
			return (node.extends ?? []).map(({ expression }) => ['extends', expression] as const);
		case 'TSTypeAliasDeclaration':
			return collectAliased(node.typeAnnotation).map(type => ['alias', type] as const);
		default:
			return [];
	}
}

/** The named types that an alias is, or is an intersection of. */
function collectAliased(type: TSESTree.TypeNode): TSESTree.Node[] {
	switch (type.type) {
		case 'TSTypeReference':
			return [type.typeName];
		case 'TSImportType':
			return [type];
		case 'TSIntersectionType':
			return type.types.flatMap(collectAliased);
		default:
			return [];
	}
}

function readParent(
	relation: ParentOutline['relation'],
	node: TSESTree.Node,
	{ body }: TSESTree.Program,
): ParentOutline | undefined {
	if (node.type === 'TSImportType') {
		return readImportedType(relation, node);
	}
	const [first, ...rest] = readPath(node);
	if (first === undefined) {
		return undefined;
	}
	const imported = body.flatMap(statement => findImport(statement, first) ?? [])[0];
	return imported === undefined
		? { relation, specifier: undefined, path: [first, ...rest] }
		: { relation, specifier: imported.specifier, path: [...imported.path, ...rest] };
}

function readImportedType(
	relation: ParentOutline['relation'],
	{ source, qualifier }: TSESTree.TSImportType,
): ParentOutline {
	return {
		relation,
		specifier: String(source.value),
		path: qualifier == null ? [] : readQualifiedPath(qualifier),
	};
}

function findImport(
	statement: TSESTree.ProgramStatement,
	local: string,
): { specifier: string; path: string[] } | undefined {
	const clause =
		statement.type === 'ImportDeclaration'
			? statement.specifiers.find(({ local: { name } }) => name === local)
			: undefined;
	return statement.type === 'ImportDeclaration' && clause
		? { specifier: statement.source.value, path: readImportPath(clause) }
		: undefined;
}

/** Empty for what is computed, and for what is read from something else than a name. */
function readPath(node: TSESTree.Node): string[] {
	if (node.type === 'MemberExpression') {
		const object = readPath(node.object);
		const name = readKey(node);
		return name === undefined || object.length === 0 ? [] : [...object, name];
	}
	return node.type === 'Identifier' || node.type === 'TSQualifiedName' ? readQualifiedPath(node) : [];
}
