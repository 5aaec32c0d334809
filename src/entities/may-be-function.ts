import type { Outline } from '../facts/outline.js';
import type { Entities } from './entities.js';
import type { Entity } from './entity.js';
import type { Sources } from './sources.js';

import { createFreshMemory } from '../resolve/fresh-value.js';

/** By module and name. */
type Verdicts = Map<string, boolean>;

const known = createFreshMemory<Sources['graph'], Verdicts>();

interface Lookup extends Pick<Sources, 'graph'> {
	readonly entities: Entities;
}

/** Whether values of a type may be functions: its module says so, or cannot be read; found out once for all files. */
export function mayBeFunction(type: Entity, { graph, entities }: Lookup): boolean {
	const verdicts = known.read(graph, () => new Map());
	const key = `${type.origin.module}\0${type.origin.name}`;
	const isFunction = verdicts.get(key) ?? isAnyCallable(type, entities);
	verdicts.set(key, isFunction);
	return isFunction;
}

function isAnyCallable(type: Entity, entities: Entities): boolean {
	return (
		isCallable(entities.findOutline(type)) ||
		entities.collectAncestorsOf(type).some(({ outline }) => isCallable(outline))
	);
}

function isCallable(outline: Outline | undefined): boolean {
	return (
		outline === undefined ||
		outline.signature !== undefined ||
		// What is put together from other types is not known.
		(outline.kind === 'type' && outline.members.length === 0 && outline.parents.length === 0)
	);
}
