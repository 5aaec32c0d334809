import type { DirectExport, Export, Import, StaticImport } from 'es-module-lexer';

import type { ExportEntry, ExportList } from './export-list.js';
import type { ImportBinding } from './import-clause.js';

import { detach } from './detach-text.js';
import { addExport } from './export-list.js';
import { collectImportBindings } from './import-clause.js';
import { lex } from './lexer.js';
import { createIsOnlyType } from './only-types.js';

/** Reads the export list from a text without parsing it; undefined where the lexer cannot be trusted with it. */
export function findLexedExportList(text: string): ExportList | undefined {
	// The lexer passes over these two in silence. The first pattern is the quicker one, and most texts end there.
	if (/export(?:\s+import\b|\s*=)/.test(text) && /^[ \t]*export(?:\s+import\b|\s*=)/m.test(text)) {
		return undefined;
	}
	try {
		return new LexedText(text, ...lex(text)).readList();
	} catch {
		return undefined;
	}
}

const comments = /\/\*[^]*?\*\/|\/\/.*/g;
// What declares the names it exports, as nearly everybody writes it.
const plainDeclaration =
	/export (?:(?:const|let|var|function|async|class|abstract|interface|enum) |type (?!\{)|function\*)/y;
const localValue: ExportEntry = { kind: 'local', typeOnly: false };
const localType: ExportEntry = { kind: 'local', typeOnly: true };
// A name that ends its statement: at `;`, at the end, or at a line break that the next line does not undo.
const plainDefault =
	/^\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)[^\S\n]*(?:;|\s*$|\n\s*(?![.([`+\-*/%&|?,=<>^]|!=|(?:as|satisfies|in|instanceof)\b)\S)/u;

type Source = ImportBinding & { readonly specifier: string };

class LexedText {
	readonly #text: string;
	readonly #imports: readonly Import[];
	readonly #exports: readonly Export[];
	readonly #isModule: boolean;
	#sources: ReadonlyMap<string, Source> | undefined;
	#isOnlyType: ((name: string) => boolean) | undefined;

	constructor(...[text, imports, exports, , isModule]: [string, ...ReturnType<typeof lex>]) {
		this.#text = text;
		this.#imports = imports;
		this.#exports = exports;
		this.#isModule = isModule;
	}

	readList(): ExportList {
		return {
			exports: this.#readExports(),
			stars: this.#exports.flatMap(entry =>
				entry.type === 'reexport-all' ? [{ specifier: detach(entry.from), typeOnly: entry.typeOnly }] : [],
			),
			evaluates: this.#imports.flatMap(entry =>
				isStatic(entry) && !entry.typeOnly ? [detach(entry.specifier)] : [],
			),
			isModule: this.#isModule,
		};
	}

	#readExports(): Map<string, ExportEntry> {
		const exports = new Map<string, ExportEntry>();
		for (const entry of this.#exports) {
			if (entry.type === 'reexport') {
				const { from, importName, name, typeOnly } = entry;
				addExport(exports, detach(name), {
					kind: 'reexport',
					specifier: detach(from),
					name: detach(importName ?? '*'),
					typeOnly,
				});
			} else if (entry.type === 'direct') {
				this.#addDirect(entry, exports);
			}
		}
		return exports;
	}

	#addDirect(entry: DirectExport, exports: Map<string, ExportEntry>): void {
		if (this.#isPlainDeclaration(entry)) {
			addExport(exports, detach(entry.name), createLocal(entry.typeOnly));
		} else if (!this.#isGlobalName(entry)) {
			addExport(exports, detach(entry.name), this.#readDirect(entry));
		}
	}

	#isPlainDeclaration({ exportStart }: DirectExport): boolean {
		plainDeclaration.lastIndex = exportStart;
		return plainDeclaration.test(this.#text);
	}

	#readDirect(entry: DirectExport): ExportEntry {
		const typeOnly = entry.typeOnly && !this.#isDeclaredValue(entry);
		const local = this.#findLocal(entry);
		if (local === undefined) {
			return createLocal(typeOnly);
		}
		const source = this.#findSource(local);
		return source
			? {
					kind: 'reexport',
					specifier: detach(source.specifier),
					name: detach(source.imported),
					typeOnly: typeOnly || source.typeOnly,
				}
			: createLocal(typeOnly || (this.#isOnlyType ??= createIsOnlyType(this.#text))(local));
	}

	/** The name that the export passes on; undefined for what it declares itself. */
	#findLocal(entry: DirectExport): string | undefined {
		return this.#isDeclaration(entry) ? undefined : (entry.localName ?? this.#findDefaultName(entry));
	}

	#readHead({ exportStart }: DirectExport): string {
		return this.#text.slice(exportStart, exportStart + 500).replaceAll(comments, ' ');
	}

	#isGlobalName(entry: DirectExport): boolean {
		return /^export\s+as\s+namespace\b/.test(this.#readHead(entry));
	}

	// The lexer calls every `export declare` a type.
	#isDeclaredValue(entry: DirectExport): boolean {
		return /^export\s+declare\s+(?!type\b|interface\b)/.test(this.#readHead(entry));
	}

	#isDeclaration(entry: DirectExport): boolean {
		return entry.localName !== undefined && !/^export\s*(?:type\s*)?\{/.test(this.#readHead(entry));
	}

	// `export default x` of a plain name passes on what the name stands for.
	#findDefaultName({ name, end }: DirectExport): string | undefined {
		const rest = this.#text.slice(end, end + 500).replaceAll(comments, ' ');
		return name === 'default' ? plainDefault.exec(rest)?.[1] : undefined;
	}

	#findSource(local: string): Source | undefined {
		this.#sources ??= new Map(this.#imports.filter(isStatic).flatMap(entry => this.#collectSources(entry)));
		return this.#sources.get(local);
	}

	#collectSources({ importStart, start, specifier, typeOnly }: StaticImport): [string, Source][] {
		const statement = this.#text.slice(importStart, start - 1);
		return statement.startsWith('import')
			? collectImportBindings(statement, typeOnly).map(binding => [binding.local, { ...binding, specifier }])
			: [];
	}
}

function createLocal(typeOnly: boolean): ExportEntry {
	return typeOnly ? localType : localValue;
}

function isStatic(entry: Import): entry is StaticImport {
	return entry.type === 'static' || entry.type === 'reexport-star';
}
