import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact } from '../../facts/callable.js';
import type { MemberFact } from '../../facts/member.js';
import type { Evidence } from './subject.js';

/** Something that is a handler, or looks like one. */
export interface Candidate {
	readonly shape: 'class' | 'interface' | 'object' | 'function';
	/** Its declaration, or the object or function itself. */
	readonly node: TSESTree.Node;
	/** What a person calls it. */
	readonly name: string;
	readonly evidence: Evidence;
	readonly members: readonly MemberFact[];
	/** Of a function. */
	readonly callable: CallableFact | undefined;
}
