import type { Pattern } from './pattern.js';

import { createPattern } from './pattern.js';

/** A call as the registry writes it: `emitEvent`, `socket.on`, `*.emit`. */
export interface CallPattern {
	/** Whether any receiver fits. */
	readonly isOpen: boolean;
	/** Whether it is a function alone, without a receiver. */
	readonly isPlain: boolean;
	/** Whether a function or method of this name fits, whatever leads to it. */
	matchLast(name: string | undefined): boolean;
	/** Whether a callee fits: the names that lead to the function; undefined stands for what has no name. */
	match(callee: readonly (string | undefined)[]): boolean;
}

/**
 * Creates the pattern of a call. A function alone fits a plain call; behind a receiver, the receiver may itself be read
 * from something: `socket.on` fits `this.socket.on`.
 */
export function createCallPattern(text: string): CallPattern {
	const [first = '', ...others] = text.split('.');
	const names = [first, ...others].map(createPattern);
	const isOpen = first === '*' && others.length > 0;
	return {
		isOpen,
		isPlain: others.length === 0,
		matchLast: name => isFitting(names.at(-1), name, false),
		match: callee =>
			callee.length >= names.length &&
			(others.length > 0 || callee.length === 1) &&
			callee
				.slice(-names.length)
				.every((name, index) => isFitting(names[index], name, isOpen && index === 0)),
	};
}

function isFitting(pattern: Pattern | undefined, name: string | undefined, isAny: boolean): boolean {
	return isAny || (name !== undefined && pattern?.match(name) !== undefined);
}
