import { createHash } from 'node:crypto';

import type { ContractPlace, ContractRef } from '../registry/contract-refs.js';
import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { Surroundings } from './surroundings.js';

import { collectContractRefs } from '../registry/contract-refs.js';
import { groupBy } from '../registry/group-by.js';
import { collectFaults, collectPlaces } from './collect-faults.js';
import { collectLegacyMatches } from './legacy-matches.js';
import { isThere, nameModule, pointTo } from './surroundings.js';

/**
 * Creates the fingerprints of what verdicts depend on beside a file's own text, one for each contract: the exports of the
 * modules it names, which legacy modules are there, which exceptions are in force, and its faults. Undefined for a
 * registry without contracts.
 */
export function createDigest(surroundings: Surroundings): Readonly<Record<string, string>> | undefined {
	const places = collectPlaces(surroundings.registry);
	const refs = groupBy(collectContractRefs(surroundings.registry), ({ place }) => place.contract);
	const told = collectFaults(surroundings).map(({ kind, pointer, data }) => [pointer, kind, data] as const);
	const faults = groupBy(told, ([pointer]) => findOwner(pointer));
	const describeModule = createModuleWords(surroundings);
	const owned = places.map(place => {
		const { section, key, contract } = place;
		const facts = {
			contract,
			refs: (refs.get(contract) ?? []).map(ref => describeRef(ref, surroundings, describeModule)),
			legacy: describeLegacy(place, surroundings, describeModule),
			inForce: (contract.allow ?? []).map(({ until }) => until === undefined || surroundings.today < until),
			faults: faults.get(pointTo(place, [])) ?? [],
		};
		return [`${section}/${key}`, hash(facts)] as const;
	});
	const registry = hash({ common: faults.get(undefined) ?? [] });
	return places.length === 0 ? undefined : Object.fromEntries([...owned, ['registry', registry]]);
}

/** The pointer of the contract that a pointer leads into; undefined where it leads into none. */
function findOwner(pointer: string): string | undefined {
	return /^\/(?:modules|instances|handlers|events)\/[^/]*/u.exec(pointer)?.[0];
}

function hash(facts: object): string {
	return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

/** What is built on a class or an interface depends on its members too, and so on its text. */
function describeRef(
	{ ref, name, place, path }: ContractRef,
	{ project, host }: Surroundings,
	describeModule: DescribeModule,
): unknown {
	const module = project.resolveRef(ref);
	const isDeclaration = name !== undefined && place.section !== 'modules' && module.file !== undefined;
	const lookup = isDeclaration ? project.graph.findExport(module.file, name) : undefined;
	const file = lookup?.kind === 'found' ? lookup.places.at(-1)?.module.file : undefined;
	const text = file === undefined ? undefined : hash({ text: host.readFile(file) });
	return [path, describeModule(module), text];
}

function describeLegacy(
	{ section, key }: ContractPlace,
	surroundings: Surroundings,
	describeModule: DescribeModule,
): unknown {
	const contract = section === 'modules' ? surroundings.registry.modules?.[key] : undefined;
	return contract === undefined
		? []
		: collectLegacyMatches(contract, surroundings).map(({ ref, modules }) => [
				ref,
				modules.map(({ module }) => describeModule(module)),
			]);
}

/** Returns a fingerprint of a module. */
type DescribeModule = (module: ResolvedModule) => string;

/** Many contracts name the same module, and some modules have a thousand exports: each is described once, and briefly. */
function createModuleWords(surroundings: Surroundings): DescribeModule {
	const known = new Map<ModuleId, string>();
	return module => {
		const words = known.get(module.id) ?? hash(describeModule(module, surroundings));
		known.set(module.id, words);
		return words;
	};
}

/** The exports of a module and where each is declared; its text where they cannot be told without a parser. */
function describeModule(module: ResolvedModule, { project, host }: Surroundings): readonly unknown[] {
	const { file } = module;
	const name = nameModule(module, project);
	if (file === undefined) {
		return [name, isThere(module)];
	}
	const names = project.graph.collectExportNames(file);
	const exports = [...(names ?? [])].sort().map(exported => {
		const lookup = project.graph.findExport(file, exported);
		const origin = lookup.kind === 'found' ? lookup.places.at(-1) : undefined;
		const isType = lookup.kind === 'found' && lookup.typeOnly;
		return [exported, isType, origin && nameModule(origin.module, project), origin?.name];
	});
	return [name, names === undefined ? hash({ text: host.readFile(file) }) : exports];
}
