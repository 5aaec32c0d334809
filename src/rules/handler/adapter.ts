import type { TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { ExportTarget } from '../../registry/handler-contracts.js';
import type { Case } from './case.js';

import { findVariable } from '../../facts/find-variable.js';
import { planImport } from './plan-import.js';
import { findImportedName } from './type-names.js';

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
	if (target === undefined) {
		return null;
	}
	const imported = findImportedName(target, { uses: [given], typeOnly: false }, judged);
	const edits = imported === undefined ? importAdapter(target, given, judged) : [];
	const name = imported ?? target.ref.name;
	const text = formatWrapped(judged.sourceCode.getText(given), name, { target, judged });
	return edits && [...edits, { range: given.range, text }];
}

function importAdapter(target: ExportTarget, given: TSESTree.Node, judged: Case): TextEdit[] | null {
	const { name } = target.ref;
	const variable = findVariable(judged.sourceCode.getScope(given), name);
	const isTaken = variable !== null && variable.defs.length > 0;
	return isTaken || name === 'default' ? null : planImport(target, 'value', judged);
}
