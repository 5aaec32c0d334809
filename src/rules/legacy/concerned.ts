import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';

import { mayPassOnLegacy } from '../../entities/legacy-reach.js';
import { createLastKnown } from '../../facts/last-known.js';

const concerned = createLastKnown<Brief, readonly ModuleReference[]>();

/** Returns the references that a contract may call legacy: few of a file as a rule, and the same ones for every rule. */
export function collectConcerned(brief: Brief): readonly ModuleReference[] {
	return concerned.recall(brief, () => brief.concerned.filter(reference => isConcerned(reference, brief)));
}

function isConcerned({ module, specifier, names }: ModuleReference, brief: Brief): boolean {
	return brief.modules.isClaimed(module, specifier) || (names.length > 0 && mayPassOnLegacy(module, brief));
}
