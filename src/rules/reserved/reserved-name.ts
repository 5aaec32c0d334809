import type { Brief } from '../../brief.js';
import type { RegisteredSymbol, RegisteredSymbols } from '../../entities/registered-symbols.js';

import { createMayName, type MayName } from '../../registry/pattern-words.js';
import { isHome } from './left-alone.js';
import { isOneWord } from './one-word-names.js';

/** The option of the rules about reserved names. */
export interface NameOption {
	/** Whether names of one word count too. */
	readonly oneWordNames: boolean;
}

/** Returns what a name is reserved for, by the option; undefined where nothing is, and where that is at home in the file. */
export function findReserved(
	name: string,
	brief: Brief,
	{ oneWordNames }: NameOption,
): RegisteredSymbol | undefined {
	const symbol = brief.symbols.findNamed(name);
	const isReserved = symbol !== undefined && (oneWordNames || !isOneWord(name));
	return isReserved && !isHome(symbol, brief) ? symbol : undefined;
}

const known = new WeakMap<RegisteredSymbols, Map<boolean, MayName>>();

/** Whether a text may name something that is reserved; in doubt it may. */
export function mayNameReserved(
	text: string,
	symbols: RegisteredSymbols,
	{ oneWordNames }: NameOption,
): boolean {
	const gates = known.get(symbols) ?? new Map<boolean, MayName>();
	const mayName =
		gates.get(oneWordNames) ?? createMayName(symbols.names.filter(name => oneWordNames || !isOneWord(name)));
	known.set(symbols, gates.set(oneWordNames, mayName));
	return mayName(text);
}
