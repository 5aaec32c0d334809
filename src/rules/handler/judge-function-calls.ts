import type { TSESTree } from '@typescript-eslint/utils';

import type { Breach } from './breach.js';
import type { Case } from './case.js';
import type { Hints } from './hints.js';

import { findCallable } from '../../facts/callable.js';
import { collectNameUses } from '../../facts/name-use.js';
import { isResultUsed } from '../../facts/method-use.js';
import { isPassingBound, limitCall } from './limit-call.js';
import { collectReceivers, isOfType } from './subject.js';

/** Returns the calls that pass the old arguments to handlers that are functions: those of the file, and of the type. */
export function judgeFunctionCalls(breaches: readonly Breach[], hints: Hints, judged: Case): Breach[] {
	const own = breaches.flatMap(breach => judgeOwnCalls(breach, judged));
	const known = new Set(own.map(({ at }) => at));
	const typed = hints.isTypingFunctions ? judgeTypedCalls(judged) : [];
	return [...own, ...typed.filter(({ at }) => !known.has(at))];
}

/** The calls of a function that takes the old parameters yet. */
function judgeOwnCalls({ repair, words, unit, tier }: Breach, judged: Case): Breach[] {
	if (repair?.kind !== 'function') {
		return [];
	}
	return collectNameUses(repair.callable.node, judged.sourceCode).flatMap(({ call }) =>
		call === undefined || isCanonical(call, judged)
			? []
			: [createBreach(call, { name: words['name'] ?? '', unit, isProven: tier === 'fix' }, judged)],
	);
}

function isCanonical({ arguments: given }: TSESTree.CallExpression, { promise }: Case): boolean {
	const { legacy, canonical } = promise.contract;
	return given.length === canonical.params.length && given.length !== legacy.params.length;
}

/** The calls of what is declared to be of the contract's type. */
function judgeTypedCalls(judged: Case): Breach[] {
	return judged.nodes.calls
		.filter(call => isOldCall(call, judged))
		.filter(({ callee }) => collectReceivers(callee, judged).some(subject => isOfType(subject, judged)))
		.map(call => {
			const name = judged.sourceCode.getText(call.callee);
			return createBreach(call, { name, unit: findUnit(call.callee, judged), isProven: true }, judged);
		});
}

/** As many arguments as the old form takes, where that tells. */
function isOldCall(call: TSESTree.CallExpression, judged: Case): boolean {
	const { legacy, canonical } = judged.promise.contract;
	const { length } = call.arguments;
	const isOldCount = length > 0 && length === legacy.params.length;
	const isPlain = call.arguments.every(({ type }) => type !== 'SpreadElement');
	return isOldCount && isPlain && (length < canonical.params.length || isPassingBound(call, judged));
}

/** A call of the type itself may reach any handler of the file. */
function findUnit(callee: TSESTree.Node, { brief }: Case): Breach['unit'] {
	const binding = callee.type === 'Identifier' ? brief.facts.findBinding(callee) : undefined;
	const isOwn = binding?.kind === 'declared' && findCallable(binding.node) !== undefined;
	return isOwn ? [binding.node] : 'every';
}

interface Called {
	readonly name: string;
	readonly unit: Breach['unit'];
	readonly isProven: boolean;
}

function createBreach(call: TSESTree.CallExpression, { name, unit, isProven }: Called, judged: Case): Breach {
	const use = { call, isResultUsed: isResultUsed(call) };
	const given = call.arguments.map(argument => judged.sourceCode.getText(argument)).join(', ');
	return {
		id: 'legacyArguments',
		at: call,
		words: { name, given },
		unit: unit ?? [],
		...limitCall(use, { isProven, isReady: true }, judged),
		repair: { kind: 'arguments', call },
	};
}
