import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';

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

/** Whether the reference names a module that is to go: the rules about legacy imports see to it. */
export function isFromLegacy(
	{ module, specifier }: Pick<ModuleReference, 'module' | 'specifier'>,
	{ modules, symbols }: Brief,
): boolean {
	return !symbols.isCanonical(module) && modules.isClaimed(module, specifier);
}
