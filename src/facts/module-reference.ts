import type { TSESTree } from '@typescript-eslint/utils';

import type { ResolvedModule } from '../resolve/module-id.js';

/** One use of a namespace object: a static member read, or an escape where `name` is undefined. */
export interface MemberUse {
	/** Export name that is read; undefined where the object itself goes somewhere. */
	readonly name: string | undefined;
	/** The member name as written: an identifier or a string. */
	readonly node: TSESTree.Node;
}

/** One name that a reference takes from its module. */
export interface ImportedName {
	/** Export name on the module's side; `*` for the namespace object. */
	readonly name: string;
	/** What this file calls it: a local binding, or the public name of a re-export. */
	readonly alias: string;
	/** Whether only the type is taken. */
	readonly typeOnly: boolean;
	/** For the namespace object: every use of it. */
	readonly members: readonly MemberUse[];
	/** The specifier, for the fixes. */
	readonly node: NameNode;
}

/** Syntax that takes one name from a module. */
export type NameNode = TSESTree.ImportClause | TSESTree.ExportSpecifier | TSESTree.ExportAllDeclaration;

/** Syntax of a static reference. */
export type StaticReferenceNode =
	TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource | TSESTree.ExportAllDeclaration;

/** One place where the file names another module. */
export interface ModuleReference {
	/**
	 * How the module is named: `import` with bindings, `effect` without any, `export` of names, `exportAll` for
	 * `export *`.
	 */
	readonly form: 'import' | 'effect' | 'export' | 'exportAll';
	/** The specifier as the program reads it. */
	readonly specifier: string;
	/** What the specifier means. */
	readonly module: ResolvedModule;
	/** Whether the whole reference vanishes at run time. */
	readonly typeOnly: boolean;
	/** The names it takes; empty for effects and for `export *`. */
	readonly names: readonly ImportedName[];
	/** The declaration, for the place of the report and for the fixes. */
	readonly node: StaticReferenceNode;
}
