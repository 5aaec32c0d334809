import type { TSESTree } from '@typescript-eslint/utils';

import { findVariable } from '@typescript-eslint/utils/ast-utils';

import type { Construction } from '../../facts/construction.js';
import type { PlanContext } from './plan-edits.js';
import type { Replacement } from './replacement.js';

/** Returns what already means the replacement where the construction stands; undefined where it must be imported. */
export function findAvailable(
	construction: Construction,
	replacement: Replacement,
	context: PlanContext,
): string | undefined {
	return (
		findImported(construction, replacement, context) ?? findBesideClass(construction, replacement, context)
	);
}

/** A value import of the replacement that no scope in between hides. */
function findImported(
	{ node }: Construction,
	{ entity: replacement }: Replacement,
	{ brief: { facts, entities }, sourceCode }: PlanContext,
): string | undefined {
	const names = facts.references
		.filter(({ form, typeOnly }) => form === 'import' && !typeOnly)
		.flatMap(reference => reference.names.map(name => ({ reference, name })));
	const found = names.find(({ reference, name }) => {
		const binding = { kind: 'imported', reference, path: [name.name] } as const;
		const isSame = name.name !== '*' && entities.isSame(binding, replacement);
		return isSame && !name.typeOnly && isVisible(name.alias, name.node, { node, sourceCode });
	});
	return found?.name.alias;
}

function isVisible(
	alias: string,
	clause: TSESTree.Node | undefined,
	{ node, sourceCode }: Pick<PlanContext, 'sourceCode'> & Pick<Construction, 'node'>,
): boolean {
	const variable = findVariable(sourceCode.getScope(node), alias);
	return variable?.defs.some(definition => definition.node === clause) ?? false;
}

/** `core.MessageRouter` lies beside `core.messageRouter`, if that module object has both. */
function findBesideClass(
	{ type, binding }: Construction,
	{ entity: replacement, name }: Replacement,
	{ brief: { entities }, sourceCode }: PlanContext,
): string | undefined {
	const isMember = type.type === 'MemberExpression' && !type.computed && type.property.type === 'Identifier';
	if (!isMember || binding?.kind !== 'imported') {
		return undefined;
	}
	return entities.isSame({ ...binding, path: [...binding.path.slice(0, -1), name] }, replacement)
		? sourceCode.text.slice(type.range[0], type.property.range[0]) + name
		: undefined;
}
