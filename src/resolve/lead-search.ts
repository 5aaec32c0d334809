import type { AccessParts } from './module-access.js';
import type { ResolvedModule } from './module-id.js';

import { createModuleAccess } from './module-access.js';
import { ModuleSearch } from './module-search.js';

/** How one module leads to others: by whatever it imports, or by what its exports may come from; rather too many. */
export type Lead = 'imports' | 'exports';

/** Creates the search for each way in which modules lead to others. */
export function createLeadSearches(parts: AccessParts): Record<Lead, ModuleSearch> {
	const { follow, sketch } = createModuleAccess(parts, undefined);
	const followAll = (specifiers: readonly string[], from: ResolvedModule): ResolvedModule[] =>
		specifiers.map(specifier => follow(specifier, from));
	return {
		imports: new ModuleSearch(module => {
			// What a module is built on stands in its text, and what it gives out in the declarations beside it.
			const sketches = [sketch(module), parts.reader.sketch(module.file ?? '')];
			return followAll([...new Set(sketches.flatMap(({ mentions }) => mentions))], module);
		}),
		exports: new ModuleSearch(module => followAll(sketch(module).passesOn, module)),
	};
}
