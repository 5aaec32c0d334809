import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from '@typescript-eslint/utils/ast-utils';

import type { Brief } from '../../brief.js';
import type { ImportedName, ModuleReference } from '../../facts/module-reference.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Catalogue } from './catalogue.js';

import { addImport, type NewImport } from '../../fixes/add-import.js';
import { addFirstImport } from '../../fixes/first-import.js';
import { findFreeName } from '../../fixes/free-name.js';
import { isOfCatalogue } from './catalogue.js';

type Source = Readonly<TSESLint.SourceCode>;

/** How a file calls the catalogue at some places, and the import that it needs for that. */
export interface LocalName {
	/** `AgentEvent`, or `events.AgentEvent` behind a namespace. */
	readonly name: string;
	/** Undefined where the file imports it already. */
	readonly edits: readonly TextEdit[];
}

/** Where the catalogue is to be named. */
export interface NamingPlace {
	readonly uses: readonly TSESTree.Node[];
	/** Whether every use is a type. */
	readonly typeOnly: boolean;
	readonly brief: Brief;
	readonly sourceCode: Source;
}

/** Returns how the file may call the catalogue at these places; undefined where it cannot be imported. */
export function findLocalName(catalogue: Catalogue, place: NamingPlace): LocalName | undefined {
	const name = findImported(catalogue, place);
	return name === undefined ? createImport(catalogue, place) : { name, edits: [] };
}

function findImported(catalogue: Catalogue, place: NamingPlace): string | undefined {
	return place.brief.facts.references
		.filter(({ form }) => form === 'import')
		.flatMap(reference => reference.names.map(name => ({ reference, name })))
		.flatMap(({ reference, name }) => readImported(reference, name, { catalogue, place }) ?? [])[0];
}

function readImported(
	reference: ModuleReference,
	{ name, alias, typeOnly, node }: ImportedName,
	{ catalogue, place }: { catalogue: Catalogue; place: NamingPlace },
): string | undefined {
	const { brief, uses, sourceCode } = place;
	const { name: exported } = catalogue.promise.contract.catalogue;
	const path = name === '*' ? [exported] : [name];
	const isUsable =
		(!typeOnly || place.typeOnly) &&
		isOfCatalogue({ kind: 'imported', reference, path }, catalogue, brief) &&
		uses.every(use => isBoundBy(node, alias, sourceCode.getScope(use)));
	return isUsable ? (name === '*' ? `${alias}.${exported}` : alias) : undefined;
}

/** Whether a name means the import where it is used. */
function isBoundBy(node: TSESTree.Node | undefined, name: string, scope: TSESLint.Scope.Scope): boolean {
	return findVariable(scope, name)?.defs.some(definition => definition.node === node) ?? false;
}

function createImport(catalogue: Catalogue, place: NamingPlace): LocalName | undefined {
	const { brief, uses, sourceCode, typeOnly } = place;
	const { promise, kind, entity } = catalogue;
	const { references } = brief.facts;
	const specifier = isImportable(catalogue, place)
		? brief.spell(promise.catalogue, findLike(catalogue, brief))
		: undefined;
	if (specifier === undefined || kind === 'json' || (entity.typeOnly && !typeOnly)) {
		return undefined;
	}
	const { name } = promise.contract.catalogue;
	const alias = findFreeName(catalogue.name, uses, sourceCode);
	const imports = references.flatMap(({ node, module }) =>
		node?.type === 'ImportDeclaration' && module.id === promise.catalogue.module.id ? [node] : [],
	);
	const request = { specifier, name, alias, imports, typeOnly };
	const edits = addImport(request, sourceCode) ?? addFirst(request, place);
	return edits === null ? undefined : { name: alias, edits };
}

/** A piece of a page that imports nothing shows something else, and is no place for a first import. */
function addFirst(request: NewImport, { brief, sourceCode }: NamingPlace): TextEdit[] | null {
	const isWhole = /\.(?:[cm]?[jt]sx?|vue)$/u.test(brief.file.filename);
	return isWhole ? addFirstImport(request, sourceCode) : null;
}

/** A specifier of the file whose style a new one takes: of the same module, else of any project file. */
function findLike({ promise }: Catalogue, { facts }: Brief): string {
	const imports = facts.references.filter(({ form }) => form === 'import' || form === 'export');
	const same = imports.find(({ module }) => module.id === promise.catalogue.module.id);
	const own = imports.find(
		({ module, specifier }) => isProjectFile(module.id) && !specifier.startsWith('node:'),
	);
	return (same ?? own)?.specifier ?? './';
}

function isProjectFile(id: string): boolean {
	return !/^(?:npm|node):/u.test(id);
}

/** Whether an import may be added: the file is a module, and the catalogue's module does not import it. */
function isImportable({ promise }: Catalogue, { brief, sourceCode, typeOnly }: NamingPlace): boolean {
	const { file } = promise.catalogue.module;
	return (
		file !== undefined &&
		isModule(sourceCode, brief.file.filename) &&
		(typeOnly || !brief.graph.reaches(file, brief.file.filename))
	);
}

/** An import makes a module of a script: harmless only where the script declares nothing and requires nothing. */
function isModule({ ast, text }: Source, filename: string): boolean {
	return (
		/\.m[jt]s$/u.test(filename) ||
		ast.body.some(({ type }) => /^(?:Import|Export)/u.test(type)) ||
		(ast.sourceType === 'module' && !/\.c[jt]s$/u.test(filename) && !isScript(ast, text))
	);
}

function isScript({ body }: TSESTree.Program, text: string): boolean {
	return (
		/\brequire\s*\(|\b(?:module|exports)\b\s*[.=]/u.test(text) ||
		body.some(({ type }) => /Declaration$/u.test(type))
	);
}
