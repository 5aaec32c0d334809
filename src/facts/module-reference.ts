import type { TSESTree } from '@typescript-eslint/utils';

import type { ResolvedModule } from '../resolve/module-id.js';

/** A range of the file's text; offsets are UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** How the text that takes a name from a module object is written, so that an edit knows how to rename it. */
export type NameStyle = 'identifier' | 'string' | 'shorthandProperty' | 'shorthandSpecifier';

/** One use of a module object: a name that is taken from it, or an escape where `name` is undefined. */
export interface MemberUse {
	/** Export name that is read; undefined where the object itself goes somewhere. */
	readonly name: string | undefined;
	/** Where the name is written. */
	readonly range: TextRange;
	readonly style: NameStyle;
}

/** One name that a reference takes from its module. */
export interface ImportedName {
	/** Export name on the module's side; `*` for the module object. */
	readonly name: string;
	/** What this file calls it: a local binding, or the public name of a re-export. */
	readonly alias: string;
	/** Whether only the type is taken. */
	readonly typeOnly: boolean;
	/** Whether some use needs the value, as far as scope analysis can tell. */
	readonly isValueUsed: boolean;
	/** For the module object: every use of it. */
	readonly members: readonly MemberUse[];
	/** The specifier in a static declaration, for the fixes. */
	readonly node: NameNode | undefined;
}

/** Syntax that takes one name from a module. */
export type NameNode = TSESTree.ImportClause | TSESTree.ExportSpecifier | TSESTree.ExportAllDeclaration;

/** Syntax of a static reference. */
export type StaticReferenceNode =
	TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource | TSESTree.ExportAllDeclaration;

/** The specifier as text. */
export interface SpecifierText {
	/** Between the quotes. */
	readonly range: TextRange;
	/** The quote, or the empty string where there is none. */
	readonly quote: string;
}

/** How a module is named. */
export type ReferenceForm =
	/** A static import with bindings. */
	| 'import'
	/** Any form that only has the module evaluated. */
	| 'effect'
	/** A re-export of names. */
	| 'export'
	/** `export * from`. */
	| 'exportAll'
	/** `import()`. */
	| 'dynamic'
	/** `require()` and `import x = require()`. */
	| 'require'
	/** `import('…').T` and `typeof import('…')`, in code or in JSDoc, and `@import`. */
	| 'type'
	/** `declare module '…'`. */
	| 'augmentation'
	/** A path that is asked for: `require.resolve`, `import.meta.resolve`, `new URL('…', import.meta.url)`. */
	| 'path'
	/** A triple-slash path. */
	| 'tripleSlash'
	/** A call of the mock functions of vitest or jest. */
	| 'mock';

/** An arm of a try statement. */
export interface TryArm {
	/** Where the statement begins: its identity in the file. */
	readonly statement: number;
	readonly arm: 'block' | 'handler';
}

/** A call of a mock function whose factory gives an object. */
export interface MockedObject {
	readonly call: TSESTree.CallExpression;
	readonly object: TSESTree.ObjectExpression;
}

/** One place where the file names another module. */
export interface ModuleReference {
	readonly form: ReferenceForm;
	/** The specifier as the program reads it. */
	readonly specifier: string;
	/** Where the specifier is written; undefined where other code depends on that text too. */
	readonly source: SpecifierText | undefined;
	/** What the specifier means. */
	readonly module: ResolvedModule;
	/** Whether the whole reference vanishes at run time. */
	readonly typeOnly: boolean;
	/** The names it takes; empty where it takes none. */
	readonly names: readonly ImportedName[];
	/** Where it stands. */
	readonly range: TextRange;
	/** The try statements around it, innermost first. */
	readonly guards: readonly TryArm[];
	/** The static declaration, for the fixes. */
	readonly node: StaticReferenceNode | undefined;
	/** The call of a mock function with the object that its factory gives, for the fixes. */
	readonly mock: MockedObject | undefined;
}
