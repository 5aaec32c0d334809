import type { TSESTree } from '@typescript-eslint/utils';

import type { Binding } from './binding.js';

/** How an object of a class comes to be. */
export type ConstructionForm =
	/** `new C()`. */
	| 'new'
	/** `Reflect.construct(C, [])`. */
	| 'reflect'
	/** `Object.create(C.prototype)`. */
	| 'prototype'
	/** `C.create()`. */
	| 'static'
	/** `createC()`. */
	| 'call';

/** How often the code of a place runs: once with its module, or each time it is reached. */
export type Frequency = 'once' | 'loop' | 'function';

/** One expression that makes an object of a class. */
export interface Construction {
	readonly form: ConstructionForm;
	readonly node: TSESTree.NewExpression | TSESTree.CallExpression;
	/** The expression that names the class. */
	readonly type: TSESTree.Node;
	/** What that expression stands for; undefined where it is not plain to see. */
	readonly binding: Binding | undefined;
	/** The method that is called, where the form is `static`. */
	readonly method: string | undefined;
	readonly hasArguments: boolean;
	readonly frequency: Frequency;
	/** Whether what it gives is kept where the next call finds it, so that it is made once. */
	readonly isMemoised: boolean;
	/** Whether a `using` declaration disposes of what it gives. */
	readonly isDisposed: boolean;
	/** Whether it stands in a mock factory, which is moved above the imports. */
	readonly isHoisted: boolean;
}
