import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact } from '../../facts/callable.js';
import type { HandlerContract } from '../../registry/contract.js';
import type { Tier } from '../../tier.js';
import type { Case } from './case.js';

import { readOutcome } from '../../facts/outcome.js';
import { readText } from '../../facts/read-signature.js';
import { findPromised } from '../../facts/type-parts.js';
import { readValueKind } from '../../facts/value-kind.js';
import { splitUnion, wrapInPromise } from './canonical-form.js';

/** What becomes of what a legacy method returns. */
export interface Answer {
	/** How far a machine may go. */
	readonly tier: Tier;
	/** Why not further. */
	readonly obstacle?: string;
	/** The return type of the canonical method. */
	readonly type: string;
	/** Whether the values that are returned stay. */
	readonly isKept: boolean;
	/** What is returned where nothing was; undefined where that stays, or the contract does not say. */
	readonly value: string | undefined;
}

/** Returns what becomes of what a legacy method returns. */
export function readAnswer(callable: CallableFact, judged: Case): Answer {
	const { canonical, fallthrough } = judged.promise.contract;
	const type = callable.isAsync ? wrapInPromise(canonical.returns) : canonical.returns;
	const isSilent = isNothing(canonical.returns);
	const kind = kindOf(callable, judged);
	const isKept = kind === 'kept';
	const value = isKept || isSilent ? undefined : fallthrough;
	return { type, isKept, value, ...limitAnswer(callable, kind, judged) };
}

function limitAnswer(
	callable: CallableFact,
	kind: Kind,
	{ promise }: Case,
): Pick<Answer, 'tier' | 'obstacle'> {
	const { canonical, fallthrough } = promise.contract;
	if (isOfOtherMode(callable, canonical)) {
		const wanted = callable.isAsync ? 'no promise' : 'a promise';
		return { tier: 'report', obstacle: `There is no fix, since the contract wants ${wanted}.` };
	}
	if (kind === 'other') {
		return { tier: 'report', obstacle: 'There is no fix, since it returns something else.' };
	}
	const isAsked = kind !== 'kept' && !isNothing(canonical.returns);
	if (isAsked && fallthrough === undefined) {
		return { tier: 'suggest', obstacle: 'The contract does not say what to answer at the end.' };
	}
	return { tier: kind === 'early' ? 'suggest' : 'fix' };
}

function isOfOtherMode(
	{ isAsync, body }: CallableFact,
	{ async: mode = 'either' }: HandlerContract['canonical'],
): boolean {
	return body !== undefined && (isAsync ? mode === 'sync' : mode === 'async');
}

function isNothing(type: string): boolean {
	return splitUnion(type).every(mayBeNothing);
}

function mayBeNothing(type: string): boolean {
	return splitUnion(type).some(part => part === 'void' || part === 'undefined');
}

/** `nothing`: it returns nothing. `early`: nothing, but not only at its end. `kept`: what it returns is right. */
type Kind = 'nothing' | 'early' | 'kept' | 'other';

function kindOf(callable: CallableFact, judged: Case): Kind {
	const { body } = callable;
	if (body === undefined) {
		return 'nothing';
	}
	const declared = readDeclared(callable, judged);
	return body.type === 'BlockStatement'
		? kindOfBlock(body, declared, judged)
		: kindOfExpression(body, declared, judged);
}

function kindOfBlock(body: TSESTree.BlockStatement, declared: Declared, judged: Case): Kind {
	const { returns, isEndReachable } = readOutcome(body);
	const values = returns.flatMap(({ argument }) => argument ?? []);
	const isFull = !isEndReachable && values.length === returns.length;
	const isAnswering = isFull || mayBeNothing(judged.promise.contract.canonical.returns);
	if (declared === 'kept' || declared === 'other') {
		return isAnswering ? declared : 'other';
	}
	return declared === 'inferred' && values.length > 0
		? kindOfValues(values, isAnswering, judged)
		: kindOfSilent(returns);
}

function kindOfSilent(returns: readonly unknown[]): Kind {
	return returns.length > 0 ? 'early' : 'nothing';
}

type Declared = 'nothing' | 'kept' | 'other' | 'inferred';

function readDeclared({ returns, isAsync }: CallableFact, judged: Case): Declared {
	if (returns === undefined) {
		return 'inferred';
	}
	const inner = isAsync ? findPromised(returns) : returns;
	if (inner === undefined) {
		return 'other';
	}
	const text = readText(inner, judged.sourceCode.text);
	const wanted = splitUnion(judged.promise.contract.canonical.returns);
	const isLiteral = wanted.includes('boolean') && /^(?:true|false)$/u.test(text);
	if (isNothing(text)) {
		return 'nothing';
	}
	return isLiteral || splitUnion(text).every(part => wanted.includes(part)) ? 'kept' : 'other';
}

/** Whether the value of an arrow function is its answer or only something done. */
function kindOfExpression(body: TSESTree.Expression, declared: Declared, judged: Case): Kind {
	if (declared === 'kept' || declared === 'other') {
		return declared;
	}
	return declared === 'inferred' && kindOfValues([body], true, judged) === 'kept' ? 'kept' : 'early';
}

function kindOfValues(values: readonly TSESTree.Expression[], isAnswering: boolean, judged: Case): Kind {
	const isBoolean = splitUnion(judged.promise.contract.canonical.returns).includes('boolean');
	const isKnown = isBoolean && values.every(value => readValueKind(value) === 'boolean');
	return isKnown && isAnswering ? 'kept' : 'other';
}
