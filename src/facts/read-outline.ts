import type { TSESTree } from '@typescript-eslint/utils';

import type { Outline, ParentOutline } from './outline.js';

import { collectDeclarations } from './find-declaration.js';
import { readKey, readImportPath, readQualifiedPath } from './member-path.js';
import { readMembers } from './read-members.js';
import { readSignature, readText } from './read-signature.js';

/** Returns the outline of an export that a module declares itself, or of a name it keeps to itself as `#name`. */
export function readOutline(program: TSESTree.Program, name: string, text: string): Outline | undefined {
	const declaration = collectDeclarations(program, name).find(({ type }) => type !== 'Identifier');
	return declaration && outlineOf(declaration, program, text);
}

function outlineOf(declaration: TSESTree.Node, program: TSESTree.Program, text: string): Outline {
	const isVariable = declaration.type === 'VariableDeclarator';
	const node = isVariable ? (declaration.init ?? declaration) : declaration;
	const type = isVariable ? declaration.id.typeAnnotation?.typeAnnotation : undefined;
	const callable = findCallSignature(node);
	const kind = kinds.get(node.type) ?? 'constant';
	return {
		kind,
		name: nameOf(declaration),
		parents: collectParents(node).flatMap(
			([relation, parent]) => readParent(relation, parent, program) ?? [],
		),
		members: readMembers(node, text),
		type: type && readText(type, text),
		signature: callable && readSignature(callable, text),
	};
}

/** A function, and what makes the values of a type callable: a function type, or a signature without a name. */
function findCallSignature(node: TSESTree.Node): TSESTree.Node | undefined {
	switch (node.type) {
		case 'TSTypeAliasDeclaration':
			return findCallSignature(node.typeAnnotation);
		case 'TSIntersectionType':
		case 'TSUnionType':
			return findFirst(node.types);
		case 'TSInterfaceDeclaration':
			return findFirst(node.body.body);
		case 'TSTypeLiteral':
			return findFirst(node.members);
		default:
			return callables.has(node.type) ? node : undefined;
	}
}

const callables: ReadonlySet<string> = new Set([
	'FunctionDeclaration',
	'TSDeclareFunction',
	'FunctionExpression',
	'ArrowFunctionExpression',
	'TSFunctionType',
	'TSCallSignatureDeclaration',
]);

function findFirst(nodes: readonly TSESTree.Node[]): TSESTree.Node | undefined {
	return nodes.map(findCallSignature).find(found => found !== undefined);
}

/** What has no name of its own is an export default. */
function nameOf(declaration: TSESTree.Node): string {
	const id = 'id' in declaration ? declaration.id : null;
	return id?.type === 'Identifier' ? id.name : 'default';
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
