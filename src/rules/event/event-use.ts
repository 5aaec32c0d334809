import type { TSESTree } from '@typescript-eslint/utils';

import type { Catalogue } from './catalogue.js';

/** What a text is, where it stands. */
export type EventRole =
	/** The name in a call that the contract lists. */
	| 'call'
	/** What the discriminator is compared with. */
	| 'comparison'
	/** The value of the discriminator in an object. */
	| 'property'
	/** A literal type. */
	| 'type'
	/** The key of a table of handlers. */
	| 'key';

/** How sure it is that a place is about the events of a catalogue. */
export interface Company {
	/** Whether other texts beside it, or the object around it, are proven to be of the catalogue. */
	readonly isKnown: boolean;
	/** Whether others beside it speak of something else. */
	readonly isForeign: boolean;
	/** Whether a type, which knows nothing of the catalogue, says which names may stand there. */
	readonly isTyped?: boolean;
	/** Whether it is a call that every emitter has, on one of which nothing is known. */
	readonly isAnyEmitter?: boolean;
}

/** A text that may be an event name. */
export interface EventUse {
	readonly role: EventRole;
	readonly text: string;
	/** The literal, the literal type, or the key. */
	readonly node: TSESTree.Node;
	/** The property around a key. */
	readonly property?: TSESTree.Property | undefined;
	readonly catalogue: Catalogue;
	readonly company: Company;
}

/** What is wrong with a text. */
export type EventVerdict =
	/** It is an event name, written by hand. */
	| { readonly kind: 'literal'; readonly wireNames: readonly string[] }
	/** It is almost one, or almost several. */
	| { readonly kind: 'near'; readonly wireNames: readonly string[] }
	/** It is none. */
	| { readonly kind: 'unknown'; readonly wireNames: readonly string[] };

/** A text that is not as it should be. */
export interface EventBreach extends EventUse {
	readonly verdict: EventVerdict;
	/** The same place by other contracts that have the same name: which one is meant, a person knows. */
	readonly rivals: readonly EventUse[];
}
