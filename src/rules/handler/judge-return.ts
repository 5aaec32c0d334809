import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact } from '../../facts/callable.js';
import type { Case } from './case.js';
import type { Fault } from './judge-parameters.js';
import type { HandlerMessageId } from './messages.js';

import { readOutcome } from '../../facts/outcome.js';
import { readText } from '../../facts/read-signature.js';
import { collectValueKinds, type ValueKind } from '../../facts/value-kind.js';
import { collectReturnTypes, formatReturns, splitUnion } from './canonical-form.js';
import { readSubject } from './subject.js';

/** Returns what is wrong with what a canonical handler returns; undefined where nothing is, or nothing tells. */
export function findReturnFault(callable: CallableFact, judged: Case): Fault | undefined {
	const { returns, body, node } = callable;
	const words = { returns: formatReturns(judged.promise.contract.canonical) };
	if (returns !== undefined) {
		const id = judgeDeclared(returns, judged);
		return id && { id, at: returns, words: { ...words, given: judged.sourceCode.getText(returns) } };
	}
	const id = body === undefined ? undefined : judgeBody(callable, body, judged);
	return id && { id, at: node, words: { ...words, given: describe(callable) } };
}

function describe({ isAsync, isGenerator }: CallableFact): string {
	return isGenerator ? 'a generator' : isAsync ? 'a promise' : 'by its body';
}

function judgeDeclared(type: TSESTree.TypeNode, judged: Case): HandlerMessageId | undefined {
	const allowed = collectReturnTypes(judged.promise.contract.canonical);
	const text = readText(type, judged.sourceCode.text);
	const wrong = allowed.has(text) ? undefined : splitUnion(text).find(part => !allowed.has(part));
	if (wrong === undefined) {
		return undefined;
	}
	const aliased = findAlias(type, judged);
	return aliased === undefined
		? judgePart(wrong, judged)
		: aliased === 'unread'
			? undefined
			: judgeDeclared(aliased, judged);
}

/** What an alias of the file stands for; `unread` for a type of another module. */
function findAlias(type: TSESTree.TypeNode, judged: Case): TSESTree.TypeNode | 'unread' | undefined {
	const subject = type.type === 'TSTypeReference' ? readSubject(type.typeName, judged) : undefined;
	if (subject === undefined) {
		return undefined;
	}
	const { declaration } = subject;
	if (declaration === undefined) {
		return 'unread';
	}
	return declaration.type === 'TSTypeAliasDeclaration' && declaration.typeParameters == null
		? declaration.typeAnnotation
		: undefined;
}

const byType: ReadonlyMap<string, HandlerMessageId> = new Map([
	['any', 'looseReturn'],
	['unknown', 'looseReturn'],
	['Promise<any>', 'looseReturn'],
	['Promise<unknown>', 'looseReturn'],
	['never', 'neverReturn'],
	['Promise<never>', 'neverReturn'],
	['void', 'voidReturn'],
	['undefined', 'voidReturn'],
]);

function judgePart(part: string, { promise }: Case): HandlerMessageId {
	const either = collectReturnTypes({ ...promise.contract.canonical, async: 'either' });
	const isPromise = part.startsWith('Promise<');
	if (either.has(part)) {
		return isPromise ? 'asyncHandler' : 'syncHandler';
	}
	return byType.get(part) ?? (isPromise ? 'promiseReturn' : 'otherReturn');
}

function judgeBody(
	{ isAsync, isGenerator }: CallableFact,
	body: TSESTree.BlockStatement | TSESTree.Expression,
	{ promise }: Case,
): HandlerMessageId | undefined {
	const { async: mode = 'either', returns } = promise.contract.canonical;
	if (isGenerator) {
		return 'otherReturn';
	}
	if (isAsync && mode === 'sync') {
		return 'asyncHandler';
	}
	const accepted = collectKinds(returns);
	if (accepted === undefined) {
		return undefined;
	}
	const kinds = collectReturned(body);
	return kinds.map(kind => judgeKind(kind, { accepted, isAsync, mode })).find(id => id !== undefined);
}

/** The kinds of value that a type has; undefined where its text does not tell. */
function collectKinds(returns: string): Set<ValueKind> | undefined {
	const kinds = splitUnion(returns).map(part => kindOfType(part.replace(/^Promise<(.*)>$/u, '$1')));
	return kinds.includes('unknown') ? undefined : new Set(kinds);
}

function kindOfType(text: string): ValueKind {
	if (/^(?:boolean|true|false)$/u.test(text)) {
		return 'boolean';
	}
	if (/^(?:void|undefined)$/u.test(text)) {
		return 'nothing';
	}
	return /^(?:number|string)$/u.test(text) ? (text as ValueKind) : 'unknown';
}

/** What the paths of a body give. */
function collectReturned(body: TSESTree.BlockStatement | TSESTree.Expression): ValueKind[] {
	if (body.type !== 'BlockStatement') {
		return collectValueKinds(body);
	}
	const { returns, isEndReachable } = readOutcome(body);
	const kinds = returns.flatMap(({ argument }) =>
		argument == null ? 'nothing' : collectValueKinds(argument),
	);
	return isEndReachable ? [...kinds, 'nothing'] : kinds;
}

interface Wanted {
	readonly accepted: ReadonlySet<ValueKind>;
	readonly isAsync: boolean;
	readonly mode: 'either' | 'async' | 'sync';
}

function judgeKind(kind: ValueKind, { accepted, isAsync, mode }: Wanted): HandlerMessageId | undefined {
	switch (kind) {
		case 'unknown':
			return undefined;
		case 'promise':
			return mode === 'sync' ? 'asyncHandler' : undefined;
		case 'nothing':
			return accepted.has(kind) ? undefined : 'missingReturn';
		default:
			return accepted.has(kind) ? judgePlain(isAsync, mode) : 'otherReturn';
	}
}

/** A value of the right type, which no promise holds where one is wanted. */
function judgePlain(isAsync: boolean, mode: Wanted['mode']): HandlerMessageId | undefined {
	return mode === 'async' && !isAsync ? 'syncHandler' : undefined;
}
