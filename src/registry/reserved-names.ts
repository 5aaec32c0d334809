import type { ModuleGraph } from '../resolve/module-graph.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type {
	ContractBase,
	ExportRef,
	InstanceContract,
	ModuleContract,
	Registry,
	Replacement,
} from './contract.js';
import type { Named } from './contract-list.js';
import type { Project } from './project.js';
import type { Target } from './successors.js';

import { collectNamed } from './contract-list.js';
import { collectPresentRefs } from './ref-index.js';

/** An export that the registry speaks of: there is to be one thing of that name. */
export interface ReservedName extends Named<ContractBase> {
	/** Its export name; may be `default`. */
	readonly name: string;
	/** The module to take it from. */
	readonly target: Target;
	/** What the contract says it is: the parts of an instance, or an export of a canonical module. */
	readonly role: 'class' | 'instance' | 'factory' | 'export';
	/** Modules that may declare it and pass it on. */
	readonly homes: readonly ResolvedModule[];
}

/** What the registry reserves. */
export interface ReservedNames {
	/**
	 * Returns every reserved export: of `instances` the class, the instance and the factory; of `modules` what the values
	 * of `exports` name, and the names that the canonical module and a legacy one both have.
	 */
	collect(): readonly ReservedName[];
}

/** Compiles what the sections `instances` and `modules` reserve; a canonical module with captures reserves nothing. */
export function createReservedNames({ instances, modules }: Registry, project: Project): ReservedNames {
	const instanceContracts = collectNamed(instances);
	const moduleContracts = collectModules(modules);
	const shared = moduleContracts.filter(({ contract }) => contract.unlisted !== 'keep');
	return {
		// What modules share depends on their texts, which change while an editor is open.
		collect() {
			const present = new Set(collectPresentRefs(shared.flatMap(collectExact), project));
			return [
				...instanceContracts.flatMap(named => collectParts(named, project)),
				...moduleContracts.flatMap(named => collectStated(named, project)),
				...shared.flatMap(named => collectShared(named, present, project)),
			];
		},
	};
}

function collectExact({ contract }: Named<ModuleContract>): string[] {
	return contract.legacy.filter(ref => !ref.includes('*'));
}

function collectModules(modules: Registry['modules']): Named<ModuleContract>[] {
	return collectNamed(modules).filter(({ contract }) => !hasCapture(contract.canonical));
}

function hasCapture(text: string): boolean {
	return /\$\d/u.test(text);
}

function collectParts({ key, contract }: Named<InstanceContract>, project: Project): ReservedName[] {
	const { class: type, instance, factory, owner } = contract;
	const parts: readonly (readonly [ReservedName['role'], ExportRef | undefined])[] = [
		['class', type],
		['instance', instance],
		['factory', factory],
	];
	const refs = [owner, type.module, instance?.module ?? [], factory?.module ?? []].flat();
	const homes = refs.map(ref => project.resolveRef(ref));
	return parts.flatMap(([role, ref]) =>
		ref === undefined
			? []
			: [{ key, contract, role, homes, name: ref.name, target: createTarget(ref.module, project) }],
	);
}

function createTarget(ref: string, project: Project, style: Target['style'] = 'auto'): Target {
	return { module: project.resolveRef(ref), ref, style };
}

function collectStated(named: Named<ModuleContract>, project: Project): ReservedName[] {
	return Object.entries(named.contract.exports ?? {}).flatMap(([legacy, replacement]) => {
		const place = replacement === null ? undefined : readPlace(legacy, replacement, named.contract);
		return place === undefined
			? []
			: [createExport(named, place.name, createTarget(place.module, project, place.style))];
	});
}

function readPlace(
	legacy: string,
	replacement: string | Replacement,
	{ canonical, specifier }: ModuleContract,
): (ExportRef & { readonly style: Target['style'] | undefined }) | undefined {
	const given = typeof replacement === 'string' ? { name: replacement } : replacement;
	const { name, module } = { name: legacy, module: canonical, ...given };
	const style = module === canonical ? specifier : 'auto';
	return hasCapture(name) || hasCapture(module) ? undefined : { name, module, style };
}

function createExport(named: Named<ModuleContract>, name: string, target: Target): ReservedName {
	return { ...named, name, target, role: 'export', homes: [target.module] };
}

/** What moved under its own name, as far as there is a legacy module to read; a wildcard names too many of them. */
function collectShared(
	named: Named<ModuleContract>,
	present: ReadonlySet<string>,
	project: Project,
): ReservedName[] {
	const { canonical, specifier, exports = {} } = named.contract;
	const refs = collectExact(named).filter(ref => present.has(ref));
	if (refs.length === 0) {
		return [];
	}
	const target = createTarget(canonical, project, specifier);
	const old = refs
		.map(ref => project.resolveRef(ref))
		.filter(({ id }) => id !== target.module.id)
		.flatMap(module => [...collectNames(module, project.graph)]);
	const own = old.length === 0 ? new Set<string>() : collectNames(target.module, project.graph);
	return [...new Set(old)]
		.filter(name => name !== 'default' && own.has(name) && !Object.hasOwn(exports, name))
		.map(name => createExport(named, name, target));
}

function collectNames({ file, id }: ResolvedModule, graph: ModuleGraph): ReadonlySet<string> {
	const isReadable = file !== undefined && !id.startsWith('npm:');
	return (isReadable ? graph.collectExportNames(file) : undefined) ?? new Set();
}
