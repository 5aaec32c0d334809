import { posix } from 'node:path';

import type { Problem } from './problem.js';

/** Problems that belong together: of one contract, or of one rule where no contract is named. */
export interface Group {
	/** Name of the contract or the rule. */
	readonly name: string;
	readonly kind: 'contract' | 'rule' | 'linter';
	readonly problems: readonly Problem[];
	readonly files: ReadonlyMap<string, readonly Problem[]>;
	/** Folder -> its problems, the fullest first. */
	readonly folders: ReadonlyMap<string, readonly Problem[]>;
}

const order = ['contract', 'rule', 'linter'] as const;

/** Groups problems by contract: contracts first, and of each kind the largest group first. */
export function groupProblems(problems: readonly Problem[]): Group[] {
	return [...collectBy(problems, problem => JSON.stringify(findKey(problem))).entries()]
		.map(([key, members]) => createGroup(JSON.parse(key) as GroupKey, members))
		.sort(
			(left, right) =>
				order.indexOf(left.kind) - order.indexOf(right.kind) ||
				right.problems.length - left.problems.length ||
				(left.name < right.name ? -1 : 1),
		);
}

/** Counts the problems that satisfy a condition. */
export function countProblems(
	problems: readonly Problem[],
	isCounted: (problem: Problem) => boolean,
): number {
	return problems.filter(isCounted).length;
}

type GroupKey = readonly [kind: Group['kind'], name: string];

function findKey({ contract, rule }: Problem): GroupKey {
	if (contract !== undefined) {
		return ['contract', contract];
	}
	return rule === undefined ? ['linter', 'ESLint'] : ['rule', rule];
}

function createGroup([kind, name]: GroupKey, problems: readonly Problem[]): Group {
	const files = collectBy(problems, ({ path }) => path);
	const folders = collectBy(problems, ({ path }) => posix.dirname(path));
	return {
		name,
		kind,
		problems,
		files: new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1))),
		folders: new Map(
			[...folders].sort(
				([left, many], [right, more]) => more.length - many.length || (left < right ? -1 : 1),
			),
		),
	};
}

function collectBy(
	problems: readonly Problem[],
	keyOf: (problem: Problem) => string,
): Map<string, readonly Problem[]> {
	const groups = new Map<string, Problem[]>();
	for (const problem of problems) {
		const key = keyOf(problem);
		const group = groups.get(key) ?? [];
		group.push(problem);
		groups.set(key, group);
	}
	return groups;
}
