import type { NameVerdict, Violation } from './violation.js';

/** Whether a barrel writes the legacy name: then it is repaired there, and this file is clean without any change. */
export function isLeftToBarrel({ via }: NameVerdict): boolean {
	return via.at(-1)?.isNamed === true;
}

/** The names that an edit moves: those that a barrel takes care of stay, unless there are no others. */
export function collectMoving({ verdicts }: Pick<Violation, 'verdicts'>): readonly NameVerdict[] {
	const others = verdicts.filter(verdict => !isLeftToBarrel(verdict));
	return others.some(({ moves }) => moves.length > 0) ? others : verdicts;
}
