import type { Registry } from './contract.js';
import type { Problem } from './registry-error.js';

import { collectEventProblems } from './event-problems.js';
import { collectHandlerProblems } from './handler-problems.js';
import { collectInstanceProblems } from './instance-problems.js';
import { collectCircularChains } from './module-chains.js';
import { collectAmbiguousClaims } from './module-claims.js';
import { collectModuleProblems } from './module-problems.js';

const constraints = [
	collectModuleProblems,
	collectAmbiguousClaims,
	collectCircularChains,
	collectInstanceProblems,
	collectHandlerProblems,
	collectEventProblems,
];

/** Collects the promises of a well-formed registry that contradict each other or themselves. */
export function collectConstraintProblems(registry: Registry): Problem[] {
	return constraints.flatMap(collect => collect(registry));
}
