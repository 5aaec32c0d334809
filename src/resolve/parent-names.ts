import { collectImportBindings } from './import-clause.js';

/** A name that a declaration may be built on. */
export interface ParentName {
	/** The module it comes from, as written; undefined for what the text declares itself. */
	readonly specifier: string | undefined;
	/** The names read one after another, from the module object on. */
	readonly path: readonly string[];
}

/** Reads what exports of one text may be built on, by the text alone. */
export interface ParentReader {
	/**
	 * Returns the names that a class, an interface or a type alias is built on; of an export that is not written as a
	 * declaration under its name, those of every class.
	 */
	collectParents(name: string): readonly ParentName[];
}

const imports = /\bimport\b([^'"();]*?)\bfrom\s*(['"])([^'"\n]+)\2/g;
const declarations = /\b(?:class|interface|type|const|let|var)\s+([\w$\u0080-\uffff]+)/g;
const defaultExport = /\bexport\s+default\s+(?:(?:abstract\s+)?class\b|([\w$]+))/;
const heads = /\b(?:extends|implements)\b([^{;=]*)/g;
const names = /[\w$\u0080-\uffff][\w$.\u0080-\uffff]*/g;
const aliased = /^\s*[|&(]?\s*(?:import\s*\(\s*['"]([^'"\n]+)['"]\s*\)\s*\.?\s*)?([\w$.\u0080-\uffff]*)/;

/** How much of a declaration is read: where its head ends takes a parser to say. */
const headLength = 600;

/** Creates the reader of a text. */
export function createParentReader(text: string): ParentReader {
	const sources = collectSources(text);
	const declared = indexDeclarations(text);
	const find = (path: string): readonly ParentName[] => findParent(path.split('.'), sources, declared);
	const collect = (name: string): readonly ParentName[] => {
		const places = declared.get(name);
		return places === undefined
			? collectFromHead(text).flatMap(find)
			: places.flatMap(index => collectFromDeclaration(text.slice(index, index + headLength), find));
	};
	return {
		collectParents(name) {
			const [found, local] = name === 'default' ? (defaultExport.exec(text) ?? []) : [];
			return local === undefined && found !== undefined
				? collectFromHead(text).flatMap(find)
				: collect(local ?? name);
		},
	};
}

function collectFromDeclaration(
	declaration: string,
	find: (path: string) => readonly ParentName[],
): readonly ParentName[] {
	const plain = dropArguments(declaration);
	const [, value] = /^type\s+[^\s=]+\s*=([^;]*)/.exec(plain) ?? [];
	return value === undefined
		? collectFromHead(cutHead(plain)).flatMap(find)
		: value.split('&').flatMap(part => readAliased(part, find));
}

/** Type arguments are none of what a type is built on. */
function dropArguments(text: string): string {
	const shorter = text.replaceAll(/<[^<>]*>/g, ' ');
	return shorter === text ? text : dropArguments(shorter);
}

function cutHead(declaration: string): string {
	const end = declaration.indexOf('{');
	return end === -1 ? declaration : declaration.slice(0, end);
}

function collectFromHead(text: string): readonly string[] {
	return [...new Set([...text.matchAll(heads)].flatMap(([, head = '']) => head.match(names) ?? []))];
}

/** A name, or a type of a module, that a part of an intersection begins with. */
function readAliased(part: string, find: (path: string) => readonly ParentName[]): readonly ParentName[] {
	const [, specifier, path = ''] = aliased.exec(part) ?? [];
	return specifier === undefined ? find(path) : [{ specifier, path: path.match(/[\w$]+/g) ?? [] }];
}

/** Where each name is declared. */
type Declarations = ReadonlyMap<string, readonly number[]>;

function indexDeclarations(text: string): Declarations {
	const places = new Map<string, number[]>();
	for (const { 1: name = '', index } of text.matchAll(declarations)) {
		places.set(name, [...(places.get(name) ?? []), index]);
	}
	return places;
}

type Sources = ReadonlyMap<string, { readonly specifier: string; readonly imported: string }>;

function collectSources(text: string): Sources {
	return new Map(
		[...text.matchAll(imports)].flatMap(([, clause = '', , specifier = '']) =>
			collectImportBindings(`import${clause}from`, isTypeClause(clause)).map(
				({ local, imported }) => [local, { specifier, imported }] as const,
			),
		),
	);
}

function isTypeClause(clause: string): boolean {
	return /^\s+type\s+(?!,|$)/.test(clause);
}

/** A word that is neither imported nor declared is a type parameter, or no name at all. */
function findParent(
	[local = '', ...rest]: readonly string[],
	sources: Sources,
	declared: Declarations,
): readonly ParentName[] {
	const source = sources.get(local);
	if (source === undefined) {
		return declared.has(local) ? [{ specifier: undefined, path: [local] }] : [];
	}
	const path = source.imported === '*' ? rest : [source.imported, ...rest];
	return [{ specifier: source.specifier, path }];
}
