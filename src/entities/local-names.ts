import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { FileFacts } from '../facts/file-facts.js';
import type { ImportedName } from '../facts/module-reference.js';
import type { Entities } from './entities.js';
import type { Entity } from './entity.js';

import { findVariable } from '../facts/find-variable.js';
import { isSameOrigin } from './entity.js';

/** An export that a file wants to name. */
export interface Wanted {
	readonly name: string;
	readonly entity: Entity;
}

/** Where it is to be named. */
export interface NamingPlace {
	readonly uses: readonly TSESTree.Node[];
	/** Whether every use is a type. */
	readonly typeOnly: boolean;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

/** What an import of the file calls it. */
export interface LocalName {
	/** `Router`, or `core.Router` behind a module object. */
	readonly text: string;
	/** Whether it is read from a module object. */
	readonly isMember: boolean;
}

/** Returns what the imports of the file call an export, as far as that means it at every use. */
export function collectLocalNames(
	{ name: exported, entity }: Wanted,
	{ uses, typeOnly, sourceCode }: NamingPlace,
	{ facts, entities }: { readonly facts: FileFacts; readonly entities: Entities },
): LocalName[] {
	return facts.references
		.filter(({ form }) => form === 'import')
		.flatMap(reference => reference.names.map(imported => ({ reference, imported })))
		.filter(({ reference, imported }) => {
			const path = [imported.name === '*' ? exported : imported.name];
			const binding = { kind: 'imported', reference, path } as const;
			return (
				(typeOnly || !imported.typeOnly) &&
				entities.collectEntities(binding).some(candidate => isSameOrigin(candidate, entity)) &&
				uses.every(use => isSeen(imported, use, sourceCode))
			);
		})
		.map(({ imported: { name, alias } }) =>
			name === '*' ? { text: `${alias}.${exported}`, isMember: true } : { text: alias, isMember: false },
		);
}

/** Whether nothing between the place and the import hides its name. */
function isSeen(
	{ alias, node }: ImportedName,
	use: TSESTree.Node,
	sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
	const variable = findVariable(sourceCode.getScope(use), alias);
	return variable?.defs.some(definition => definition.node === node) ?? false;
}
