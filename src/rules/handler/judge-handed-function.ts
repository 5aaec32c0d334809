import type { TSESTree } from '@typescript-eslint/utils';

import type { ImportedBinding } from '../../facts/binding.js';
import type { Breach } from './breach.js';
import type { Case } from './case.js';
import type { Handover } from './registered.js';

import { findCallable } from '../../facts/callable.js';
import { formatAdapted } from './adapter.js';
import { formatEvidence } from './evidence-words.js';
import { isNamed } from './judge-parameters.js';
import { isAskingFunctions } from './typed-functions.js';

/** Returns the breach that handing over a function with the old parameters is; undefined for any other. */
export function judgeHandedFunction({ given, evidence }: Handover, judged: Case): Breach | undefined {
	const { type, legacy } = judged.promise.contract;
	const params = given.type === 'Identifier' ? readParams(given, judged) : undefined;
	if (params === undefined || !isOld(params, judged)) {
		return undefined;
	}
	// An adapter of objects takes no functions.
	const isBridge = type === undefined || isAskingFunctions(judged);
	const adapted = isBridge ? formatAdapted(given, judged) : undefined;
	return {
		id: 'legacyHandover',
		at: given,
		words: {
			name: judged.sourceCode.getText(given),
			evidence: formatEvidence(evidence),
			given: `(${legacy.params.join(', ')})`,
			bridge: adapted === undefined ? '' : `, or hand it over as '${adapted}' until then`,
		},
		tier: adapted === undefined ? 'report' : 'suggest',
		repair: { kind: 'adapt', given },
	};
}

/** The names of what a function of another file takes, or one of this file that an adapter may bridge. */
function readParams(given: TSESTree.Identifier, judged: Case): (string | undefined)[] | undefined {
	const binding = judged.brief.facts.findBinding(given);
	if (binding?.kind === 'imported') {
		return readForeignParams(binding, judged);
	}
	const isBridged = judged.promise.contract.adapter !== undefined && binding?.path.length === 0;
	return isBridged ? findCallable(binding.node)?.params.map(({ name }) => name) : undefined;
}

function readForeignParams(
	binding: ImportedBinding,
	{ brief: { entities } }: Case,
): (string | undefined)[] | undefined {
	const [entity] = entities.collectEntities(binding);
	const outline = entity && entities.findOutline(entity);
	return outline?.kind === 'function' ? outline.signature?.params.map(({ name }) => name) : undefined;
}

function isOld(params: readonly (string | undefined)[], { promise }: Case): boolean {
	const { legacy, canonical } = promise.contract;
	const isTaking = (names: readonly string[]): boolean =>
		params.every((name, position) => isNamed(name, names[position]));
	return (
		params.length > 0 &&
		params.length === legacy.params.length &&
		isTaking(legacy.params) &&
		!isTaking(canonical.params.map(({ name }) => name))
	);
}
