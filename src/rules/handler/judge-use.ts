import type { TSESTree } from '@typescript-eslint/utils';

import type { MethodUse } from '../../facts/method-use.js';
import type { Breach } from './breach.js';
import type { Candidate } from './candidate.js';
import type { Case } from './case.js';
import type { Subject } from './subject.js';

import { collectMembers } from '../../facts/member.js';
import { limitCall } from './limit-call.js';
import { collectParentFacts } from './collect-parents.js';
import { collectReceivers, findEvidence, isExport, isOfType } from './subject.js';

/** Returns the breach that the use of the legacy method is; undefined where its object is no handler. */
export function judgeUse(use: MethodUse, candidates: readonly Candidate[], judged: Case): Breach | undefined {
	const objects = candidates.map(({ node }) => node);
	const receivers = collectReceivers(use.receiver, judged);
	const direct = readObject(use.receiver, objects, judged);
	const found =
		direct ??
		receivers
			.map(receiver => judgeReceiver(receiver, objects, judged))
			.find(verdict => verdict !== undefined);
	return found && createBreach(use, found, judged);
}

interface Verdict {
	readonly name: string;
	/** Whether the object is proven to be a handler. */
	readonly isProven: boolean;
	/** Whether the new method is there to be called, once the unit is repaired. */
	readonly isReady: boolean;
	readonly unit: Breach['unit'];
}

/** `chat.handle` of an object that the file declares. */
function readObject(
	node: TSESTree.Node,
	objects: readonly TSESTree.Node[],
	{ brief }: Case,
): Verdict | undefined {
	const binding = node.type === 'Identifier' ? brief.facts.findBinding(node) : undefined;
	const isObject = binding?.kind === 'declared' && binding.path.length === 0;
	return isObject && binding.node.type === 'ObjectExpression' && objects.includes(binding.node)
		? { name: binding.name, isProven: true, isReady: true, unit: [binding.node] }
		: undefined;
}

function judgeReceiver(
	subject: Subject,
	objects: readonly TSESTree.Node[],
	judged: Case,
): Verdict | undefined {
	const { declaration, name } = subject;
	const isProven = isOfType(subject, judged);
	if (declaration !== undefined && objects.includes(declaration)) {
		return judgeLocal(subject, declaration, judged);
	}
	if (findEvidence(subject, judged) === undefined) {
		return undefined;
	}
	const isType = isExport(subject.entities, judged.promise.findType(), judged);
	const members = collectForeignMembers(subject, judged);
	const { legacy, canonical } = judged.promise.contract;
	const isOld = members?.has(legacy.method) === true;
	const isReady = members === undefined ? isType : members.has(canonical.method) && !isOld;
	return { name, isProven, isReady, unit: isType ? 'every' : [] };
}

/** A handler of the file: only what it offers to others is the old method. */
function judgeLocal(subject: Subject, declaration: TSESTree.Node, judged: Case): Verdict | undefined {
	const { legacy, canonical } = judged.promise.contract;
	const members = collectMembers(declaration);
	const old = members.find(({ name }) => name === legacy.method);
	const isNew = members.some(({ name, isStatic }) => name === canonical.method && !isStatic);
	if (old !== undefined && (old.isStatic || old.isHidden || isNew)) {
		return undefined;
	}
	const parents = collectParentFacts(declaration, judged).flatMap(({ declaration: node }) => node ?? []);
	const verdict = { name: subject.name, isProven: isOfType(subject, judged), isReady: true };
	return { ...verdict, unit: [declaration, ...parents] };
}

/** The names of what an imported class offers; undefined where that cannot be read. */
function collectForeignMembers(
	{ entities: [entity], ancestors }: Subject,
	{ brief: { entities } }: Case,
): Set<string> | undefined {
	const outline = entity && entities.findOutline(entity);
	if (outline === undefined) {
		return undefined;
	}
	const outlines = [outline, ...ancestors.flatMap(ancestor => ancestor.outline ?? [])];
	const members = outlines.flatMap(({ members: own }) => own);
	return new Set(members.filter(({ isStatic, isPublic }) => !isStatic && isPublic).map(({ name }) => name));
}

function createBreach(use: MethodUse, { name, isProven, isReady, unit }: Verdict, judged: Case): Breach {
	const base = { at: use.name, words: { name }, unit: unit ?? [] };
	switch (use.form) {
		case 'selfBind':
			return {
				...base,
				id: 'legacyReference',
				tier: 'fix',
				repair: { kind: 'name', name: use.name },
				isSilent: true,
			};
		case 'string':
			return {
				...base,
				id: 'legacyReference',
				tier: 'suggest',
				repair: { kind: 'name', name: use.name },
			};
		case 'call':
			return {
				...base,
				id: 'legacyCall',
				...limitCall(use, { isProven, isReady }, judged),
				repair: { kind: 'call', use },
			};
		case 'read':
			return { ...base, id: 'legacyReference', tier: 'report' };
	}
}
