import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { ExportTarget } from '../../registry/handler-contracts.js';
import type { Case } from './case.js';

import { findVariable } from '@typescript-eslint/utils/ast-utils';

import { planImport } from './plan-import.js';
import { findImported } from './type-names.js';

/** Returns how a legacy handler is handed over in the contract's adapter; undefined without one. */
export function formatAdapted(given: TSESTree.Node, judged: Case): string | undefined {
	const target = judged.promise.findAdapter();
	return target && formatWrapped(judged.sourceCode.getText(given), target.ref.name, { target, judged });
}

interface Wrapping {
	readonly target: ExportTarget;
	readonly judged: Case;
}

function formatWrapped(text: string, name: string, { target, judged }: Wrapping): string {
	const { entities } = judged.brief;
	const isFunction =
		entities.findOutline(entities.resolveExport(target.ref, target.module))?.kind === 'function';
	return `${isFunction ? '' : 'new '}${name}(${text})`;
}

/** Returns the edits that hand a legacy handler over in the contract's adapter; null where it cannot be named. */
export function planAdapter(given: TSESTree.Node, judged: Case): TextEdit[] | null {
	const target = judged.promise.findAdapter();
	if (target === undefined || given.type === 'SpreadElement') {
		return null;
	}
	const { name } = target.ref;
	const { sourceCode } = judged;
	const imported = findImported(target, given, judged);
	const isTaken = (findVariable(sourceCode.getScope(given), name)?.defs.length ?? 0) > 0;
	if (imported === undefined && (isTaken || name === 'default')) {
		return null;
	}
	const edits = imported === undefined ? planImport(target, 'value', judged) : [];
	const text = formatWrapped(sourceCode.getText(given), imported ?? name, { target, judged });
	return edits && [...edits, { range: given.range, text }];
}
