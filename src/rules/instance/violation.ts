import type { TSESTree } from '@typescript-eslint/utils';

import type { Construction } from '../../facts/construction.js';
import type { InstancePromise } from '../../registry/instance-contracts.js';
import type { Tier } from '../../tier.js';
import type { Replacement } from './replacement.js';

/** How a file breaks a contract about one class. */
export type Breach =
	| 'strayInstance'
	| 'straySubclass'
	| 'secondInstance'
	| 'repeatedInstance'
	| 'rivalDeclaration'
	| 'rivalConstruction';

/** One place that breaks a contract about one class. */
export interface InstanceViolation {
	readonly breach: Breach;
	readonly promise: InstancePromise;
	readonly node: TSESTree.Node;
	/** The class as this file calls it. */
	readonly name: string;
	/** Undefined for a declaration. */
	readonly construction: Construction | undefined;
	readonly replacement: Replacement | undefined;
	/** How far a machine may go before an edit is even tried. */
	readonly tier: Tier;
	/** What holds a fix back, as a sentence; undefined where nothing special does. */
	readonly obstacle: string | undefined;
}
