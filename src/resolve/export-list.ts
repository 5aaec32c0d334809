/** What one export name of a module stands for. */
export type ExportEntry =
	| {
			readonly kind: 'local';
			/** Whether it exists for the type checker only. */
			readonly typeOnly: boolean;
	  }
	| {
			readonly kind: 'reexport';
			/** The module it comes from, as written. */
			readonly specifier: string;
			/** Its name there; `*` for the module as a whole. */
			readonly name: string;
			/** Whether only the type passes. */
			readonly typeOnly: boolean;
	  };

/** An `export * from`. */
export interface StarExport {
	/** The module, as written. */
	readonly specifier: string;
	/** Whether only types pass. */
	readonly typeOnly: boolean;
}

/** What a module gives out and which modules it evaluates, by its own text alone. */
export interface ExportList {
	/** The exports by name. */
	readonly exports: ReadonlyMap<string, ExportEntry>;
	/** The modules whose exports are all passed on. */
	readonly stars: readonly StarExport[];
	/** The modules that are evaluated before this one, as written. */
	readonly evaluates: readonly string[];
	/** Whether it is an ES module: its list is complete. */
	readonly isModule: boolean;
}

/** Adds an export; where a type and a value share a name, the value counts. */
export function addExport(exports: Map<string, ExportEntry>, name: string, entry: ExportEntry): void {
	const known = exports.get(name);
	if (!known || known.typeOnly) {
		exports.set(name, entry);
	}
}
