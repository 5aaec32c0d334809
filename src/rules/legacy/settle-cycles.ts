import type { Violation } from './violation.js';

import { isEvaluating } from './fix-limits.js';

type IsRepairable = (violation: Violation) => boolean;

/**
 * Holds back what would close a new import cycle, unless another reference of the file is moved to the same modules and
 * may: the cycle is there through its legacy module, and the two are then one repair. Both must be sure to be repaired,
 * or one would hold back the other.
 */
export function settleCycles(violations: readonly Violation[], isRepairable: IsRepairable): Violation[] {
	return violations.map(violation => {
		if (violation.newCycles.length === 0) {
			return violation;
		}
		const base = isRepairable(violation)
			? violations.find(other => isBase(other, violation) && isRepairable(other))
			: undefined;
		return base === undefined
			? { ...violation, tier: 'report', obstacle: createObstacle(violation) }
			: { ...violation, base };
	});
}

function isBase({ reference, newCycles, verdicts, target }: Violation, leaning: Violation): boolean {
	const moves = verdicts.flatMap(verdict => verdict.moves);
	// A module object of which nothing is read goes to the target as a whole.
	const reached = new Set((moves.length === 0 ? [{ target }] : moves).map(move => move.target.module.id));
	return (
		newCycles.length === 0 &&
		isEvaluating(reference) &&
		leaning.newCycles.every(({ module }) => reached.has(module.id))
	);
}

function createObstacle({ targetSpecifier, target }: Violation): string {
	return `There is no fix, since '${targetSpecifier ?? target.ref}' imports this file.`;
}
