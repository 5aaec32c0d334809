import type { EventNames } from '../../registry/event-names.js';
import type { Company, EventUse, EventVerdict } from './event-use.js';

import { isCompound } from '../../registry/event-names.js';
import { isLifecycleName } from './emitter-names.js';

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
function isNameHere(use: EventUse): boolean {
	const { role, text, company, catalogue } = use;
	if (role === 'call') {
		return company.isKnown || isNameInCall(use);
	}
	const isMethod = role !== 'comparison' && role !== 'property' && catalogue.promise.isMethod(text);
	return !isMethod && (isCompound(text) || isWordHere(use));
}

/** Types list words of any kind: one that is foreign among them makes chance of the others. */
function isWordHere({ role, company: { isKnown, isForeign } }: EventUse): boolean {
	return isKnown && (role !== 'type' || !isForeign);
}

/** What emitters emit by themselves, and one word on an emitter of somebody else's, may be no event of the catalogue. */
function isNameInCall({ text, company: { isForeign, isAnyEmitter = false } }: EventUse): boolean {
	const isOther = isForeign || isAnyEmitter;
	return !(isOther && isLifecycleName(text)) && (!isForeign || isCompound(text));
}

function findNear(use: EventUse, names: EventNames): EventVerdict | undefined {
	const resembled = names.collectResembled(use.text);
	const wireNames = resembled.map(({ wireName }) => wireName);
	const isSpelling = resembled.some(resemblance => resemblance.isSpelling);
	const isNear = resembled.length > 0 && isNearHere(use, isSpelling);
	return isNear ? { kind: 'near', wireNames } : undefined;
}

/** What only looks alike may be a name of something else, unless the place speaks for it. */
function isNearHere(use: EventUse, isSpelling: boolean): boolean {
	const { role, text, company, catalogue } = use;
	if (company.isKnown) {
		return role !== 'key' || !catalogue.promise.isMethod(text);
	}
	if (role === 'call') {
		return isNearInCall(use, isSpelling);
	}
	const isPlain = role === 'comparison' || role === 'property';
	return isPlain && isCompound(text) && (isSpelling || !company.isForeign);
}

function isNearInCall({ text, company }: EventUse, isSpelling: boolean): boolean {
	const isSure = company.isAnyEmitter !== true || isSpelling || isCompound(text);
	return isSure && !company.isForeign && !isLifecycleName(text);
}

function findUnknown({ role, text, company }: EventUse, names: EventNames): EventVerdict | undefined {
	const isSure =
		role === 'call'
			? !isLifecycleName(text) && (company.isKnown || isUnknownInCall(text, company, names))
			: company.isKnown && names.isKin(text);
	return isSure ? { kind: 'unknown', wireNames: names.wireNames } : undefined;
}

/** A call that every emitter has is about anything: there, the name has to begin as those of the catalogue do. */
function isUnknownInCall(text: string, { isForeign, isAnyEmitter }: Company, names: EventNames): boolean {
	return !isForeign && (isAnyEmitter !== true || names.isKin(text));
}
