import { collectImportBindings } from './import-clause.js';

/** An imported name that a declaration may be built on. */
export interface ParentName {
	/** The module it comes from, as written. */
	readonly specifier: string;
	/** The names read one after another, from the module object on. */
	readonly path: readonly string[];
}

const imports = /\bimport\b([^'"();]*?)\bfrom\s*(['"])([^'"\n]+)\2/g;
const importTypes = /\bimport\s*\(\s*(['"])([^'"\n]+)\1\s*\)((?:\s*\.\s*[\w$]+)*)/g;
const heads = /\b(?:extends|implements)\b([^{;=]*)|\btype\s+[\w$]+\b([^;]{0,1000})/g;
const names = /[\w$][\w$.]*/g;

/**
 * Returns the imported names that classes, interfaces and type aliases of a text may be built on, by the text alone: rather
 * too many than too few.
 */
export function collectParentNames(text: string): readonly ParentName[] {
	const sources = collectSources(text);
	const found = [...text.matchAll(heads)].flatMap(
		([, head, aliased]) => (head ?? aliased ?? '').match(names) ?? [],
	);
	return [
		...[...new Set(found)].flatMap(name => findParent(name.split('.'), sources) ?? []),
		...[...text.matchAll(importTypes)].map(([, , specifier = '', path = '']) => ({
			specifier,
			path: path.match(/[\w$]+/g) ?? [],
		})),
	];
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

function findParent([local = '', ...rest]: readonly string[], sources: Sources): ParentName | undefined {
	const source = sources.get(local);
	return (
		source && {
			specifier: source.specifier,
			path: source.imported === '*' ? rest : [source.imported, ...rest],
		}
	);
}
