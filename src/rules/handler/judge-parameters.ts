import type { TSESTree } from '@typescript-eslint/utils';

import type { CallableFact, ParameterFact } from '../../facts/callable.js';
import type { Case } from './case.js';
import type { HandlerMessageId } from './messages.js';

import { relateParamType } from './type-identity.js';
import { formatParam } from './canonical-form.js';

/** What is wrong with a part of a signature, and where. */
export interface Fault {
	readonly id: HandlerMessageId;
	readonly at: TSESTree.Node;
	readonly words: Readonly<Record<string, string>>;
}

/** Returns the first thing that is wrong with the parameters of a canonical handler; undefined where nothing is. */
export function findParameterFault(callable: CallableFact, judged: Case): Fault | undefined {
	for (const [position, param] of callable.params.entries()) {
		const id = judgeParameter(param, position, { callable, judged });
		if (id !== undefined) {
			return { id, at: param.node, words: describe(param, position, judged) };
		}
	}
	const { params, arity } = judged.promise.contract.canonical;
	const required = params.filter(({ optional }) => optional !== true).length;
	const given = formatGiven(callable, judged);
	return arity === 'exact' && callable.params.length < required
		? { id: 'missingParameters', at: callable.node, words: { given } }
		: undefined;
}

/** Returns the parameters as they are written. */
export function formatGiven({ params }: CallableFact, { sourceCode }: Case): string {
	return `(${params.map(({ node }) => sourceCode.getText(node)).join(', ')})`;
}

function describe({ node }: ParameterFact, position: number, judged: Case): Record<string, string> {
	const wanted = judged.promise.contract.canonical.params[position];
	return {
		param: judged.sourceCode.getText(node),
		expected: wanted === undefined ? '' : formatParam(wanted),
		wanted: wanted?.name ?? '',
	};
}

interface Around {
	readonly callable: CallableFact;
	readonly judged: Case;
}

function judgeParameter(
	param: ParameterFact,
	position: number,
	around: Around,
): HandlerMessageId | undefined {
	const wanted = around.judged.promise.contract.canonical.params[position];
	if (param.form === 'rest') {
		return 'restParameter';
	}
	if (wanted === undefined) {
		return 'extraParameter';
	}
	return (
		(isSwapped(param, position, around.judged) ? 'swappedParameters' : undefined) ??
		judgeType(param, position, around) ??
		judgeForm(param, wanted.optional === true) ??
		(isMisnamed(param, wanted.name, around.judged) ? 'parameterName' : undefined)
	);
}

/** The name of another parameter, or a type that only another one has. */
function isSwapped({ name, type }: ParameterFact, position: number, judged: Case): boolean {
	const { params } = judged.promise.contract.canonical;
	if (type === undefined) {
		return (
			params.findIndex(other => isNamed(name, other.name)) >= 0 && !isNamed(name, params[position]?.name)
		);
	}
	const isOfOther = params.some(
		(other, index) =>
			index !== position && other.type !== undefined && relateParamType(type, index, judged) === 'same',
	);
	return isOfOther && relateParamType(type, position, judged) !== 'same';
}

/** Whether a parameter has the name: one that is not used is often marked by an underscore. */
export function isNamed(name: string | undefined, wanted: string | undefined): boolean {
	return name !== undefined && name.replace(/^_+/u, '') === wanted?.replace(/^_+/u, '');
}

const byRelation = {
	same: undefined,
	unknown: undefined,
	narrower: 'narrowerParameter',
	loose: 'looseParameter',
	other: 'otherParameter',
} as const;

function judgeType(
	param: ParameterFact,
	position: number,
	{ callable, judged }: Around,
): HandlerMessageId | undefined {
	return param.type === undefined
		? judgeUntyped(param, position, { callable, judged })
		: byRelation[relateParamType(param.type, position, judged)];
}

/** Where no annotation says what a parameter is, its name does. */
function judgeUntyped(
	{ name }: ParameterFact,
	position: number,
	{ callable, judged }: Around,
): HandlerMessageId | undefined {
	const { canonical, legacy } = judged.promise.contract;
	if (name === undefined || isNamed(name, canonical.params[position]?.name)) {
		return undefined;
	}
	const isOld = legacy.params.some(old => isNamed(name, old));
	return isOld || callable.params.length < canonical.params.length ? 'unknownParameter' : undefined;
}

function judgeForm(
	{ form, isOptional }: ParameterFact,
	isOptionalWanted: boolean,
): HandlerMessageId | undefined {
	if (!isOptional || isOptionalWanted) {
		return undefined;
	}
	return form === 'default' ? 'defaultParameter' : 'optionalParameter';
}

function isMisnamed({ name }: ParameterFact, wanted: string, { options }: Case): boolean {
	return options.parameterNames && name !== undefined && !isNamed(name, wanted);
}
