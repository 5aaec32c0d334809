import type { ModuleContracts } from '../registry/module-contracts.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Sources } from './sources.js';

interface Lookup extends Pick<Sources, 'lexedGraph' | 'identify'> {
	readonly modules: ModuleContracts;
}

/** Whether exports of a project's module may come from a legacy one, or be declared with something of one. */
export function mayPassOnLegacy(module: ResolvedModule, lookup: Lookup): boolean {
	const { modules, lexedGraph } = lookup;
	const judge = (each: ResolvedModule): true | undefined =>
		modules.isClaimed(each, each.id) || (each.file !== undefined && importsLegacy(each.file, lookup))
			? true
			: undefined;
	return (
		module.file !== undefined &&
		!module.id.startsWith('npm:') &&
		lexedGraph.leadsTo(module, { key: modules, judge }, 'exports')
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
