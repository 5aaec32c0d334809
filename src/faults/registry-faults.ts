import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Fault } from './fault.js';
import type { Surroundings } from './surroundings.js';

import { collectContractRefs } from '../registry/contract-refs.js';
import { createPointer } from '../registry/json-pointer.js';
import { createRefIndex, type RefIndex } from '../registry/ref-index.js';
import { createFreshValue, type FreshValue } from '../resolve/fresh-value.js';
import { diskHost } from '../resolve/host.js';
import { findAnchor, findFirst, findFirstSource } from './anchors.js';
import { collectFaults, collectPlaces } from './collect-faults.js';

/** The faults of one registry, each told in one file. */
export interface RegistryFaults {
	/** Returns the faults that are told in a file; `parse` reads what the lexer cannot. */
	collectAt(module: ResolvedModule, parse: Surroundings['parse']): readonly Fault[];
}

/** Creates the reader of a registry's faults, which looks at the disk only where one of them may be told. */
export function createRegistryFaults(
	sources: Omit<Surroundings, 'host' | 'parse' | 'today'>,
): RegistryFaults {
	return new FaultReader(sources);
}

type Told = ReadonlyMap<ModuleId | undefined, readonly Fault[]>;

/** What was found on the disk with one parser: another may read more, or less. */
interface Look {
	readonly common: FreshValue<ModuleId | undefined>;
	readonly told: FreshValue<Told>;
}

/** Stands for a linter that names no parser. */
const none = {};

class FaultReader implements RegistryFaults {
	readonly #sources: Omit<Surroundings, 'host' | 'parse' | 'today'>;
	readonly #named: RefIndex<string>;
	readonly #looks = new WeakMap<object, Look>();

	constructor(sources: Omit<Surroundings, 'host' | 'parse' | 'today'>) {
		this.#sources = sources;
		const refs = collectRefs(sources.registry).map(ref => ({ ref, value: ref }));
		this.#named = createRefIndex(refs, sources.project);
	}

	collectAt(module: ResolvedModule, parse: Surroundings['parse']): readonly Fault[] {
		const look = this.#findLook(parse);
		const createSurroundings = (): Surroundings => ({
			...this.#sources,
			host: diskHost,
			parse,
			today: new Date().toISOString().slice(0, 10),
		});
		const common = look.common.read(() => findCommonAnchor(createSurroundings()));
		// A text that is no file is linted alone: nobody else would hear what has no file to be told in.
		const isAlone = module.file === undefined && common === undefined;
		if (module.id !== common && !isAlone && this.#named.collect(module).length === 0) {
			return [];
		}
		const told = look.told.read(() => assignFaults(createSurroundings(), common));
		return [...(told.get(module.id) ?? []), ...(isAlone ? (told.get(undefined) ?? []) : [])];
	}

	#findLook(parse: Surroundings['parse']): Look {
		const look = this.#looks.get(parse ?? none) ?? { common: createFreshValue(), told: createFreshValue() };
		this.#looks.set(parse ?? none, look);
		return look;
	}
}

/** The file for what belongs to no module: the first module of the registry, or else the first source file. */
function findCommonAnchor(surroundings: Surroundings): ModuleId | undefined {
	const { registry, project, resolver } = surroundings;
	const first = findFirst(collectRefs(registry), surroundings);
	const source = first === undefined ? findFirstSource(project.root, surroundings) : undefined;
	return first ?? (source === undefined ? undefined : resolver.resolveFile(source).id);
}

function assignFaults(surroundings: Surroundings, common: ModuleId | undefined): Told {
	const refs = collectContractRefs(surroundings.registry);
	const anchors = new Map(
		collectPlaces(surroundings.registry).map(place => [
			`${createPointer([place.section, place.key])}/`,
			findAnchor(place, refs, surroundings),
		]),
	);
	const told = new Map<ModuleId | undefined, Fault[]>();
	for (const fault of collectFaults(surroundings)) {
		const owner = [...anchors.keys()].find(pointer => `${fault.pointer}/`.startsWith(pointer));
		const anchor = anchors.get(owner ?? '') ?? common;
		told.set(anchor, [...(told.get(anchor) ?? []), fault]);
	}
	return told;
}

/** Every module that the registry names outright, those to import from first. */
function collectRefs(registry: Surroundings['registry']): string[] {
	const legacy = Object.values(registry.modules ?? {}).flatMap(contract => contract.legacy);
	return [
		...collectContractRefs(registry).map(({ ref }) => ref),
		...legacy.filter(ref => !ref.includes('*')),
	];
}
