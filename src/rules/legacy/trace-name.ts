import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { LegacyClaim } from '../../registry/legacy-index.js';
import type { Successor } from '../../registry/successors.js';
import type { Via } from './violation.js';

import { isTestOf } from '../../facts/is-test-of.js';

/** What a name turns out to be: its successor, and the barrels it came through. */
export interface Trace {
	readonly successor: Successor;
	/** The places after the imported one, up to the legacy module; empty where that is imported itself. */
	readonly via: Via;
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

const kept: Trace = { successor: { kind: 'kept' }, via: [] };

/** Traces an export of the named module: to its successor, straight or through the barrels that pass it on. */
export function traceName(name: string, judged: Case): Trace {
	const successor = judged.brief.modules.findSuccessor(judged.claims, name);
	return successor.kind === 'kept' ? traceThroughBarrels(name, judged) : { successor, via: [] };
}

function traceThroughBarrels(name: string, judged: Case): Trace {
	const { file, id, query } = judged.reference.module;
	if (file === undefined || query !== '' || id.startsWith('npm:')) {
		return kept;
	}
	const lookup = judged.brief.graph.findExport(file, name);
	const places = lookup.kind === 'found' ? lookup.places : [];
	for (const index of places.keys()) {
		const trace = index === 0 ? kept : judgePlace(places.slice(0, index + 1), judged);
		if (trace.successor.kind !== 'kept') {
			return trace;
		}
	}
	return kept;
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
	return isHome ? kept : { successor, via: places.slice(1) };
}
