import { createHash } from 'node:crypto';

import type { ContractPlace, ContractRef } from '../registry/contract-refs.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { Surroundings } from './surroundings.js';

import { collectContractRefs } from '../registry/contract-refs.js';
import { collectFaults, collectPlaces } from './collect-faults.js';
import { collectLegacyMatches } from './legacy-matches.js';
import { isThere, nameModule, pointTo } from './surroundings.js';

/**
 * Creates the fingerprints of what verdicts depend on beside a file's own text, one for each contract: the exports of the
 * modules it names, which legacy modules are there, which exceptions are in force, and its faults. Undefined for a
 * registry without contracts.
 */
export function createDigest(surroundings: Surroundings): Readonly<Record<string, string>> | undefined {
	const { registry } = surroundings;
	const places = collectPlaces(registry);
	const refs = collectContractRefs(registry);
	const faults = collectFaults(surroundings).map(({ kind, pointer, data }) => [pointer, kind, data] as const);
	const owned = places.map(place => {
		const start = pointTo(place, ['']);
		const facts = {
			contract: place.contract,
			refs: refs
				.filter(ref => ref.place.contract === place.contract)
				.map(ref => describeRef(ref, surroundings)),
			legacy: describeLegacy(place, surroundings),
			inForce: (place.contract.allow ?? []).map(
				({ until }) => until === undefined || surroundings.today < until,
			),
			faults: faults.filter(([pointer]) => `${pointer}/`.startsWith(start)),
		};
		return [`${place.section}/${place.key}`, hash(facts)] as const;
	});
	const common = faults.filter(([pointer]) => !/^\/(?:modules|instances|handlers|events)\//u.test(pointer));
	return places.length === 0 ? undefined : Object.fromEntries([...owned, ['registry', hash({ common })]]);
}

function hash(facts: object): string {
	return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

/** What is built on a class or an interface depends on its members too, and so on its text. */
function describeRef({ ref, name, place, path }: ContractRef, surroundings: Surroundings): unknown {
	const { project, host } = surroundings;
	const module = project.resolveRef(ref);
	const isDeclaration = name !== undefined && place.section !== 'modules' && module.file !== undefined;
	const lookup = isDeclaration ? project.graph.findExport(module.file, name) : undefined;
	const file = lookup?.kind === 'found' ? lookup.places.at(-1)?.module.file : undefined;
	const text = file === undefined ? undefined : hash({ text: host.readFile(file) });
	return [path, describeModule(module, surroundings), text];
}

function describeLegacy({ section, key }: ContractPlace, surroundings: Surroundings): unknown {
	const contract = section === 'modules' ? surroundings.registry.modules?.[key] : undefined;
	return contract === undefined
		? []
		: collectLegacyMatches(contract, surroundings).map(({ ref, modules }) => [
				ref,
				modules.map(({ module }) => describeModule(module, surroundings)),
			]);
}

/** The exports of a module and where each is declared; its text where they cannot be told without a parser. */
function describeModule(module: ResolvedModule, { project, host }: Surroundings): unknown {
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
