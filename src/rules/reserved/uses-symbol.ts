import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';

import { isInside } from '../../facts/node-places.js';

interface Place {
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

/** Whether something inside of a node comes from a module that the symbol passes through. */
export function isUsing(
	node: TSESTree.Node,
	{ homes }: RegisteredSymbol,
	{ brief, sourceCode }: Place,
): boolean {
	return brief.facts.references.some(
		reference =>
			(homes.has(reference.module.id) || isPassingOn(reference, homes, brief)) &&
			(isInside(reference, node) || isUsedInside(reference, node, sourceCode)),
	);
}

/** Whether a name of the reference is declared in one of the modules. */
function isPassingOn(
	{ names, module }: ModuleReference,
	homes: RegisteredSymbol['homes'],
	{ entities }: Brief,
): boolean {
	return names.some(
		({ name }) => name !== '*' && homes.has(entities.resolveExport({ name }, module).origin.module),
	);
}

function isUsedInside(
	{ names }: ModuleReference,
	node: TSESTree.Node,
	{ scopeManager }: Place['sourceCode'],
): boolean {
	const variables = names.flatMap(
		({ node: clause }) => (clause && scopeManager?.getDeclaredVariables(clause)) ?? [],
	);
	return variables.some(({ references }) => references.some(({ identifier }) => isInside(identifier, node)));
}
