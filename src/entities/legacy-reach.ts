import type { ModuleContracts } from '../registry/module-contracts.js';
import type { ModuleSet } from '../resolve/passed-on-modules.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Sources } from './sources.js';

interface Lookup extends Pick<Sources, 'lexedGraph' | 'identify'> {
	readonly modules: ModuleContracts;
}

const verdicts = new WeakMap<ModuleContracts, WeakMap<ModuleSet, boolean>>();

/** Whether exports of a project's module may come from a legacy one, or be declared with something of one. */
export function mayPassOnLegacy({ id, file }: ResolvedModule, lookup: Lookup): boolean {
	if (file === undefined || id.startsWith('npm:')) {
		return false;
	}
	const passedOn = lookup.lexedGraph.collectPassedOn(file);
	if (passedOn === undefined) {
		return true;
	}
	const byModules = verdicts.get(lookup.modules) ?? new WeakMap<ModuleSet, boolean>();
	const verdict = byModules.get(passedOn) ?? isLegacyAmong(passedOn, lookup);
	verdicts.set(lookup.modules, byModules.set(passedOn, verdict));
	return verdict;
}

function isLegacyAmong(modules: ModuleSet, lookup: Lookup): boolean {
	return [...modules.values()].some(
		module =>
			lookup.modules.isClaimed(module, module.id) ||
			(module.file !== undefined && importsLegacy(module.file, lookup)),
	);
}

const importers = new WeakMap<ModuleContracts, WeakMap<readonly string[], boolean>>();

/** Whether a file evaluates a module with a claim on it, in force here or not; only then is its text worth a parse. */
export function importsLegacy(file: string, { modules, lexedGraph, identify }: Lookup): boolean {
	const byVersion = importers.get(modules) ?? new WeakMap<readonly string[], boolean>();
	const mentions = lexedGraph.readMentions(file);
	const isClaimed = (specifier: string) => modules.isClaimed(identify(specifier, file), specifier);
	const isImporter =
		byVersion.get(mentions) ?? (mentions.some(isClaimed) && lexedGraph.readSpecifiers(file).some(isClaimed));
	importers.set(modules, byVersion.set(mentions, isImporter));
	return isImporter;
}
