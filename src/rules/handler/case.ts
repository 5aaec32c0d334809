import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { HandlerPromise } from '../../registry/handler-contracts.js';

/** What a file is judged by: one contract, and the options of the rule. */
export interface Case {
	readonly promise: HandlerPromise;
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
	readonly options: HandlerOptions;
}

/** The options of the rule. */
export interface HandlerOptions {
	/** Whether parameters must have the names of the contract. */
	readonly parameterNames: boolean;
}
