import type { Candidate } from './candidate.js';
import type { Case } from './case.js';
import type { Limit } from './limits.js';

import { collectNameUses, isOverloaded } from '../../facts/name-use.js';
import { collectMethodUses } from '../../facts/method-use.js';
import { findExpectedEvidence } from './expected-evidence.js';

/** Returns how far a machine may go with a function, seen from the places where it is named. */
export function limitNamed({ node, name }: Candidate, judged: Case): Limit {
	const { sourceCode } = judged;
	if (isOverloaded(node, sourceCode)) {
		return { tier: 'report', obstacle: 'There is no fix, since it is declared several times.' };
	}
	if (node.parent?.type === 'MethodDefinition' || node.parent?.type === 'PropertyDefinition') {
		return limitMethodUses(name, judged);
	}
	if (findExpectedEvidence(node, judged) !== undefined) {
		return { tier: 'fix' };
	}
	const other = collectNameUses(node, sourceCode).find(
		use => use.form === 'value' && findExpectedEvidence(use.name, judged) === undefined,
	);
	return other === undefined
		? { tier: 'fix' }
		: {
				tier: 'suggest',
				obstacle: `It stands for something else in line ${other.name.loc.start.line}.`,
			};
}

/** The calls of a method that is handed over as a function are not looked through. */
function limitMethodUses(name: string, { sourceCode }: Case): Limit {
	const call = collectMethodUses(name, sourceCode).find(({ form }) => form === 'call');
	return call === undefined
		? { tier: 'fix' }
		: { tier: 'report', obstacle: `There is no fix, since line ${call.name.loc.start.line} calls it.` };
}
