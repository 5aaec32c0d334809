import type { CallableFact } from '../../facts/callable.js';
import type { Case } from './case.js';
import type { Limit } from './limits.js';

import { findHeader } from '../../fixes/function-header.js';
import { isPlainScript } from './plain-script.js';
import { readTypeName } from './type-names.js';

/** Returns how far a machine may go with the text of a header: its types must be nameable, its comments survive. */
export function limitText(callable: CallableFact, judged: Case): Limit {
	const types = isPlainScript(judged)
		? []
		: judged.promise.contract.canonical.params.map((_param, position) =>
				readTypeName(position, callable.node, judged),
			);
	const hidden = types.find(type => type !== undefined && 'obstacle' in type);
	if (hidden !== undefined && 'obstacle' in hidden) {
		return { tier: 'report', obstacle: hidden.obstacle };
	}
	const header = findHeader(callable, judged.sourceCode);
	return { tier: header === null ? 'report' : header.hasComments ? 'suggest' : 'fix' };
}
