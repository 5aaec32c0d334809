import type { TSESTree } from '@typescript-eslint/utils';

import type { MethodUse } from '../../facts/method-use.js';
import type { Breach } from './breach.js';
import type { Case } from './case.js';
import type { Subject } from './subject.js';

import { collectMembers } from '../../facts/member.js';
import { limitCall } from './limit-call.js';
import { collectParentFacts } from './collect-parents.js';
import { collectReceivers, findEvidence, isExport, isOfType } from './subject.js';

/** Returns the breach that the use of the legacy method is; undefined where its object is no handler. */
export function judgeUse(use: MethodUse, handlers: Handlers, judged: Case): Breach | undefined {
	const receivers = collectReceivers(use.receiver, judged);
	const direct = readObject(use.receiver, handlers, judged);
	const found =
		direct ??
		receivers
			.map(receiver => judgeReceiver(receiver, handlers, judged))
			.find(verdict => verdict !== undefined);
	return found && createBreach(use, found, judged);
}

/** The handlers of the file. */
export interface Handlers {
	readonly all: ReadonlySet<TSESTree.Node>;
	/** Those that have only the old method. */
	readonly breached: ReadonlySet<TSESTree.Node>;
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
function readObject(node: TSESTree.Node, { breached }: Handlers, { brief }: Case): Verdict | undefined {
	const binding = node.type === 'Identifier' ? brief.facts.findBinding(node) : undefined;
	const isObject = binding?.kind === 'declared' && binding.path.length === 0;
	return isObject && binding.node.type === 'ObjectExpression' && breached.has(binding.node)
		? { name: binding.name, isProven: true, isReady: true, unit: [binding.node] }
		: undefined;
}

function judgeReceiver(subject: Subject, handlers: Handlers, judged: Case): Verdict | undefined {
	const { declaration, name } = subject;
	const isProven = isOfType(subject, judged);
	if (declaration !== undefined && handlers.all.has(declaration)) {
		return judgeLocal(subject, declaration, { handlers, judged });
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

/** A handler of the file: its old method counts where it is judged to be one, or where it is not there any more. */
function judgeLocal(
	subject: Subject,
	declaration: TSESTree.Node,
	{ handlers, judged }: { handlers: Handlers; judged: Case },
): Verdict | undefined {
	const { legacy } = judged.promise.contract;
	const isDeclared = collectMembers(declaration).some(({ name }) => name === legacy.method);
	if (isDeclared && !handlers.breached.has(declaration)) {
		return undefined;
	}
	const parents = collectParentFacts(declaration, judged);
	const isReady = !parents.some(
		parent => parent.declaration === undefined && parent.members.has(legacy.method),
	);
	const nodes = parents.flatMap(({ declaration: node }) => node ?? []);
	return {
		name: subject.name,
		isProven: isOfType(subject, judged),
		isReady,
		unit: [declaration, ...nodes],
	};
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
