import type { TSESTree } from '@typescript-eslint/utils';

import type { ModuleReference } from './module-reference.js';

/** Something taken from another module. */
export interface ImportedBinding {
	readonly kind: 'imported';
	/** Where the file names that module. */
	readonly reference: ModuleReference;
	/** The names read one after another, from the module object on; empty for the object itself. */
	readonly path: readonly string[];
}

/** Something that the file declares itself. */
export interface DeclaredBinding {
	readonly kind: 'declared';
	/** Its own name; empty where it has none. */
	readonly name: string;
	/** The declaration, or the value of a constant. */
	readonly node: TSESTree.Node;
	/** The names read one after another from what is declared; empty for itself. */
	readonly path: readonly string[];
	/** Every name under which the file exports it; empty where it does not, and inside of functions. */
	readonly exportNames: readonly string[];
}

/** What an expression, or the name of a type, stands for, as far as the file itself tells. */
export type Binding = ImportedBinding | DeclaredBinding;
