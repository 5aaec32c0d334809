import type { ContractPlace } from '../registry/contract-refs.js';
import type { ContractBase, ModuleContract, Registry } from '../registry/contract.js';
import type { Fault } from './fault.js';
import type { Surroundings } from './surroundings.js';

import path from 'node:path';

import { collectContractRefs } from '../registry/contract-refs.js';
import { collectContradictions } from './contradictions.js';
import { collectExceptionFaults } from './exception-faults.js';
import { collectLegacyFaults } from './legacy-faults.js';
import { collectLegacyMatches } from './legacy-matches.js';
import { collectModuleFaults } from './module-faults.js';
import { collectPatternFaults } from './pattern-faults.js';
import { collectSpellingFaults } from './spelling-faults.js';

/** Collects everything in a registry that the disk contradicts. */
export function collectFaults(surroundings: Surroundings): Fault[] {
	const { registry } = surroundings;
	const matched = collectModulePlaces(registry).map(place => ({
		place,
		matches: collectLegacyMatches(place.contract, surroundings),
	}));
	return [
		...collectConfigFaults(surroundings),
		...collectModuleFaults(collectContractRefs(registry), surroundings),
		...matched.flatMap(contract => collectLegacyFaults(contract, surroundings)),
		...collectContradictions(matched, surroundings),
		...matched.flatMap(({ place }) => collectSpellingFaults(place, surroundings)),
		...collectPatternFaults(registry),
		...collectPlaces(registry).flatMap(place => collectExceptionFaults(place, surroundings)),
	];
}

/** Returns the contracts of every section. */
export function collectPlaces(registry: Registry): ContractPlace[] {
	return (['modules', 'instances', 'handlers', 'events'] as const).flatMap(section =>
		Object.entries<ContractBase>(registry[section] ?? {}).map(([key, contract]) => ({
			section,
			key,
			contract,
		})),
	);
}

function collectModulePlaces({
	modules = {},
}: Registry): (ContractPlace & { readonly contract: ModuleContract })[] {
	return Object.entries(modules).map(([key, contract]) => ({ section: 'modules', key, contract }));
}

/** A config that cannot be used maps nothing, so that every alias leads nowhere. */
function collectConfigFaults({ project, resolver, registry }: Surroundings): Fault[] {
	const { tsconfig, root } = project;
	const { config } = resolver.readScope(path.join(root, '[registry]'), { tsconfig });
	const place = registry.tsconfig === undefined ? '/' : '/tsconfig';
	return config?.fault === undefined
		? []
		: [
				{
					kind: 'brokenTsconfig',
					pointer: place,
					data: {
						ref: project.findPath(config.path) ?? config.path,
						problem: config.fault.replaceAll(`${root}/`, '').replace(/\.$/u, ''),
					},
					contract: undefined,
				},
			];
}
