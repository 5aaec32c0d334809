import type { CallableFact } from '../../facts/callable.js';
import type { MemberFact } from '../../facts/member.js';
import type { Breach } from './breach.js';
import type { Candidate } from './candidate.js';
import type { Case } from './case.js';
import type { Fault } from './judge-parameters.js';

import { isReadingArguments } from '../../facts/function-scope.js';
import { readOutcome } from '../../facts/outcome.js';
import { formatEvidence } from './evidence-words.js';
import { relateParamType } from './type-identity.js';
import { findParameterFault, formatGiven } from './judge-parameters.js';
import { findReturnFault } from './judge-return.js';
import { limitNamed } from './limit-named.js';
import { findWeakest, limitEvidence, limitFunction, limitMethod } from './limits.js';

interface Method {
	readonly candidate: Candidate;
	readonly member: MemberFact;
	readonly callable: CallableFact;
}

/** Returns every way in which the canonical method of a handler breaks the contract. */
export function judgeCallable({ candidate, member, callable }: Method, judged: Case): Breach[] {
	const { contract } = judged.promise;
	const isOldForm =
		contract.legacy.method === contract.canonical.method && isLegacyShape(candidate, callable, judged);
	if (isOldForm) {
		return [
			{
				id: 'legacyFunction',
				at: member.key,
				words: createOldWords(candidate, callable, judged),
				...limitMethod({ candidate, member, parents: [] }, judged),
				repair: { kind: 'method', candidate, member },
				unit: [candidate.node],
			},
		];
	}
	if (callable.isGeneric) {
		return [{ id: 'genericMethod', at: member.key, words: { name: candidate.name }, tier: 'report' }];
	}
	return judgeForm(candidate, callable, { judged, place: member });
}

/** Returns every way in which a function breaks the contract of handlers. */
export function judgeFunction(candidate: Candidate, callable: CallableFact, judged: Case): Breach[] {
	if (!isLegacyShape(candidate, callable, judged)) {
		const found = judgeForm(candidate, callable, { judged, place: undefined });
		return [...found, ...holdCalls(candidate, callable, judged)];
	}
	return [
		{
			id: 'legacyFunction',
			at: callable.node,
			words: createOldWords(candidate, callable, judged),
			...findWeakest([
				limitEvidence(candidate),
				limitNamed(candidate, judged),
				limitFunction(callable, judged),
			]),
			repair: { kind: 'function', callable },
			unit: [candidate.node],
		},
	];
}

function createOldWords(
	{ name, evidence }: Candidate,
	callable: CallableFact,
	judged: Case,
): Record<string, string> {
	return { name, evidence: formatEvidence(evidence), given: formatGiven(callable, judged) };
}

/** A function whose form nobody can tell, or that sees all it is handed, holds the calls back that may reach it. */
function holdCalls({ name, node }: Candidate, callable: CallableFact, judged: Case): Breach[] {
	const isHolding =
		isReadingArguments(callable, judged.sourceCode) ||
		(callable.params.length > 0 && findParameterFault(callable, judged) !== undefined);
	return isHolding
		? [
				{
					id: 'legacyFunction',
					at: callable.node,
					words: { name },
					tier: 'report',
					unit: [node],
					isSilent: true,
				},
			]
		: [];
}

function judgeForm(
	{ name }: Candidate,
	callable: CallableFact,
	{ judged, place }: { judged: Case; place: MemberFact | undefined },
): Breach[] {
	const parameter = findParameterFault(callable, judged);
	const answer = findReturnFault(callable, judged);
	return [
		...(parameter === undefined ? [] : [createBreach(parameter, { name, callable, place })]),
		...(answer === undefined ? [] : [createBreach(answer, { name, callable, place })]),
		...judgeThrows(name, callable, judged),
	];
}

function createBreach(
	{ id, at, words }: Fault,
	{ name, callable, place }: { name: string; callable: CallableFact; place: MemberFact | undefined },
): Breach {
	const isWhole = at === callable.node;
	return { id, at: isWhole ? (place?.key ?? at) : at, words: { name, ...words }, tier: 'report' };
}

/** As many parameters as the old form, under its names, or other than the new form has. */
function isLegacyShape({ evidence }: Candidate, callable: CallableFact, judged: Case): boolean {
	const { legacy, canonical } = judged.promise.contract;
	const { params } = callable;
	if (evidence.kind === 'type' && !isSurelyOld(callable, judged)) {
		return false;
	}
	const isOldCount = params.length > 0 && params.length === legacy.params.length;
	const isOldNames = params.every(({ name }, index) => plain(name) === plain(legacy.params[index]));
	const isNewNames = params.every(({ name }, index) => plain(name) === plain(canonical.params[index]?.name));
	const isOtherCount = params.length !== canonical.params.length;
	return (
		isOldCount &&
		!isNewNames &&
		(isOldNames || isOtherCount) &&
		findParameterFault(callable, judged) !== undefined
	);
}

/**
 * Whether every parameter has the old name, or a type that the new one has not: the place of a handler gives its
 * parameters types, and the only one of a function may well be the first of the new form under a name of its own.
 */
function isSurelyOld({ params }: CallableFact, judged: Case): boolean {
	const { legacy } = judged.promise.contract;
	return params.every(
		({ name, type, form }, position) =>
			form !== 'rest' &&
			((name !== undefined && plain(name) === plain(legacy.params[position])) ||
				(type !== undefined && relateParamType(type, position, judged) === 'other')),
	);
}

function plain(name: string | undefined): string {
	return (name ?? '').replace(/^_+/u, '');
}

/** With `errors: "return"` a handler answers where it fails, and throws nothing. */
function judgeThrows(name: string, { body }: CallableFact, { promise }: Case): Breach[] {
	if (promise.contract.errors !== 'return' || body?.type !== 'BlockStatement') {
		return [];
	}
	return readOutcome(body).throws.map(statement => ({
		id: 'escapingThrow',
		at: statement,
		words: { name },
		tier: 'suggest',
		repair: { kind: 'answer', statement },
	}));
}
