import type { Violation } from './violation.js';

import { isEvaluating } from './fix-limits.js';

/**
 * Holds back what would close a new import cycle, unless another reference of the file is moved to the same modules and
 * may: the cycle is there through its legacy module, and the two are then one repair.
 */
export function settleCycles(violations: readonly Violation[]): Violation[] {
	return violations.map(violation =>
		violation.newCycles.length === 0 ? violation : settle(violation, violations),
	);
}

function settle(violation: Violation, violations: readonly Violation[]): Violation {
	// What a person must look at would hold back the repair that it leans on.
	const base = violation.tier === 'fix' ? violations.find(other => isBase(other, violation)) : undefined;
	return base === undefined
		? { ...violation, tier: 'report', obstacle: createObstacle(violation) }
		: { ...violation, base: base.reference };
}

function isBase({ reference, tier, newCycles, verdicts }: Violation, leaning: Violation): boolean {
	const reached = new Set(verdicts.flatMap(({ moves }) => moves.map(({ target }) => target.module.id)));
	return (
		tier === 'fix' &&
		newCycles.length === 0 &&
		isEvaluating(reference) &&
		leaning.newCycles.every(({ module }) => reached.has(module.id))
	);
}

function createObstacle({ targetSpecifier, target }: Violation): string {
	return `There is no fix, since '${targetSpecifier ?? target.ref}' imports this file.`;
}
