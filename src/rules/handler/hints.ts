import type { Case } from './case.js';
import type { NodeNeeds } from './handler-nodes.js';

import { isAskingFunctions } from './typed-functions.js';

/** What may lead to handlers in a file, as far as that is seen before the file is walked. */
export interface Hints {
	/** Whether anything may be a handler at all. */
	readonly isAny: boolean;
	/** Whether something may be handed over as a handler. */
	readonly isHandingOver: boolean;
	/** Whether the file may have a table of handlers. */
	readonly isFillingTables: boolean;
	/** Whether functions may stand where the contract's type is asked for. */
	readonly isTypingFunctions: boolean;
}

/** Returns what may lead to the handlers of a contract. */
export function readHints(judged: Case): Hints {
	const { promise, sourceCode } = judged;
	const { text } = sourceCode;
	const isFillingTables = promise.mayNameTable(text);
	const isHandingOver = isFillingTables || promise.mayTakeHandlers(text);
	const isTypingFunctions = isAskingFunctions(judged);
	return {
		isAny: isTypingFunctions || isHandingOver || promise.mayName(text) || promise.mayProve(text),
		isHandingOver,
		isFillingTables,
		isTypingFunctions,
	};
}

/** Returns the nodes that must be gathered for what some contracts hint at. */
export function findNeeds(hints: readonly Hints[]): NodeNeeds {
	const isTyping = hints.some(({ isTypingFunctions }) => isTypingFunctions);
	return {
		calls: isTyping || hints.some(({ isHandingOver }) => isHandingOver),
		assignments: hints.some(({ isFillingTables }) => isFillingTables),
		functions: isTyping,
	};
}
