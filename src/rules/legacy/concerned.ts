import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';

import { createLastKnown } from '../../facts/last-known.js';
import { importsLegacy } from './stood-for.js';

const concerned = createLastKnown<Brief, readonly ModuleReference[]>();

/** Returns the references that a contract may call legacy: few of a file as a rule, and the same ones for every rule. */
export function collectConcerned(brief: Brief): readonly ModuleReference[] {
	return concerned.recall(brief, () =>
		brief.facts.references.filter(reference => isConcerned(reference, brief)),
	);
}

function isConcerned({ module, specifier, names }: ModuleReference, brief: Brief): boolean {
	return (
		brief.modules.isClaimed(module, specifier) ||
		(names.length > 0 &&
			module.file !== undefined &&
			!module.id.startsWith('npm:') &&
			mayPassOnLegacy(module.file, brief))
	);
}

type Modules = NonNullable<ReturnType<Brief['graph']['collectPassedOn']>>;

const verdicts = new WeakMap<Brief['modules'], WeakMap<Modules, boolean>>();

/** Whether exports of a file may come from a legacy module, or be declared with something of one. */
function mayPassOnLegacy(file: string, brief: Brief): boolean {
	const passedOn = brief.lexedGraph.collectPassedOn(file);
	if (passedOn === undefined) {
		return true;
	}
	const byModules = verdicts.get(brief.modules) ?? new WeakMap<Modules, boolean>();
	const verdict = byModules.get(passedOn) ?? isLegacyAmong(passedOn, brief);
	verdicts.set(brief.modules, byModules.set(passedOn, verdict));
	return verdict;
}

function isLegacyAmong(modules: Modules, brief: Brief): boolean {
	return [...modules.values()].some(
		module =>
			brief.modules.isClaimed(module, module.id) ||
			(module.file !== undefined && importsLegacy(module.file, brief)),
	);
}
