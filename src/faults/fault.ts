import type { Named } from '../registry/contract-list.js';
import type { ContractBase } from '../registry/contract.js';

/** What can be wrong with a registry that is well-formed: what it says is not what the disk says. */
export type FaultKind =
	| 'missingRegistry'
	| 'missingRoot'
	| 'brokenTsconfig'
	| 'unresolvableModule'
	| 'missingModule'
	| 'unreadableModule'
	| 'unparsedModule'
	| 'largeModule'
	| 'missingExport'
	| 'otherCase'
	| 'unmatchedLegacy'
	| 'finishedMigration'
	| 'contradiction'
	| 'unreachableSpelling'
	| 'unwritableAlias'
	| 'boundlessPattern'
	| 'expiredException'
	| 'unmatchedException'
	| 'unneededException'
	| 'boundlessException';

/** One fault of a registry. */
export interface Fault {
	readonly kind: FaultKind;
	/** JSON pointer to the place in the registry. */
	readonly pointer: string;
	/** What the words of the fault name. */
	readonly data: Readonly<Record<string, string>>;
	/** The contract at fault; undefined where the registry as a whole is. */
	readonly contract: Named<ContractBase> | undefined;
}
