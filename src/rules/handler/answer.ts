import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact } from '../../facts/callable.js';
import type { Case } from './case.js';
import type { Tier } from './breach.js';

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
	const base = { type, isKept: false, value: fallthrough };
	const kind = kindOf(callable, judged);
	if (isOfOtherMode(callable, canonical.async ?? 'either')) {
		const wanted = callable.isAsync ? 'no promise' : 'a promise';
		return { ...base, tier: 'report', obstacle: `There is no fix, since the contract wants ${wanted}.` };
	}
	if (kind === 'kept') {
		return { ...base, tier: 'fix', isKept: true, value: undefined };
	}
	if (kind === 'other') {
		return { ...base, tier: 'report', obstacle: 'There is no fix, since it returns something else.' };
	}
	if (isNothing(canonical.returns)) {
		return { ...base, tier: kind === 'nothing' ? 'fix' : 'suggest', value: undefined };
	}
	if (fallthrough === undefined) {
		return { ...base, tier: 'suggest', obstacle: 'The contract does not say what to answer at the end.' };
	}
	return { ...base, tier: kind === 'nothing' ? 'fix' : 'suggest' };
}

function isOfOtherMode({ isAsync, body }: CallableFact, mode: 'either' | 'async' | 'sync'): boolean {
	return body !== undefined && (isAsync ? mode === 'sync' : mode === 'async');
}

function isNothing(type: string): boolean {
	return splitUnion(type).every(part => part === 'void' || part === 'undefined');
}

/** `nothing`: it returns nothing. `early`: nothing, but not only at its end. `kept`: what it returns is right. */
type Kind = 'nothing' | 'early' | 'kept' | 'other';

function kindOf(callable: CallableFact, judged: Case): Kind {
	const { body } = callable;
	if (body === undefined) {
		return 'nothing';
	}
	const declared = readDeclared(callable, judged);
	if (body.type !== 'BlockStatement') {
		return kindOfExpression(declared);
	}
	const { returns, isEndReachable } = readOutcome(body);
	const values = returns.flatMap(({ argument }) => argument ?? []);
	if (declared === 'kept') {
		return isEndReachable || values.length < returns.length ? 'other' : 'kept';
	}
	if (declared === 'inferred') {
		return kindOfValues(values, returns.length, { isEndReachable, judged });
	}
	return declared === 'other' ? 'other' : returns.length > 0 ? 'early' : 'nothing';
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
function kindOfExpression(declared: Declared): Kind {
	if (declared === 'kept' || declared === 'other') {
		return declared;
	}
	return 'early';
}

function kindOfValues(
	values: readonly TSESTree.Expression[],
	count: number,
	{ isEndReachable, judged }: { isEndReachable: boolean; judged: Case },
): Kind {
	if (values.length === 0) {
		return count > 0 ? 'early' : 'nothing';
	}
	const isBoolean = splitUnion(judged.promise.contract.canonical.returns).includes('boolean');
	const isKnown = isBoolean && values.every(value => readValueKind(value) === 'boolean');
	return isKnown && values.length === count && !isEndReachable ? 'kept' : 'other';
}
