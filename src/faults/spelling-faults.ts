import path from 'node:path';

import type { ModuleContract } from '../registry/contract.js';
import type { ContractPlace } from '../registry/contract-refs.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Fault } from './fault.js';
import type { Surroundings } from './surroundings.js';

import { hasCapture } from '../registry/contract-refs.js';
import { createSpeller } from '../resolve/spell-specifier.js';
import { isUrl } from '../resolve/specifier.js';
import { pointTo } from './surroundings.js';

/** Collects the spellings of canonical modules that do not lead to them from the file beside them. */
export function collectSpellingFaults(
	place: ContractPlace & { readonly contract: ModuleContract },
	surroundings: Surroundings,
): Fault[] {
	const { canonical, specifier = 'auto' } = place.contract;
	const module = hasCapture(canonical) ? undefined : surroundings.project.resolveRef(canonical);
	if (module?.file === undefined) {
		return [];
	}
	const importer = path.posix.join(path.posix.dirname(module.file), '[registry]');
	const kind =
		typeof specifier === 'object'
			? judgeText(specifier.as, { module, importer }, surroundings)
			: specifier === 'alias' && !hasAlias(canonical, { module, importer }, surroundings)
				? 'unwritableAlias'
				: undefined;
	const data = { ref: canonical, specifier: typeof specifier === 'object' ? specifier.as : specifier };
	const pointer = pointTo(place, ['specifier']);
	return kind === undefined ? [] : [{ kind, pointer, data, contract: place.contract }];
}

interface Place {
	readonly module: ResolvedModule;
	/** A file from where the module is imported. */
	readonly importer: string;
}

/** What has a scheme is known to a bundler only. */
function judgeText(
	text: string,
	{ module, importer }: Place,
	{ project }: Surroundings,
): Fault['kind'] | undefined {
	const isReached = isUrl(text) || project.resolve(text, importer).id === module.id;
	return isReached ? undefined : 'unreachableSpelling';
}

function hasAlias(
	ref: string,
	{ module, importer }: Place,
	{ project, resolver, host }: Surroundings,
): boolean {
	const { root, tsconfig } = project;
	const spell = createSpeller(resolver, host);
	const found = spell({ target: module, ref, style: 'alias', like: './x', root, importer, tsconfig });
	return found !== undefined && !found.startsWith('.');
}
