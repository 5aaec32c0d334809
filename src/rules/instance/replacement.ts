import type { Brief } from '../../brief.js';
import type { Entity } from '../../entities/entity.js';
import type { ExportTarget, InstancePromise } from '../../registry/instance-contracts.js';

/** What is to be used instead of another object of the class. */
export interface Replacement extends ExportTarget {
	/** Whether it is the object itself, or a function that gives one. */
	readonly kind: 'instance' | 'factory';
	readonly entity: Entity;
	/** The module as this file would spell it; undefined where nothing leads there. */
	readonly specifier: string | undefined;
	/** Why the module is not proven to hold the name; undefined where it is. */
	readonly fault: string | undefined;
}

/** Returns what the contract offers in place of a construction; undefined where it offers nothing. */
export function findReplacement(
	{ contract, instance, factory }: InstancePromise,
	brief: Brief,
): Replacement | undefined {
	const isForUser = contract.scope === 'user';
	const [kind, found] =
		isForUser || instance === undefined ? (['factory', factory] as const) : (['instance', instance] as const);
	if (found === undefined) {
		return undefined;
	}
	const { target, name } = found;
	return {
		...found,
		kind,
		entity: brief.entities.resolveExport({ name }, target.module),
		specifier: brief.spell(target, findLike(brief)),
		fault: findFault(found, brief),
	};
}

/** The specifier whose style a new one follows. */
function findLike({ facts }: Brief): string {
	return facts.references.find(({ form }) => form === 'import')?.specifier ?? './';
}

function findFault({ target: { module }, name }: ExportTarget, { graph }: Brief): string | undefined {
	if (module.file === undefined) {
		return 'cannot be found';
	}
	const lookup = graph.findExport(module.file, name);
	if (lookup.kind === 'unknown') {
		return 'has exports that cannot be read';
	}
	return lookup.kind === 'missing' || lookup.typeOnly ? `does not export '${name}' as a value` : undefined;
}
