import type { Candidate } from './candidate.js';
import type { Case } from './case.js';

import { collectKeywordNodes } from '../../facts/word-places.js';
import { collectParentFacts } from './collect-parents.js';
import { isPlainScript } from './plain-script.js';

/**
 * Whether the canonical method of a class must say that it overrides another: a base class has it, and the compiler
 * demands the word, or the file uses it.
 */
export function isOverriding({ shape, node }: Candidate, judged: Case): boolean {
	const { promise, brief } = judged;
	if (shape !== 'class' || isPlainScript(judged) || !(brief.needsOverride || isUsingOverride(judged))) {
		return false;
	}
	const { method } = promise.contract.canonical;
	return collectParentFacts(node, judged).some(
		({ isInherited, members }) => isInherited && members.has(method),
	);
}

const marked =
	/^(?:(?:TSAbstract)?(?:Method|Property|Accessor)(?:Definition|Property)|TSParameterProperty)$/u;

function isUsingOverride({ sourceCode }: Case): boolean {
	return collectKeywordNodes(/\boverride\b/gu, marked, sourceCode).some(
		node => 'override' in node && node.override === true,
	);
}
