import type { ImportedName, ModuleReference } from '../../facts/module-reference.js';
import type { LegacyClaim } from '../../registry/legacy-index.js';
import type { Successor, Target } from '../../registry/successors.js';
import type { Tier } from '../../tier.js';

/** Places that an export passes through. */
export type Via = readonly {
	readonly module: ModuleReference['module'];
	readonly name: string;
	/** Whether the place before wrote the name, so that it can be repaired there. */
	readonly isNamed: boolean;
}[];

/** A name that has moved, and where to. */
export type Move = Extract<Successor, { kind: 'moved' }> & {
	/** The legacy name. */
	readonly from: string;
	/** The target as this file would spell it; undefined where nothing leads there. */
	readonly specifier: string | undefined;
	/** Why the target is not proven to hold the name, and what to do about it; undefined where it is. */
	readonly fault: string | undefined;
};

/** What became of one name of a reference; for a namespace object, one for each member that is read. */
export interface NameVerdict {
	readonly name: ImportedName;
	readonly moves: readonly Move[];
	/** Legacy names without a successor. */
	readonly removed: readonly string[];
	/** The first contract that has something to say; undefined where none has. */
	readonly claim: LegacyClaim | undefined;
	/** The barrels between the named module and the legacy one, and that one; empty where it is named itself. */
	readonly via: Via;
	/** Whether a declaration of its own stands between the name and the legacy one. */
	readonly isDeclared: boolean;
	/** Whether nothing about the name is legacy. */
	readonly isKept: boolean;
	/** Whether the module object goes where its use cannot be followed. */
	readonly isEscaping: boolean;
}

/** One reference to a legacy module or symbol. */
export interface Violation {
	readonly reference: ModuleReference;
	/** The contract that speaks in the message. */
	readonly claim: LegacyClaim;
	readonly verdicts: readonly NameVerdict[];
	/** The module that replaces the legacy one as a whole, and its spelling in this file. */
	readonly target: Target;
	readonly targetSpecifier: string | undefined;
	/** Whether the file imports the replacement already. */
	readonly isDual: boolean;
	/** Whether it is one arm of a try statement whose other arm names the replacement. */
	readonly isFallback: boolean;
	/** Targets that would close an import cycle which is not there yet. */
	readonly newCycles: readonly Target[];
	/** The violation whose fix brings the cycle about in any case, so that this one leans on it. */
	readonly base: Violation | undefined;
	/** What holds a fix back, as a sentence; undefined where nothing special does. */
	readonly obstacle: string | undefined;
	/** How far a machine may go before an edit is even tried. */
	readonly tier: Tier;
}
