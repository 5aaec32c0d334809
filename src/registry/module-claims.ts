import type { Registry } from './contract.js';
import type { Destination, ModuleMove } from './module-moves.js';
import type { Problem } from './registry-error.js';

import { createPointer } from './json-pointer.js';
import { collectModuleMoves } from './module-moves.js';
import { quoteText } from './quote-text.js';

interface Claim {
	readonly contract: string;
	readonly destination: string;
}

/** What the contracts read so far say about one legacy module. */
interface Claims {
	readonly named: Map<string, Claim>;
	others: Claim | undefined;
}

interface Clash {
	readonly contract: string;
	readonly what: string;
}

/** Collects the legacy modules that two contracts send to different places. */
export function collectAmbiguousClaims(registry: Registry): Problem[] {
	return collectClashes(collectModuleMoves(registry));
}

/** Collects the moves that contradict one before them. */
export function collectClashes(moves: readonly ModuleMove[]): Problem[] {
	const known = new Map<string, Claims>();
	return collectShared(moves).flatMap(move => {
		const claims = known.get(move.from) ?? { named: new Map<string, Claim>(), others: undefined };
		known.set(move.from, claims);
		const clash = findNamedClash(claims, move) ?? findOthersClash(claims, move);
		addClaims(claims, move);
		return clash === undefined ? [] : [createProblem(move, clash)];
	});
}

/** The moves out of modules that others move out of too: one alone contradicts nobody. */
function collectShared(moves: readonly ModuleMove[]): readonly ModuleMove[] {
	const seen = new Set<string>();
	const shared = new Set<string>();
	for (const { from } of moves) {
		(seen.has(from) ? shared : seen).add(from);
	}
	return shared.size === 0 ? [] : moves.filter(({ from }) => shared.has(from));
}

function findNamedClash({ named, others }: Claims, move: ModuleMove): Clash | undefined {
	for (const [name, destination] of move.named) {
		const claim = named.get(name) ?? (others && { ...others, destination: join(others.destination, name) });
		if (claim !== undefined && claim.destination !== describe(destination)) {
			return { contract: claim.contract, what: quoteText(name) };
		}
	}
	return undefined;
}

function findOthersClash({ named, others }: Claims, move: ModuleMove): Clash | undefined {
	const { others: module } = move;
	if (module === undefined) {
		return undefined;
	}
	if (others !== undefined && others.destination !== module) {
		return { contract: others.contract, what: 'the names they do not list' };
	}
	const clash = [...named].find(
		([name, { destination }]) => !move.named.has(name) && destination !== join(module, name),
	);
	return clash && { contract: clash[1].contract, what: quoteText(clash[0]) };
}

function addClaims(claims: Claims, { contract, named, others }: ModuleMove): void {
	for (const [name, destination] of named) {
		if (!claims.named.has(name)) {
			claims.named.set(name, { contract, destination: describe(destination) });
		}
	}
	claims.others ??= others === undefined ? undefined : { contract, destination: others };
}

function describe(destination: Destination): string {
	return destination === undefined ? '' : join(destination.module, destination.name);
}

function join(module: string, name: string): string {
	return `${module}\n${name}`;
}

function createProblem({ contract, index, from }: ModuleMove, { contract: other, what }: Clash): Problem {
	const one = quoteText(createPointer(['modules', other]));
	return {
		code: 'SSOT107',
		pointer: createPointer(['modules', contract, 'legacy', String(index)]),
		message: `${quoteText(from)} is ambiguous: ${one} sends ${what} elsewhere. Keep it in one contract, or give each its own "exports" and "unlisted": "keep".`,
	};
}
