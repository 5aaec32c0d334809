import type { Construction } from '../../facts/construction.js';
import type { PlanContext } from './plan-edits.js';
import type { Replacement } from './replacement.js';

import { collectLocalNames } from '../../entities/local-names.js';

/** Returns what already means the replacement where the construction stands; undefined where it must be imported. */
export function findAvailable(
	construction: Construction,
	replacement: Replacement,
	context: PlanContext,
): string | undefined {
	const place = { uses: [construction.node], typeOnly: false, sourceCode: context.sourceCode };
	// A module object may offer it too, but then the import of the class would stay behind.
	const known = collectLocalNames(replacement, place, context.brief).find(({ isMember }) => !isMember);
	return known?.text ?? findBesideClass(construction, replacement, context);
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
