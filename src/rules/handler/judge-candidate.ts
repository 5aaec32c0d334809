import type { TSESTree } from '@typescript-eslint/utils';

import type { Breach } from './breach.js';
import type { Candidate } from './candidate.js';
import type { Case } from './case.js';
import type { ParentFact } from './collect-parents.js';
import type { MemberFact } from '../../facts/member.js';

import { formatEvidence } from './evidence-words.js';
import { collectParentFacts } from './collect-parents.js';
import { judgeCallable, judgeFunction } from './judge-callable.js';
import { judgeConstructor } from './judge-constructor.js';
import { limitMethod } from './limits.js';

/** Returns every way in which a handler breaks its contract. */
export function judgeCandidate(candidate: Candidate, judged: Case): Breach[] {
	if (candidate.callable !== undefined) {
		return judgeFunction(candidate, candidate.callable, judged);
	}
	const { legacy, canonical } = judged.promise.contract;
	const parents = collectParentFacts(candidate.node, judged);
	const named = candidate.members.filter(({ name }) => name === canonical.method);
	const [own] = named.filter(isOpen);
	const old = candidate.members.find(member => member.name === legacy.method && isOpen(member));
	const site: Site = { candidate, parents, judged };
	const breaches =
		own !== undefined
			? judgeCanonical(site, { own, old, named })
			: (judgeLegacy(site, old) ?? judgeAbsent(site, named[0]));
	return [...breaches, ...judgeConstructor(candidate, parents, judged)];
}

interface Site {
	readonly candidate: Candidate;
	readonly parents: readonly ParentFact[];
	readonly judged: Case;
}

/** Whether everybody may call the member of an instance. */
function isOpen({ isStatic, isHidden }: MemberFact): boolean {
	return !isStatic && !isHidden;
}

interface Found {
	readonly own: MemberFact;
	readonly old: MemberFact | undefined;
	readonly named: readonly MemberFact[];
}

function judgeCanonical({ candidate, judged }: Site, { own, old, named }: Found): Breach[] {
	const beside = old === undefined || old.name === own.name ? [] : [old];
	const { name } = candidate;
	const besides = beside.map(({ key }): Breach => ({
		id: 'legacyBeside',
		at: key,
		words: { name },
		tier: 'report',
	}));
	const id = findFormBreach(own, named);
	if (id !== undefined) {
		return [...besides, { id, at: own.key, words: { name }, tier: 'report' }];
	}
	return own.callable === undefined
		? besides
		: [...besides, ...judgeCallable({ candidate, member: own, callable: own.callable }, judged)];
}

function findFormBreach(own: MemberFact, named: readonly MemberFact[]): Breach['id'] | undefined {
	if (own.form === 'accessor') {
		return 'accessorMethod';
	}
	return named.filter(isOpen).length > 1 ? 'overloadedMethod' : undefined;
}

/** The old method alone. */
function judgeLegacy(site: Site, member: MemberFact | undefined): Breach[] | undefined {
	if (member === undefined) {
		return undefined;
	}
	const { candidate, parents, judged } = site;
	const base = findAnswering(site);
	if (base?.all.has(judged.promise.contract.legacy.method) === true) {
		// The base class has both: its new method is what calls the old one.
		return [];
	}
	return [
		{
			id: base === undefined ? 'legacyMethod' : 'swallowedMessages',
			at: member.key,
			words: { name: candidate.name, evidence: formatEvidence(candidate.evidence), base: base?.name ?? '' },
			...limitMethod({ candidate, member, parents }, judged),
			repair: { kind: 'method', candidate, member },
			unit: [candidate.node, ...parents.flatMap(({ declaration }) => declaration ?? [])],
		},
	];
}

/** The base class whose canonical method answers. */
function findAnswering({ parents, judged }: Site): ParentFact | undefined {
	const { method } = judged.promise.contract.canonical;
	return parents.find(({ isInherited, bodies }) => isInherited && bodies.has(method));
}

/** Neither the new method nor the old one, where others could call it. */
function judgeAbsent(site: Site, closed: MemberFact | undefined): Breach[] {
	const { candidate, judged } = site;
	const { name, evidence, node } = candidate;
	const words = { name, evidence: formatEvidence(evidence) };
	if (closed !== undefined) {
		const id = closed.isStatic ? 'staticMethod' : 'hiddenMethod';
		return [{ id, at: closed.key, words, tier: 'report' }];
	}
	const at = 'id' in node && node.id ? (node.id as TSESTree.Node) : node;
	return isComplete(site) && !isInherited(site, judged)
		? [{ id: 'missingMethod', at, words, tier: 'report' }]
		: [];
}

/** Whether all that the handler has is there to be seen. */
function isComplete({ candidate, parents }: Site): boolean {
	const { shape, evidence, node, members } = candidate;
	const isAbstract = 'abstract' in node && node.abstract === true;
	return (
		shape === 'class' &&
		evidence.kind === 'type' &&
		!isAbstract &&
		members.every(({ name, form, isHidden }) => name !== undefined || form === 'constructor' || isHidden) &&
		parents.every(({ isReadable, isInherited: isBase }) => isReadable || !isBase)
	);
}

function isInherited({ parents }: Site, { promise }: Case): boolean {
	const { legacy, canonical } = promise.contract;
	return parents.some(
		parent =>
			parent.isInherited && (parent.members.has(canonical.method) || parent.members.has(legacy.method)),
	);
}
