import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact } from '../../facts/callable.js';
import type { MemberFact } from '../../facts/member.js';
import type { MethodUse } from '../../facts/method-use.js';
import type { Tier } from '../../tier.js';
import type { Candidate } from './candidate.js';
import type { HandlerMessageId } from './messages.js';

/** What would repair a breach. */
export type Repair =
	/** The method becomes the canonical one. */
	| { readonly kind: 'method'; readonly candidate: Candidate; readonly member: MemberFact }
	/** The function takes the canonical parameters. */
	| { readonly kind: 'function'; readonly callable: CallableFact }
	/** The call calls the canonical method. */
	| { readonly kind: 'call'; readonly use: MethodUse }
	/** The call passes the canonical arguments. */
	| { readonly kind: 'arguments'; readonly call: TSESTree.CallExpression }
	/** The name alone changes. */
	| { readonly kind: 'name'; readonly name: TSESTree.Node }
	/** The legacy handler is handed over in an adapter. */
	| { readonly kind: 'adapt'; readonly given: TSESTree.Node }
	/** The throw becomes an answer. */
	| { readonly kind: 'answer'; readonly statement: TSESTree.ThrowStatement };

/** One way in which a file breaks a handler contract. */
export interface Breach {
	readonly id: HandlerMessageId;
	/** Where it is shown. */
	readonly at: TSESTree.Node;
	/** What the message says besides what the contract does. */
	readonly words: Readonly<Record<string, string>>;
	/** How far a machine may go before an edit is even tried. */
	readonly tier: Tier;
	/** Why no fix is written, as a sentence; undefined where nothing special holds it back. */
	readonly obstacle?: string | undefined;
	readonly repair?: Repair;
	/** The handlers of the file that must be repaired with it; `every` for a call that may reach any of them. */
	readonly unit?: readonly TSESTree.Node[] | 'every';
	/** Whether it has no message of its own: it belongs to the repair of another, or holds that back. */
	readonly isSilent?: boolean;
}
