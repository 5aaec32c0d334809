import path from 'node:path';

import type { ModuleContract } from '../registry/contract.js';
import type { ContractPlace } from '../registry/contract-refs.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Fault, FaultKind } from './fault.js';
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
	const kind = hasCapture(canonical) ? undefined : judgeStyle(canonical, specifier, surroundings);
	const data = { ref: canonical, specifier: typeof specifier === 'object' ? specifier.as : specifier };
	const pointer = pointTo(place, ['specifier']);
	return kind === undefined ? [] : [{ kind, pointer, data, contract: place }];
}

function judgeStyle(
	ref: string,
	style: NonNullable<ModuleContract['specifier']>,
	surroundings: Surroundings,
): FaultKind | undefined {
	const module = surroundings.project.resolveRef(ref);
	if (module.file === undefined) {
		return undefined;
	}
	const place = { module, importer: path.posix.join(path.posix.dirname(module.file), '[registry]') };
	if (typeof style === 'object') {
		return judgeText(style.as, place, surroundings);
	}
	return style === 'alias' && !hasAlias(ref, place, surroundings) ? 'unwritableAlias' : undefined;
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
): FaultKind | undefined {
	const isReached = isUrl(text) || project.resolve(text, importer).id === module.id;
	return isReached ? undefined : 'unreachableSpelling';
}

function hasAlias(ref: string, { module, importer }: Place, { project, resolver }: Surroundings): boolean {
	const { root, tsconfig } = project;
	const spell = createSpeller(resolver);
	const found = spell({ target: module, ref, style: 'alias', like: './x', root, importer, tsconfig });
	return found !== undefined && !found.startsWith('.');
}
