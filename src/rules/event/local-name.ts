import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { NamingPlace } from '../../entities/local-names.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Catalogue } from './catalogue.js';

import { collectLocalNames } from '../../entities/local-names.js';
import { addImport, type NewImport } from '../../fixes/add-import.js';
import { addFirstImport } from '../../fixes/first-import.js';
import { findFreeName } from '../../fixes/free-name.js';

type Source = Readonly<TSESLint.SourceCode>;

/** How a file calls the catalogue at some places, and the import that it needs for that. */
export interface LocalName {
	/** `AgentEvent`, or `events.AgentEvent` behind a namespace. */
	readonly name: string;
	/** Undefined where the file imports it already. */
	readonly edits: readonly TextEdit[];
}

/** Where the catalogue is to be named. */
export interface CataloguePlace extends NamingPlace {
	readonly brief: Brief;
}

/** Returns how the file may call the catalogue at these places; undefined where it cannot be imported. */
export function findLocalName(catalogue: Catalogue, place: CataloguePlace): LocalName | undefined {
	const { name } = catalogue.promise.contract.catalogue;
	const [known] = collectLocalNames({ name, entity: catalogue.entity }, place, place.brief);
	return known === undefined ? createImport(catalogue, place) : { name: known.text, edits: [] };
}

function createImport(catalogue: Catalogue, place: CataloguePlace): LocalName | undefined {
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
function addFirst(request: NewImport, { brief, sourceCode }: CataloguePlace): TextEdit[] | null {
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
function isImportable({ promise }: Catalogue, { brief, sourceCode, typeOnly }: CataloguePlace): boolean {
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
