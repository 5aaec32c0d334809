import type { CallableFact } from '../../facts/callable.js';
import type { MemberFact } from '../../facts/member.js';
import type { Tier } from '../../tier.js';
import type { Candidate } from './candidate.js';
import type { Case } from './case.js';
import type { ParentFact } from './collect-parents.js';

import { isDecorated } from '../../facts/callable.js';
import {
	collectParameterUses,
	findTakenName,
	isCallingSuper,
	isReadingArguments,
	type ParameterUse,
} from '../../facts/function-scope.js';
import { readWeakestTier } from '../../tier.js';
import { readAnswer } from './answer.js';
import { limitText } from './limit-text.js';
import { findEvidence, readSubject } from './subject.js';
import { isPlainScript } from './plain-script.js';

/** How far a machine may go with a rewrite, and why not further. */
export interface Limit {
	readonly tier: Tier;
	readonly obstacle?: string | undefined;
}

/** A legacy method, and what is around it. */
export interface LegacyMethod {
	readonly candidate: Candidate;
	readonly member: MemberFact;
	readonly parents: readonly ParentFact[];
}

/** Returns how far a machine may go with the rewrite of a legacy method. */
export function limitMethod(method: LegacyMethod, judged: Case): Limit {
	const { member, candidate } = method;
	const { callable } = member;
	const outer = findMemberLimit(method, judged);
	if (outer.tier === 'report') {
		return outer;
	}
	if (callable === undefined) {
		return candidate.shape === 'object' ? { tier: 'suggest' } : { tier: 'report' };
	}
	return findWeakest([limitEvidence(candidate), outer, limitFunction(callable, judged)]);
}

/** Returns how far a machine may go with the rewrite of a function. */
export function limitFunction(callable: CallableFact, judged: Case): Limit {
	const uses = collectParameterUses(callable, judged.sourceCode);
	return findWeakest([
		limitShape(callable, judged),
		limitNames(callable, uses, judged),
		limitParameters(uses, judged),
		readAnswer(callable, judged),
		limitText(callable, judged),
		{ tier: isPlainScript(judged) || callable.body?.type !== 'BlockStatement' ? 'suggest' : 'fix' },
	]);
}

/** Returns the limit that lets a machine go least far. */
export function findWeakest(limits: readonly Limit[]): Limit {
	const tier = readWeakestTier(limits);
	const found = limits.filter(limit => limit.tier === tier);
	return { tier, obstacle: found.find(({ obstacle }) => obstacle !== undefined)?.obstacle };
}

/** Returns how far the evidence lets a machine go: a name or a registration is no proof, a cast is the word of a person. */
export function limitEvidence({ evidence: { kind }, shape }: Candidate): Limit {
	return { tier: kind === 'type' && shape !== 'interface' ? 'fix' : 'suggest' };
}

function report(obstacle: string): Limit {
	return { tier: 'report', obstacle: `There is no fix, since ${obstacle}.` };
}

function findMemberLimit({ candidate, member, parents }: LegacyMethod, judged: Case): Limit {
	const { legacy } = judged.promise.contract;
	const isRepeated = candidate.members.filter(({ name }) => name === legacy.method).length > 1;
	const reasons: readonly (readonly [boolean, string])[] = [
		[isRepeated, 'it is declared several times'],
		[member.isDecorated, 'a decorator may read its name or its parameters'],
		[member.form === 'accessor', 'it is an accessor'],
		[member.isOverride, 'it overrides what another class declares'],
		[member.isTyped, 'it is a field with a type of its own'],
		[isAmbient(candidate, judged), 'what is declared here is written elsewhere'],
	];
	const reason = reasons.find(([isTrue]) => isTrue)?.[1];
	return reason === undefined
		? findWeakest([limitParents(parents, judged), limitWriting(candidate, member)])
		: report(reason);
}

function isAmbient({ node }: Candidate, { brief }: Case): boolean {
	return /\.d\.[cm]?ts$/u.test(brief.file.path) || ('declare' in node && node.declare === true);
}

/** A class of another file keeps its method until that file is judged. */
function limitParents(parents: readonly ParentFact[], judged: Case): Limit {
	const legacy = judged.promise.contract.legacy.method;
	const parent = parents.find(found => found.members.has(legacy) && !isJudgedHere(found, judged));
	if (parent !== undefined) {
		return {
			tier: 'suggest',
			obstacle: `'${parent.name}' declares '${legacy}' too: change it there first.`,
		};
	}
	return {
		tier: parents.every(({ isReadable, isInherited }) => isReadable || !isInherited) ? 'fix' : 'suggest',
	};
}

/** Whether a class or type of this file is a handler itself, and so is changed with what it is the base of. */
function isJudgedHere({ declaration }: ParentFact, judged: Case): boolean {
	const subject = declaration && readSubject(declaration, judged);
	return subject !== undefined && findEvidence(subject, judged) !== undefined;
}

function limitWriting({ node }: Candidate, member: MemberFact): Limit {
	const isLoose = member.isComputed || member.isAbstract || member.isOptional || isDecorated(node);
	return { tier: isLoose ? 'suggest' : 'fix' };
}

function limitShape(callable: CallableFact, judged: Case): Limit {
	const { contract } = judged.promise;
	const { params } = callable;
	const reasons: readonly (readonly [boolean, string])[] = [
		[params.length > contract.legacy.params.length, 'it takes other parameters than the old form'],
		[params.some(({ form }) => form === 'rest'), 'it takes whatever comes'],
		[params.some(({ isDecorated }) => isDecorated), 'a decorator may read its parameters'],
		[callable.isGenerator, 'it is a generator'],
		[callable.isGeneric, 'it has type parameters'],
		[callable.hasThis, "it says what 'this' is"],
		[isReadingArguments(callable, judged.sourceCode), "it reads 'arguments'"],
		[isCallingSuper(callable, judged.sourceCode), "it calls 'super'"],
	];
	const reason = reasons.find(([isTrue]) => isTrue)?.[1];
	return reason === undefined ? { tier: 'fix' } : report(reason);
}

function limitNames(callable: CallableFact, uses: readonly ParameterUse[], judged: Case): Limit {
	const { canonical, bind = {}, legacy } = judged.promise.contract;
	const kept = callable.params.flatMap(({ name }, position) =>
		name !== undefined && bind[legacy.params[position] ?? ''] === name ? [name] : [],
	);
	const names = canonical.params.map(({ name }) => name).filter(name => !kept.includes(name));
	const taken = findTakenName(names, callable, judged.sourceCode);
	if (taken !== undefined) {
		return report(`'${taken}' means something else here`);
	}
	return uses.some(({ isRedeclared }) => isRedeclared)
		? report('it declares a parameter again')
		: { tier: 'fix' };
}

function limitParameters(uses: readonly ParameterUse[], judged: Case): Limit {
	const { bind = {}, legacy } = judged.promise.contract;
	const isUnbound = ({ param, isUsed }: ParameterUse, position: number): boolean =>
		(isUsed || param.form === 'pattern') && bind[legacy.params[position] ?? ''] === undefined;
	if (uses.some(isUnbound)) {
		return { tier: 'suggest', obstacle: 'The contract does not say where its parameters come from.' };
	}
	const isLoose = uses.some(({ param, isReading }) => param.isOptional || isReading);
	return { tier: isLoose ? 'suggest' : 'fix' };
}
