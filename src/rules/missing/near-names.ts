import leven from 'leven';

import type { Brief } from '../../brief.js';
import type { MissingName } from './missing-name.js';

const maximumNames = 3;

/** Returns the exports whose names come nearest to the missing one, at most three. */
export function collectNearNames({ name, reference }: MissingName, { graph }: Brief): string[] {
	const names = graph.collectExportNames(reference.module.file ?? '') ?? new Set<string>();
	const reach = Math.floor((name.length + 2) / 3);
	// A long name cannot be a slip of another one, and the distance to it is dear.
	return name.length > 40
		? []
		: [...names]
				.filter(other => other !== 'default')
				.map(other => ({ other, distance: leven(name, other, { maxDistance: reach + 1 }) }))
				.filter(({ distance }) => distance <= reach)
				.toSorted((left, right) => left.distance - right.distance || (left.other < right.other ? -1 : 1))
				.slice(0, maximumNames)
				.map(({ other }) => other);
}
