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

/** Whether the file mocks a module that the reference would name: then the mock would apply to it. */
export function isMocked(targets: readonly Target[], { facts }: Brief): boolean {
	return targets.some(({ module }) => facts.mocked.has(module.id));
}

/** Whether the reference is one arm of a try statement whose other arm names the target. */
export function isFallback({ guards }: ModuleReference, { module }: Target, { facts }: Brief): boolean {
	const others = facts.references
		.filter(other => other.module.id === module.id)
		.flatMap(other => other.guards);
	return guards.some(guard =>
		others.some(({ statement, arm }) => statement === guard.statement && arm !== guard.arm),
	);
}

/** Forms that have the module evaluated where the file is. */
const evaluating: ReadonlySet<string> = new Set(['import', 'effect', 'export', 'exportAll', 'require']);

/** Whether the reference has its module evaluated where the file is. */
export function isEvaluating({ form, typeOnly }: ModuleReference): boolean {
	return !typeOnly && evaluating.has(form);
}

/** Returns the targets that would close an import cycle, were they named at run time, which is not there yet. */
export function collectNewCycles(
	reference: ModuleReference,
	targets: readonly Target[],
	{ file, facts, graph }: Brief,
): Target[] {
	const leadsHere = (from: string | undefined): boolean =>
		from !== undefined && graph.reaches(from, file.filename);
	const isImported = ({ module }: Target): boolean =>
		facts.references.some(other => isEvaluating(other) && other.module.id === module.id);
	// A file whose import is gone does not run now: a cycle is not worse.
	if (!isEvaluating(reference) || reference.module.file === undefined) {
		return [];
	}
	const closing = targets.filter(target => !isImported(target) && leadsHere(target.module.file));
	return closing.length === 0 || leadsHere(reference.module.file) ? [] : closing;
}

/**
 * Whether modules are evaluated in the same order once `into`, an import of the replacement, takes the names in. Not so
 * where the legacy module evaluates the replacement early, and another module would now come before it.
 */
export function isOrderKept(
	reference: ModuleReference,
	into: ModuleReference,
	{ facts, graph }: Brief,
): boolean {
	const [, end] = reference.range;
	const [start] = into.range;
	const isCrossing = facts.references.some(
		other => isEvaluating(other) && end <= other.range[0] && other.range[1] <= start,
	);
	const [from, to] = [reference.module.file, into.module.file];
	return (
		reference.typeOnly || !isCrossing || from === undefined || to === undefined || !graph.reaches(from, to)
	);
}
