import type { ResolvedModule } from '../resolve/module-id.js';
import type { Registry } from './contract.js';
import type { LegacyClaim, NamedContract } from './legacy-index.js';
import type { Project } from './project.js';
import type { RefIndex } from './ref-index.js';
import type { Successor, Target } from './successors.js';

import { collectNamed, isInForce } from './contract-list.js';
import { createLegacyIndex } from './legacy-index.js';
import { createRefIndex } from './ref-index.js';
import { createSuccessors } from './successors.js';

/** What the registry promises about modules. */
export interface ModuleContracts {
	/** Returns the contracts that call the module legacy and are in force for the file with this path below root. */
	collectClaims(module: ResolvedModule, specifier: string, path: string): readonly LegacyClaim[];
	/** Returns the contract that says how the module is spelt in a file with this path; undefined where none does. */
	findSpelling(module: ResolvedModule, path: string): Spelling | undefined;
	/** Whether a specifier alone may be what a contract calls legacy, whatever it leads to. */
	readonly hasSpecifierPatterns: boolean;
	/** Whether any contract says how its module is spelt. */
	readonly hasSpellings: boolean;
	/** Whether a contract of such a domain is there at all. */
	hasDomain(isJudged: (domain: string | undefined) => boolean): boolean;
	/** Whether any contract calls the module, or some of its names, legacy; exceptions do not count. */
	isClaimed(module: ResolvedModule, specifier: string): boolean;
	/** Whether any contract calls the module as a whole legacy. */
	isLegacy(module: ResolvedModule): boolean;
	/** Returns what became of an export of the claimed module. */
	findSuccessor(claims: readonly LegacyClaim[], name: string): Successor;
	/** Returns the module that replaces the claimed one as a whole. */
	findTarget(claim: LegacyClaim): Target;
}

/** A contract that says how its canonical module is spelt. */
export interface Spelling extends NamedContract {
	readonly target: Target;
}

/** Compiles the `modules` section; what is asked of it later costs the same for one contract as for a thousand. */
export function createModuleContracts(
	modules: NonNullable<Registry['modules']>,
	project: Project,
): ModuleContracts {
	const contracts = collectNamed(modules);
	const index = createLegacyIndex(contracts, project);
	const spellings = indexSpellings(contracts, project);
	const domains = [...new Set(contracts.map(({ contract }) => contract.domain))];
	return {
		...createSuccessors(index, project),
		collectClaims: (module, specifier, path) =>
			index.collectClaims(module, specifier).filter(claim => isInForce(claim, path)),
		findSpelling: (module, path) =>
			spellings
				.collect(module)
				.map(named => createSpelling(named, project))
				.find(spelling => spelling.target.module.id === module.id && isInForce(spelling, path)),
		hasSpecifierPatterns: index.hasSpecifierPatterns,
		hasSpellings: contracts.some(isSpelling),
		hasDomain: isJudged => domains.some(isJudged),
		isClaimed: (module, specifier) => index.isClaimed(module, specifier),
		isLegacy: module => index.collectClaims(module, module.id).some(({ isPartial }) => !isPartial),
	};
}

/** The contracts that say how their canonical module is spelt, by that module. */
function indexSpellings(contracts: readonly NamedContract[], project: Project): RefIndex<NamedContract> {
	const spelling = contracts.filter(isSpelling);
	return createRefIndex(
		spelling.map(named => ({ ref: named.contract.canonical, value: named })),
		project,
	);
}

function isSpelling({ contract: { canonical, specifier = 'auto' } }: NamedContract): boolean {
	return specifier !== 'auto' && !/\$\d/u.test(canonical);
}

function createSpelling(named: NamedContract, project: Project): Spelling {
	const { canonical, specifier: style = 'auto' } = named.contract;
	return { ...named, target: { module: project.resolveRef(canonical), ref: canonical, style } };
}
