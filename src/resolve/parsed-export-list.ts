import type { TSESTree } from '@typescript-eslint/utils';

import type { ExportEntry, ExportList, StarExport } from './export-list.js';
import type { ImportBinding } from './import-clause.js';

import { collectDeclaredNames, isTypeDeclaration } from './declared-names.js';
import { addExport } from './export-list.js';

/** Parses the text of a file, as the linter does; undefined for a language that it does not read; may throw. */
export type Parse = (text: string, file: string) => TSESTree.Program | undefined;

/** Reads the export list from a parsed module; undefined for `export =`. */
export function findParsedExportList(program: TSESTree.Program): ExportList | undefined {
	return program.body.some(({ type }) => (type as string) === 'TSExportAssignment')
		? undefined
		: new ParsedModule(program.body).readList();
}

type Source = ImportBinding & { readonly specifier: string };
type Statement = TSESTree.ProgramStatement;

class ParsedModule {
	readonly #body: readonly Statement[];
	readonly #sources = new Map<string, Source>();
	readonly #types = new Set<string>();
	readonly #values = new Set<string>();
	readonly #exports = new Map<string, ExportEntry>();
	readonly #stars: StarExport[] = [];
	readonly #evaluates: string[] = [];

	constructor(body: readonly Statement[]) {
		this.#body = body;
	}

	readList(): ExportList {
		for (const statement of this.#body) {
			this.#recordNames(statement);
		}
		for (const statement of this.#body) {
			this.#recordExports(statement);
		}
		return {
			exports: this.#exports,
			stars: this.#stars,
			evaluates: this.#evaluates,
			isModule: this.#body.some(isModuleSyntax),
		};
	}

	#recordNames(statement: Statement): void {
		if (statement.type === 'ImportDeclaration') {
			this.#recordImport(statement);
		} else if (statement.type === 'TSImportEqualsDeclaration') {
			this.#recordRequire(statement);
		} else {
			const declaration = readDeclaration(statement);
			const names = isTypeDeclaration(declaration) ? this.#types : this.#values;
			collectDeclaredNames(declaration).forEach(name => names.add(name));
		}
	}

	#recordImport({ specifiers, source, importKind }: TSESTree.ImportDeclaration): void {
		const specifier = source.value;
		this.#recordEdge(specifier, importKind);
		for (const node of specifiers) {
			const isType = importKind === 'type' || ('importKind' in node && node.importKind === 'type');
			const binding = { local: node.local.name, imported: readImported(node), typeOnly: isType };
			this.#sources.set(binding.local, { ...binding, specifier });
		}
	}

	#recordRequire({ id, moduleReference, importKind }: TSESTree.TSImportEqualsDeclaration): void {
		if (moduleReference.type === 'TSExternalModuleReference' && isString(moduleReference.expression)) {
			const specifier = moduleReference.expression.value;
			this.#recordEdge(specifier, importKind);
			this.#sources.set(id.name, {
				local: id.name,
				imported: '*',
				typeOnly: importKind === 'type',
				specifier,
			});
		}
	}

	#recordEdge(specifier: string, kind: string | undefined): void {
		if (kind !== 'type') {
			this.#evaluates.push(specifier);
		}
	}

	#recordExports(statement: Statement): void {
		if (statement.type === 'ExportAllDeclaration') {
			this.#recordStar(statement);
		} else if (statement.type === 'ExportDefaultDeclaration') {
			this.#addDefault(statement.declaration);
		} else if (statement.type === 'ExportNamedDeclaration') {
			this.#recordNamed(statement);
		}
	}

	#recordStar({ source, exported, exportKind }: TSESTree.ExportAllDeclaration): void {
		const specifier = source.value;
		const typeOnly = exportKind === 'type';
		this.#recordEdge(specifier, exportKind);
		if (exported) {
			addExport(this.#exports, readName(exported), { kind: 'reexport', specifier, name: '*', typeOnly });
		} else {
			this.#stars.push({ specifier, typeOnly });
		}
	}

	#addDefault(declaration: TSESTree.ExportDefaultDeclaration['declaration']): void {
		const entry: ExportEntry =
			declaration.type === 'Identifier'
				? this.#readLocal(declaration.name, false)
				: { kind: 'local', typeOnly: isTypeDeclaration(declaration) };
		addExport(this.#exports, 'default', entry);
	}

	#recordNamed({ declaration, specifiers, source, exportKind }: TSESTree.ExportNamedDeclaration): void {
		if (declaration?.type === 'TSImportEqualsDeclaration') {
			this.#recordRequire(declaration);
		}
		for (const name of collectDeclaredNames(declaration)) {
			addExport(this.#exports, name, this.#readDeclared(name, isTypeDeclaration(declaration)));
		}
		if (source) {
			this.#recordEdge(source.value, exportKind);
		}
		for (const node of specifiers) {
			const typeOnly = exportKind === 'type' || node.exportKind === 'type';
			const name = readName(node.local);
			const entry: ExportEntry = source
				? { kind: 'reexport', specifier: source.value, name, typeOnly }
				: this.#readLocal(name, typeOnly);
			addExport(this.#exports, readName(node.exported), entry);
		}
	}

	#readDeclared(name: string, typeOnly: boolean): ExportEntry {
		return this.#sources.has(name) ? this.#readLocal(name, typeOnly) : { kind: 'local', typeOnly };
	}

	#readLocal(name: string, typeOnly: boolean): ExportEntry {
		const source = this.#sources.get(name);
		return source
			? {
					kind: 'reexport',
					specifier: source.specifier,
					name: source.imported,
					typeOnly: typeOnly || source.typeOnly,
				}
			: { kind: 'local', typeOnly: typeOnly || (this.#types.has(name) && !this.#values.has(name)) };
	}
}

function readDeclaration(statement: Statement) {
	return statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
		? statement.declaration
		: statement;
}

function readImported(node: TSESTree.ImportClause): string {
	if (node.type === 'ImportSpecifier') {
		return readName(node.imported);
	}
	return node.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

function readName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
	return node.type === 'Identifier' ? node.name : node.value;
}

function isString(node: TSESTree.Expression): node is TSESTree.StringLiteral {
	return node.type === 'Literal' && typeof node.value === 'string';
}

function isModuleSyntax({ type }: Statement): boolean {
	return /^(?:Import|Export|TSImportEquals)/.test(type);
}
