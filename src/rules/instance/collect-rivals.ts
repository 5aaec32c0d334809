import type { Brief } from '../../brief.js';
import type { Binding } from '../../facts/binding.js';
import type { InstanceCase } from './collect-violations.js';
import type { Made } from './made.js';
import type { Breach, InstanceViolation } from './violation.js';

/** Returns the places that declare or construct another implementation, by the names that the contract gives to rivals. */
export function collectRivals(made: readonly Made[], judged: InstanceCase): InstanceViolation[] {
	const { promise, brief } = judged;
	if (promise.rivals.length === 0) {
		return [];
	}
	const known = new Set(made.map(({ construction }) => construction));
	const declared = brief.facts.classes
		.filter(({ name, id }) => isRival(name, judged) && !isPromised(brief.facts.findBinding(id), judged))
		.map(({ id, name }) => createViolation('rivalDeclaration', { node: id, name }, judged));
	const constructed = brief.facts.constructions
		.filter(construction => !known.has(construction))
		.flatMap(({ node, binding }) => {
			const name = binding && findClassName(binding, brief);
			return name !== undefined && isRival(name, judged)
				? [createViolation('rivalConstruction', { node, name }, judged)]
				: [];
		});
	return [...declared, ...constructed];
}

function isRival(name: string, { promise }: InstanceCase): boolean {
	return promise.rivals.some(pattern => pattern.match(name) !== undefined);
}

function isPromised(binding: Binding | undefined, { promise, brief: { entities } }: InstanceCase): boolean {
	const type = entities.resolveExport(promise.class, promise.class.target.module);
	return binding !== undefined && entities.isSame(binding, type);
}

/** The name under which the class is declared; undefined for a class of a package, which is not ours to judge. */
function findClassName(binding: Binding, { entities }: Brief): string | undefined {
	if (binding.kind === 'declared') {
		return binding.path.length === 0 ? binding.name : undefined;
	}
	const [entity] = isOfOthers(binding.reference.module.id) ? [] : entities.collectEntities(binding);
	return entity === undefined || entity.path.length > 0 || isOfOthers(entity.origin.module)
		? undefined
		: entity.origin.name.replace(/^#/u, '');
}

/** What packages and the platform give, they have declared. */
function isOfOthers(module: string): boolean {
	return /^(?:npm|node):/u.test(module);
}

function createViolation(
	breach: Breach,
	place: Pick<InstanceViolation, 'node' | 'name'>,
	{ promise, replacement }: InstanceCase,
): InstanceViolation {
	return {
		...place,
		breach,
		promise,
		construction: undefined,
		replacement,
		tier: 'report',
		obstacle: undefined,
	};
}
