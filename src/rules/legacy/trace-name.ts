import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { LegacyClaim } from '../../registry/legacy-index.js';
import type { Successor } from '../../registry/successors.js';
import type { Via } from './violation.js';

import { isTestOf } from '../../facts/is-test-of.js';
import { importsLegacy } from '../../entities/legacy-reach.js';
import { collectStoodFor } from './stood-for.js';

/** What a name turns out to be: its successor, and the barrels it came through. */
export interface Trace {
	readonly successor: Successor;
	/** The places after the imported one, up to the legacy module; empty where that is imported itself. */
	readonly via: Via;
	/** Whether a declaration stands between: a subclass, another name, or a function that forwards. */
	readonly isDeclared: boolean;
}

/** What a judge knows of the reference it judges. */
export interface Case {
	readonly reference: ModuleReference;
	/** Claims on the module that the reference names. */
	readonly claims: readonly LegacyClaim[];
	readonly brief: Brief;
	/** Whether contracts of the domain are judged. */
	readonly isJudged: (domain: string | undefined) => boolean;
}

const kept: Trace = { successor: { kind: 'kept' }, via: [], isDeclared: false };

/** Traces an export of the named module: to its successor, straight or through the barrels that pass it on. */
export function traceName(name: string, judged: Case): Trace {
	const successor = judged.brief.modules.findSuccessor(judged.claims, name);
	return successor.kind === 'kept' ? traceThroughBarrels(name, judged) : { ...kept, successor };
}

function traceThroughBarrels(name: string, judged: Case): Trace {
	const { file, id, query } = judged.reference.module;
	if (file === undefined || query !== '' || id.startsWith('npm:')) {
		return kept;
	}
	const lookup = judged.brief.lexedGraph.findExport(file, name);
	if (isUntouched(lookup, judged.brief)) {
		return kept;
	}
	const places = collectPlaces(file, name, { lookup, judged });
	const trace = judgePlaces(places, 1, judged);
	return trace.successor.kind === 'kept' ? traceThroughDeclaration(places, judged) : trace;
}

type Lookup = ReturnType<Brief['graph']['findExport']>;

const untouched = new WeakMap<Brief['modules'], WeakMap<Lookup, boolean>>();

/** Whether no contract speaks of any place that a name passes; the answer is the same for every file and rule. */
function isUntouched(lookup: Lookup, brief: Brief): boolean {
	const known = untouched.get(brief.modules) ?? new WeakMap<Lookup, boolean>();
	const isKnown = known.get(lookup) ?? (lookup.kind !== 'unknown' && !isTouched(lookup, brief));
	untouched.set(brief.modules, known.set(lookup, isKnown));
	return isKnown;
}

function isTouched(lookup: Lookup, brief: Brief): boolean {
	const places = lookup.kind === 'found' ? lookup.places : [];
	const file = places.at(-1)?.module.file;
	return (
		places.slice(1).some(({ module }) => brief.modules.isClaimed(module, module.id)) ||
		(file !== undefined && importsLegacy(file, brief))
	);
}

/** A module that the lexer cannot read is worth a parse only where it evaluates a legacy module itself. */
function collectPlaces(
	file: string,
	name: string,
	{ lookup, judged }: { lookup: Lookup; judged: Case },
): Via {
	const found =
		lookup.kind === 'unknown' && importsLegacy(file, judged.brief)
			? judged.brief.graph.findExport(file, name)
			: lookup;
	return found.kind === 'found' ? found.places : [];
}

function judgePlaces(places: Via, from: number, judged: Case): Trace {
	for (let end = from + 1; end <= places.length; end += 1) {
		const trace = judgePlace(places.slice(0, end), judged);
		if (trace.successor.kind !== 'kept') {
			return trace;
		}
	}
	return kept;
}

/** One declaration further: what is declared there may merely stand for a legacy import. */
function traceThroughDeclaration(places: Via, judged: Case): Trace {
	const origin = places.at(-1);
	const file = origin?.module.file;
	if (origin === undefined || file === undefined || !importsLegacy(file, judged.brief)) {
		return kept;
	}
	const further = collectStoodFor(origin.name, file, judged.brief);
	return { ...judgePlaces([...places, ...further], places.length, judged), isDeclared: true };
}

/** A name that passes through its own successor's module is where it belongs, whatever stands behind. */
function judgePlace(places: Via, { brief, isJudged }: Case): Trace {
	const place = places.at(-1);
	if (place === undefined || isTestOf(brief.file.filename, place.module)) {
		return kept;
	}
	const claims = brief.modules
		.collectClaims(place.module, place.module.id, brief.file.path)
		.filter(({ contract }) => isJudged(contract.domain));
	const successor = brief.modules.findSuccessor(claims, place.name);
	const isHome =
		successor.kind === 'moved' && places.some(({ module }) => module.id === successor.target.module.id);
	return isHome ? kept : { ...kept, successor, via: places.slice(1) };
}
