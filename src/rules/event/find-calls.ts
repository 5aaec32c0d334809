import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { CallPattern } from '../../registry/call-pattern.js';
import type { EventCall } from '../../registry/event-contracts.js';
import type { Catalogue } from './catalogue.js';

import { readCalleeNames } from '../../facts/callee.js';

/** A call that a contract lists. */
export interface ListedCall {
	readonly node: TSESTree.CallExpression;
	readonly call: EventCall;
	readonly catalogue: Catalogue;
}

/** Returns what contracts list of a call, among what is worth it: most calls are not, and need no closer look. */
export type FindCalls = (
	node: TSESTree.CallExpression,
	isWorth: (call: EventCall) => boolean,
) => ListedCall[];

/** Creates the reader of calls, by identity where the function is imported, by shape otherwise. */
export function createFindCalls(catalogues: readonly Catalogue[], brief: Brief): FindCalls {
	const all = catalogues.flatMap(catalogue => catalogue.promise.calls.map(call => ({ call, catalogue })));
	return (node, isWorth) => {
		const worth = all.filter(({ call }) => isWorth(call));
		const written = worth.length === 0 ? [] : readCalleeNames(node.callee);
		const possible = worth.filter(({ call }) =>
			isPossible(call.pattern, { written, callee: node.callee }, brief),
		);
		const names = possible.length === 0 ? [] : collectNames(written, node.callee, brief);
		return possible
			.filter(({ call }) => names.some(callee => call.pattern.match(callee)))
			.map(({ call, catalogue }) => ({ node, call, catalogue }));
	};
}

type Names = readonly (string | undefined)[];

/**
 * Whether a call may fit, by the name of its function alone. A function may have another name in its module, a method
 * only where a local name stands for it.
 */
function isPossible(
	{ isPlain, matchLast }: CallPattern,
	{ written, callee }: { written: Names; callee: TSESTree.Node },
	{ facts }: Brief,
): boolean {
	if (matchLast(written.at(-1))) {
		return true;
	}
	const binding = isPlain || written.length === 1 ? facts.findBinding(callee) : undefined;
	return binding?.kind === 'imported' && (isPlain || matchLast(binding.path.at(-1)));
}

/** A default export is called as the file likes, and so is a module object: there, what is written counts. */
function collectNames(written: Names, callee: TSESTree.Node, { facts, entities }: Brief): Names[] {
	const binding = facts.findBinding(callee);
	const [entity] = binding?.kind === 'imported' ? entities.collectEntities(binding) : [];
	if (entity === undefined || entity.origin.name === 'default') {
		return [written];
	}
	const names = entity.origin.name === '*' ? entity.path : [entity.origin.name, ...entity.path];
	return names.length < written.length ? [names, written] : [names];
}

/** Returns an argument by its position; undefined behind a spread, where positions are not known. */
export function findArgument({ arguments: args }: TSESTree.CallExpression, position: number) {
	const before = args.slice(0, position + 1);
	return before.some(({ type }) => type === 'SpreadElement') ? undefined : before[position];
}
