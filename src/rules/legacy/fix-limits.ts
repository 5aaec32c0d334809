import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { Target } from '../../registry/successors.js';

/** Whether the file is one that a migration works on by hand: a legacy module, a target, or in a target's package. */
export function isProtected(targets: readonly Target[], { file, modules, isSamePackage }: Brief): boolean {
	return (
		modules.isLegacy(file.module) ||
		targets.some(target => target.module.id === file.module.id || isSamePackage(target))
	);
}

/** Whether the file mocks the module that the reference names, or one that it would name: both are one unit. */
export function isMocked({ module }: ModuleReference, targets: readonly Target[], { facts }: Brief): boolean {
	return [module, ...targets.map(target => target.module)].some(({ id }) => facts.mocked.has(id));
}

/** Whether naming a target at run time would close an import cycle that is not there yet. */
export function isClosingCycle(
	reference: ModuleReference,
	targets: readonly Target[],
	{ file, facts, graph }: Brief,
): boolean {
	const leadsHere = (from: string | undefined): boolean =>
		from !== undefined && graph.reaches(from, file.filename);
	const isImported = ({ module }: Target): boolean =>
		facts.references.some(other => !other.typeOnly && other.module.id === module.id);
	return (
		!reference.typeOnly &&
		targets.some(target => leadsHere(target.module.file) && !isImported(target)) &&
		!leadsHere(reference.module.file)
	);
}
