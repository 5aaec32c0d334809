import path from 'node:path';

import type { ModuleContract } from '../registry/contract.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Surroundings } from './surroundings.js';

import { createLegacyIndex } from '../registry/legacy-index.js';
import { createFileWalk } from '../resolve/file-walk.js';
import { isPathId, isThere } from './surroundings.js';

/** What one entry of `legacy` stands for. */
export interface LegacyMatches {
	readonly index: number;
	readonly ref: string;
	/** The modules that are there. */
	readonly modules: readonly LegacyMatch[];
	/** Whether there is nothing that the entry could mean. */
	readonly isEmpty: boolean;
}

/** A legacy module that is there, and what the wildcards stand for in it. */
export interface LegacyMatch {
	readonly module: ResolvedModule;
	readonly captures: readonly string[];
}

/** Returns for each entry of `legacy` what is there of it. */
export function collectLegacyMatches(contract: ModuleContract, surroundings: Surroundings): LegacyMatches[] {
	return contract.legacy.map((ref, index) => ({
		index,
		ref,
		...(ref.includes('*') ? matchPattern(contract, ref, surroundings) : matchExact(ref, surroundings)),
	}));
}

type Matches = Pick<LegacyMatches, 'modules' | 'isEmpty'>;

function matchExact(ref: string, { project }: Surroundings): Matches {
	const module = project.resolveRef(ref);
	return isThere(module)
		? { modules: module.file === undefined ? [] : [{ module, captures: [] }], isEmpty: false }
		: { modules: [], isEmpty: true };
}

/** The files below what a pattern starts with are asked one by one; those of a package are not looked for. */
function matchPattern(contract: ModuleContract, ref: string, surroundings: Surroundings): Matches {
	const { project, host, resolver } = surroundings;
	const { id } = project.resolveRef(ref.slice(0, ref.indexOf('*')) + placeholder);
	if (!isPathId(id)) {
		return {
			modules: [],
			isEmpty: id.startsWith('npm:') && !isInstalled(id.slice('npm:'.length), surroundings),
		};
	}
	const index = createLegacyIndex([{ key: '', contract: { ...contract, legacy: [ref] } }], project);
	const walk = createFileWalk(path.posix.dirname(id), host);
	const modules = [...walk].filter(isModuleFile).flatMap(file => {
		const module = resolver.resolveFile(file);
		const [claim] = index.collectClaims(module, file);
		return claim === undefined ? [] : [{ module, captures: claim.captures }];
	});
	return { modules, isEmpty: modules.length === 0 && !walk.isCut };
}

const placeholder = '__ssot_wildcard__';

function isModuleFile(file: string): boolean {
	return /\.(?:[cm]?[jt]sx?|json|vue|svelte|astro)$/u.test(file);
}

/** Whether a folder `node_modules` at the root or above holds the package. */
function isInstalled(specifier: string, { host, project }: Surroundings): boolean {
	const name = specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');
	for (let folder = project.root; ; folder = path.dirname(folder)) {
		if (host.stat(path.join(folder, 'node_modules', name))?.isDirectory === true) {
			return true;
		}
		if (path.dirname(folder) === folder) {
			return false;
		}
	}
}
