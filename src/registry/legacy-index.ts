import type { ModuleId, ResolvedModule } from '../resolve/module-id.js';
import type { ModuleContract } from './contract.js';
import type { Pattern } from './pattern.js';
import type { Project } from './project.js';

import { findStem } from '../resolve/module-id.js';
import type { Named } from './contract-list.js';
import { substituteCaptures } from './captures.js';
import { createPatternIndex } from './pattern-index.js';
import { createPattern } from './pattern.js';
import { createRefIndex } from './ref-index.js';

/** A module contract under the name it has in the registry. */
export type NamedContract = Named<ModuleContract>;

/** A contract that calls a module legacy, with what the wildcards of its pattern stand for. */
export interface LegacyClaim extends NamedContract {
	readonly captures: readonly string[];
	/** Whether only some names of the module are legacy. */
	readonly isPartial: boolean;
}

/** Finds the contracts that call a module legacy. */
export interface LegacyIndex {
	/** Returns one claim for each such contract, in registry order; `specifier` is how a file spells the module. */
	collectClaims(module: ResolvedModule, specifier: string): readonly LegacyClaim[];
	/** Whether a specifier alone may be what a contract calls legacy. */
	readonly hasSpecifierPatterns: boolean;
	/** Whether there is such a contract: the question that is asked of every module. */
	isClaimed(module: ResolvedModule, specifier: string): boolean;
}

interface Entry extends NamedContract {
	readonly ref: string;
	/** Of its contract in the registry. */
	readonly order: number;
	/** Of its reference among all. */
	readonly position: number;
}

interface Match {
	readonly entry: Entry;
	readonly captures: readonly string[];
}

/** Indexes the legacy modules of the contracts, so that one look-up does not depend on their number. */
export function createLegacyIndex(contracts: readonly NamedContract[], project: Project): LegacyIndex {
	const entries = contracts
		.flatMap(({ key, contract }, order) => contract.legacy.map(ref => ({ key, contract, ref, order })))
		.map((entry, position) => ({ ...entry, position }));
	const exact = createRefIndex(
		entries.filter(({ ref }) => !ref.includes('*')).map(entry => ({ ref: entry.ref, value: entry })),
		project,
	);
	const patterns = entries.filter(({ ref }) => ref.includes('*'));
	const findPatterns = indexPatterns(patterns, project);
	const collectMatches = (module: ResolvedModule, specifier: string): readonly Match[] => {
		const stem = findStem(module.id);
		const named = exact.collect(module).filter(({ ref }) => isMeant(ref, module, project));
		const matches = patterns.length === 0 ? [] : findPatterns(stem, { module, specifier });
		return named.length === 0 ? matches : [...named.map(entry => ({ entry, captures: [] })), ...matches];
	};
	const hasSpecifierPatterns = patterns.some(({ ref }) => isOfSpecifiers(ref));
	const isClaimed: LegacyIndex['isClaimed'] = (module, specifier) =>
		collectMatches(module, specifier).length > 0;
	return {
		hasSpecifierPatterns,
		collectClaims: (module, specifier) =>
			dropRepeats(collectMatches(module, specifier)).map(match => createClaim(match, module, project)),
		isClaimed: hasSpecifierPatterns ? isClaimed : remember(isClaimed),
	};
}

/** The resolver gives the same object for the same module, and another one once the disk may have changed. */
function remember(isClaimed: LegacyIndex['isClaimed']): LegacyIndex['isClaimed'] {
	const claimed = new WeakMap<ResolvedModule, boolean>();
	return (module, specifier) => {
		const known = claimed.get(module) ?? isClaimed(module, specifier);
		claimed.set(module, known);
		return known;
	};
}

/** A package may hold one file for `import` and another for `require`: both are the module. */
function collectModules(ref: string, project: Project): ResolvedModule[] {
	return ref.startsWith('.')
		? [project.resolveRef(ref)]
		: [project.resolveRef(ref), project.resolveRef(ref, 'require')];
}

/** A stem is shared by `x.ts` and `x/index.ts`; the disk decides, unless the spelling names no file at all. */
function isMeant(ref: string, module: ResolvedModule, project: Project): boolean {
	const modules = collectModules(ref, project);
	const stem = findStem(module.id);
	return (
		modules.some(({ id }) => findStem(id) === stem) &&
		(module.file === undefined || modules.some(({ id, file }) => file === undefined || id === module.id))
	);
}

/** The patterns are about ids of modules; those of packages, aliases and package imports about specifiers too. */
function indexPatterns(
	entries: readonly Entry[],
	project: Project,
): (stem: ModuleId, named: { module: ResolvedModule; specifier: string }) => readonly Match[] {
	const ids = createPatternIndex(
		entries.map(entry => ({ pattern: createIdPattern(entry.ref, project), value: entry })),
	);
	const specifiers = createPatternIndex(
		entries
			.filter(({ ref }) => isOfSpecifiers(ref))
			.map(entry => ({ pattern: createPattern(entry.ref), value: entry })),
	);
	return (stem, { module, specifier }) => {
		const named = specifiers.collectMatches(specifier);
		// A package's public path may lead to a file of any other name: then the specifier is what the pattern is about.
		const isNamed = named.length > 0 && project.resolveRef(specifier).id === module.id;
		return [...ids.collectMatches(stem), ...(isNamed ? named : [])]
			.map(({ value, captures }) => ({ entry: value, captures }))
			.sort((left, right) => left.entry.position - right.entry.position);
	};
}

function isOfSpecifiers(ref: string): boolean {
	return !/^[./]/u.test(ref);
}

/** A wildcard stands for path segments below what the rest of the reference resolves to. */
function createIdPattern(ref: string, project: Project): Pattern {
	const marked = project.resolveRef(ref.split('*').join(placeholder));
	return createPattern(marked.id.replaceAll(placeholder, '*'));
}

const placeholder = '__ssot_wildcard__';

/** One match for each contract, in the order of the registry. */
function dropRepeats(matches: readonly Match[]): readonly Match[] {
	if (matches.length < 2) {
		return matches;
	}
	const byKey = new Map(matches.toReversed().map(match => [match.entry.key, match]));
	return [...byKey.values()].sort((left, right) => left.entry.order - right.entry.order);
}

function createClaim({ entry, captures }: Match, module: ResolvedModule, project: Project): LegacyClaim {
	const { key, contract } = entry;
	const canonical = project.resolveRef(substituteCaptures(contract.canonical, captures));
	return { key, contract, captures, isPartial: contract.unlisted === 'keep' || canonical.id === module.id };
}
