import type { ContractBase } from './contract.js';

import { findException } from './exceptions.js';

/** A contract and its name in the registry. */
export interface Named<Contract extends ContractBase> {
	readonly key: string;
	readonly contract: Contract;
}

/** Returns the contracts of a section with their names. */
export function collectNamed<Contract extends ContractBase>(
	section: Readonly<Record<string, Contract>> | undefined,
): Named<Contract>[] {
	return Object.entries(section ?? {}).map(([key, contract]) => ({ key, contract }));
}

/** Whether no exception excuses the file with this path below root from the contract today. */
export function isInForce({ contract: { allow } }: Named<ContractBase>, path: string): boolean {
	return (
		allow === undefined || findException(allow, path, new Date().toISOString().slice(0, 10)) === undefined
	);
}
