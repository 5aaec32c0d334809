import type { TSESTree } from '@typescript-eslint/utils';

import type { Case } from './case.js';
import type { Handover } from './registered.js';

import { readKey } from '../../facts/member-path.js';

/** Returns what `table.set(key, value)` puts into a table of handlers. */
export function findTableCall(
	{ callee, arguments: given }: TSESTree.CallExpression,
	{ promise }: Case,
): Handover[] {
	if (callee.type !== 'MemberExpression' || readKey(callee) !== 'set' || given[1] === undefined) {
		return [];
	}
	const name = nameOf(callee.object);
	return name !== undefined && promise.isTableName(name)
		? [{ given: given[1], evidence: { kind: 'table', by: name } }]
		: [];
}

/** `table`, and the last name of `this.table`. */
function nameOf(node: TSESTree.Node): string | undefined {
	if (node.type === 'Identifier') {
		return node.name;
	}
	return node.type === 'MemberExpression' ? readKey(node) : undefined;
}
