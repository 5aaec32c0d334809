import type { Brief } from '../../brief.js';
import type { RegisteredSymbol } from '../../registered-symbols.js';

/** Whether the file is a legacy module, which is to go anyway. */
export function isLegacyFile({ file, modules }: Brief): boolean {
	return modules.isClaimed(file.module, file.module.id);
}

/** Whether the file may hold the symbol: one of its homes, a file of its package, or an exception. */
export function isHome(symbol: RegisteredSymbol, { file, symbols, isSamePackage }: Brief): boolean {
	return (
		symbol.homes.has(file.module.id) || !symbols.isInForce(symbol, file.path) || isSamePackage(symbol.target)
	);
}
