import type { Move, Violation } from '../../rules/legacy/violation.js';
import type { MissingName } from './missing-name.js';

import { listNames } from '../../registry/list-words.js';

/** What the registry knows of a missing name. */
export interface Known {
	/** What it is called now; undefined where it was removed. */
	readonly to: string | undefined;
	/** The module that has it, as this file would spell it; undefined for the one that was asked. */
	readonly specifier: string | undefined;
	/** What else changes. */
	readonly why: readonly string[];
}

/** Returns what the registry knows of the name; undefined where nothing is proven. */
export function findKnown(
	{ imported, name, reference }: MissingName,
	violation: Violation | undefined,
): Known | undefined {
	const verdict = violation?.verdicts[reference.names.indexOf(imported)];
	if (verdict?.removed.includes(name) === true) {
		return { to: undefined, specifier: undefined, why: [] };
	}
	const move = verdict?.moves.find(({ from }) => from === name);
	return move === undefined || move.fault !== undefined ? undefined : createKnown(move, reference);
}

function createKnown({ name, target, specifier, why }: Move, { module }: MissingName['reference']): Known {
	const isElsewhere = target.module.id !== module.id;
	return { to: name, specifier: isElsewhere ? (specifier ?? target.ref) : undefined, why };
}

/** Says what to do about a missing name, in one sentence. */
export function createAdvice(known: Known | undefined, near: readonly string[]): string {
	if (known !== undefined) {
		return adviseOnKnown(known);
	}
	return near.length === 0
		? 'Export it there, or take a name that is there.'
		: `Take ${listNames(near, 'or')} if that is what you mean, or export it there.`;
}

function adviseOnKnown({ to, specifier }: Known): string {
	if (to === undefined) {
		return 'It was removed without a replacement: rewrite the code that uses it.';
	}
	return specifier === undefined ? `It is '${to}' now.` : `Take '${to}' from '${specifier}'.`;
}
