import type { EventNames } from '../../registry/event-names.js';
import type { EventUse, EventVerdict } from './event-use.js';

import { isCompound } from '../../registry/event-names.js';

/** Returns what is wrong with a text by the contract of its use; undefined where nothing is, or where it is not about events. */
export function judgeUse(use: EventUse): EventVerdict | undefined {
	const { catalogue, text, company } = use;
	const { names } = catalogue.promise;
	if (company.isTyped === true && !company.isKnown) {
		return undefined;
	}
	if (names.has(text)) {
		return catalogue.kind === 'union' || !isNameHere(use)
			? undefined
			: { kind: 'literal', wireNames: [text] };
	}
	return findNear(use, names) ?? findUnknown(use, names);
}

/** Names of one word mean many things: they count only where the place is sure. Methods are called like events too. */
function isNameHere({ role, text, company, catalogue }: EventUse): boolean {
	const isSure = role === 'call' || company.isKnown;
	const isMethod = (role === 'key' || role === 'type') && catalogue.promise.isMethod(text);
	return !isMethod && (isSure || isCompound(text));
}

function findNear(use: EventUse, names: EventNames): EventVerdict | undefined {
	const { role, text, company } = use;
	if (role === 'call' && company.isForeign && !company.isKnown) {
		return undefined;
	}
	const resembled = names.collectResembled(text);
	const wireNames = resembled.map(({ wireName }) => wireName);
	const isSpelling = resembled.some(resemblance => resemblance.isSpelling);
	const isNear = resembled.length > 0 && isNearHere(use, isSpelling);
	return isNear ? { kind: 'near', wireNames } : undefined;
}

/** What only looks alike may be a name of something else, unless the place speaks for it. */
function isNearHere({ role, text, company, catalogue }: EventUse, isSpelling: boolean): boolean {
	if (role === 'call' || company.isKnown) {
		return role !== 'key' || !catalogue.promise.isMethod(text);
	}
	const isPlain = role === 'comparison' || role === 'property';
	return isPlain && isCompound(text) && (isSpelling || !company.isForeign);
}

function findUnknown({ role, text, company }: EventUse, names: EventNames): EventVerdict | undefined {
	const isSure =
		role === 'call'
			? (company.isKnown || !company.isForeign) && !lifecycle.has(text)
			: company.isKnown && names.isKin(text);
	return isSure ? { kind: 'unknown', wireNames: names.wireNames } : undefined;
}

/** Names that emitters, streams, sockets and processes have of their own. */
const lifecycle: ReadonlySet<string> = new Set(
	`abort aborted beforeExit close connect connect_error connection data disconnect disconnecting drain end error exit
	finish headers listening lookup message messageerror newListener open pause pipe ping pong readable ready reconnect
	reconnect_attempt removeListener response resume socket timeout uncaughtException unhandledRejection unpipe upgrade
	warning SIGHUP SIGINT SIGTERM *`.split(/\s+/u),
);
