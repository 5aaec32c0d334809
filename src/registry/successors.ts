import type { ResolvedModule } from '../resolve/module-id.js';
import type { ModuleContract, Replacement } from './contract.js';
import type { LegacyClaim, LegacyIndex } from './legacy-index.js';
import type { Project } from './project.js';

import { substituteCaptures } from './captures.js';

/** A module to import from, and how the registry spells it. */
export interface Target {
	readonly module: ResolvedModule;
	readonly ref: string;
	/** How the contract wants it spelt in a file. */
	readonly style: 'auto' | 'relative' | 'alias' | { readonly as: string };
}

/** What became of one export of a legacy module. */
export type Successor =
	| { readonly kind: 'kept' }
	| { readonly kind: 'removed'; readonly claim: LegacyClaim }
	| {
			readonly kind: 'moved';
			readonly claim: LegacyClaim;
			readonly target: Target;
			readonly name: string;
			/** How far a machine may go. */
			readonly fix: 'auto' | 'suggest' | 'none';
			/** What else changes. */
			readonly why: readonly string[];
	  };

type Moved = Extract<Successor, { kind: 'moved' }>;

/** Reads where names of legacy modules live now, over several contracts if need be. */
export interface Successors {
	/** Returns what the claims say of `name`; the first claim that does not keep it decides. */
	findSuccessor(claims: readonly LegacyClaim[], name: string): Successor;
	/** Returns the module that replaces the claimed one as a whole. */
	findTarget(claim: LegacyClaim): Target;
}

const tiers = ['auto', 'suggest', 'none'] as const;

/** Creates the reader of successors. */
export function createSuccessors(index: LegacyIndex, project: Project): Successors {
	const findNext = ({ target, name }: Moved): Successor =>
		findHop(index.collectClaims(target.module, target.ref), name, project);
	return {
		findTarget: claim => followWhole(findTarget(claim, claim.contract.canonical, project), index, project),
		findSuccessor(claims, name) {
			const first = findHop(claims, name, project);
			return first.kind === 'moved' ? follow(first, findNext) : first;
		},
	};
}

/** Follows a module that is replaced as a whole by one that is replaced as a whole too. */
function followWhole(first: Target, index: LegacyIndex, project: Project): Target {
	const seen = new Set<string>();
	let target = first;
	while (!seen.has(target.module.id)) {
		seen.add(target.module.id);
		const claim = index.collectClaims(target.module, target.ref).find(({ isPartial }) => !isPartial);
		target = claim === undefined ? target : findTarget(claim, claim.contract.canonical, project);
	}
	return target;
}

/** Follows a name from contract to contract; where they lead in a circle, no fix is right. */
function follow(first: Moved, findNext: (last: Moved) => Successor): Successor {
	const seen = new Set<string>();
	let last = first;
	for (;;) {
		const place = `${last.target.module.id}\n${last.name}`;
		const next = seen.has(place) ? undefined : findNext(last);
		if (next?.kind !== 'moved') {
			return next === undefined ? { ...last, fix: 'none' } : next.kind === 'removed' ? next : last;
		}
		seen.add(place);
		last = join(last, next);
	}
}

/** The message speaks for the first contract, the edit for the last; the weakest link says how far a fix may go. */
function join(last: Moved, next: Moved): Moved {
	const fix = tiers[Math.max(tiers.indexOf(last.fix), tiers.indexOf(next.fix))] ?? 'none';
	return { ...next, claim: last.claim, fix, why: [...last.why, ...next.why] };
}

function findHop(claims: readonly LegacyClaim[], name: string, project: Project): Successor {
	const claim = claims.find(({ contract, isPartial }) => !isPartial || isListed(contract, name));
	if (claim === undefined) {
		return { kind: 'kept' };
	}
	const entry = readEntry(claim.contract, name);
	return entry === null ? { kind: 'removed', claim } : createMove(claim, name, { entry, project });
}

function createMove(
	claim: LegacyClaim,
	name: string,
	{ entry, project }: { entry: Replacement; project: Project },
): Moved {
	return {
		kind: 'moved',
		claim,
		target: findTarget(claim, entry.module ?? claim.contract.canonical, project),
		name: substituteCaptures(entry.name ?? name, claim.captures),
		fix: entry.fix ?? 'auto',
		why: entry.why === undefined ? [] : [entry.why],
	};
}

/** A fixed spelling is that of the canonical module only. */
function findTarget({ contract, captures }: LegacyClaim, ref: string, project: Project): Target {
	const spelt = substituteCaptures(ref, captures);
	const style = contract.specifier ?? 'auto';
	const isFixedElsewhere = typeof style === 'object' && ref !== contract.canonical;
	return { module: project.resolveRef(spelt), ref: spelt, style: isFixedElsewhere ? 'auto' : style };
}

function isListed({ exports: names }: ModuleContract, name: string): boolean {
	return names !== undefined && Object.hasOwn(names, name);
}

function readEntry(contract: ModuleContract, name: string): Replacement | null {
	const entry = isListed(contract, name) ? contract.exports?.[name] : undefined;
	return typeof entry === 'string' ? { name: entry } : entry === undefined ? {} : entry;
}
