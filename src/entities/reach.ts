import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Entity } from './entity.js';
import type { Sources } from './sources.js';

/** Some modules. */
export type ModuleIds = ReadonlySet<ModuleId>;

/** Answers what a file may reach through its imports, by far cheaper than what it does reach. */
export class Reach {
	protected readonly sources: Sources;
	/** Whether the file may name something of a module. */
	readonly #named = new Map<ModuleId, boolean>();
	/** Whether the file may depend on a module. */
	readonly #dependencies = new Map<ModuleId, boolean>();

	constructor(sources: Sources) {
		this.sources = sources;
	}

	mayComeFrom(module: ResolvedModule, origins: ModuleIds): boolean {
		const quest = {
			key: origins.size === 1 ? origins.values().next().value : origins,
			judge: ({ id, file }: ResolvedModule) =>
				origins.has(id) || (file === undefined || isBeyond(id, origins) ? false : undefined),
		};
		return this.sources.lexedGraph.leadsTo(module, quest, 'exports');
	}

	mayName({ origin: { module } }: Entity): boolean {
		const isKnown = this.#named.get(module) ?? this.#mayTakeFrom(module);
		this.#named.set(module, isKnown);
		return isKnown;
	}

	#mayTakeFrom(target: ModuleId): boolean {
		const { facts, file } = this.sources;
		const origins = new Set([target]);
		return (
			file.module.id === target || facts.references.some(({ module }) => this.mayComeFrom(module, origins))
		);
	}

	mayDependOn({ origin: { module } }: Entity): boolean {
		const isKnown = this.#dependencies.get(module) ?? this.#mayImport(module);
		this.#dependencies.set(module, isKnown);
		return isKnown;
	}

	#mayImport(target: ModuleId): boolean {
		const { facts, file, lexedGraph } = this.sources;
		const quest = { key: target, judge: (module: ResolvedModule) => judgeWay(module, target) };
		return (
			facts.references.some(({ module }) => lexedGraph.leadsTo(module, quest, 'imports')) ||
			file.module.id === target
		);
	}
}

/** A package passes on what packages declare, and nothing of the project. */
function isBeyond(id: ModuleId, origins: ModuleIds): boolean {
	return isOfPackage(id) && ![...origins].some(isOfPackage);
}

/** Whether a module is the target; a package may import any other, and nothing of the project: none is looked into. */
function judgeWay({ id, file }: ResolvedModule, target: ModuleId): boolean | undefined {
	if (id === target || isOfPackage(id)) {
		return id === target || isOfPackage(target);
	}
	return file === undefined ? false : undefined;
}

/** Whether a module belongs to a package rather than to the project. */
export function isOfPackage(id: ModuleId): boolean {
	return id.startsWith('npm:');
}
