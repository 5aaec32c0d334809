import type { ContractPlace, ContractRef } from '../registry/contract-refs.js';
import type { Host } from '../resolve/host.js';
import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Surroundings } from './surroundings.js';

import { createFileWalk } from '../resolve/file-walk.js';
import { findModuleFault } from './module-faults.js';

/**
 * Returns the one file in which the faults of a contract are told: the first module that the contract names and a linter
 * can read; undefined where there is none.
 */
export function findAnchor(
	place: ContractPlace,
	refs: readonly ContractRef[],
	surroundings: Surroundings,
): ModuleId | undefined {
	const own = refs.filter(({ place: { section, key } }) => section === place.section && key === place.key);
	const legacy = surroundings.registry.modules?.[place.section === 'modules' ? place.key : '']?.legacy ?? [];
	return findFirst([...own.map(({ ref }) => ref), ...legacy.filter(ref => !ref.includes('*'))], surroundings);
}

/** Returns the first module of a list that is a sound file of the project. */
export function findFirst(refs: readonly string[], surroundings: Surroundings): ModuleId | undefined {
	for (const ref of new Set(refs)) {
		const module = surroundings.project.resolveRef(ref);
		if (isLintable(module, surroundings)) {
			return module.id;
		}
	}
	return undefined;
}

function isLintable(module: ResolvedModule, surroundings: Surroundings): boolean {
	const { id, file } = module;
	return (
		file !== undefined &&
		!id.startsWith('npm:') &&
		isSource(file) &&
		isBelowRoot(file, surroundings) &&
		findModuleFault(module, surroundings) === undefined
	);
}

/** The root may be a link, and a module's file is always a real path. */
function isBelowRoot(file: string, { project, host }: Surroundings): boolean {
	return file.startsWith(`${host.realpath(project.root) ?? project.root}/`);
}

const unlinted = new Set(
	['node_modules', 'dist', 'build', 'out', 'coverage', 'vendor', 'tmp'].map(name => `${name}/`),
);

/**
 * Returns the first source file below a folder, those in `src` before all others: the place for what concerns no file in
 * particular.
 */
export function findFirstSource(folder: string, { host }: Pick<Surroundings, 'host'>): string | undefined {
	const names = (host.readFolder(folder) ?? []).filter(name => name.endsWith('/') && name.startsWith('.'));
	const skip = new Set([...unlinted, ...names]);
	return findFile(`${folder}/src`, skip, host) ?? findFile(folder, skip, host);
}

function findFile(folder: string, skip: ReadonlySet<string>, host: Host): string | undefined {
	for (const file of createFileWalk(folder, host, { skip, maximumEntries: 5000 })) {
		if (isSource(file) && !isSetting(file)) {
			return file;
		}
	}
	return undefined;
}

function isSource(file: string): boolean {
	return /\.[cm]?[jt]sx?$/u.test(file) && !/\.d\.[cm]?ts$/u.test(file);
}

/** `eslint.config.js` and the like are often not linted themselves. */
function isSetting(file: string): boolean {
	return /\.config\.[^/]*$/u.test(file);
}
