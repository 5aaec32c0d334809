import type { TSESLint } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { MissingName } from './missing-name.js';

import { renameMember } from '../../fixes/rename-member.js';
import { replaceName } from '../../fixes/replace-name.js';

/** Returns the edits that take another name from the same module, in one place; null where no edit is right. */
export function planNearName(
	{ imported, member }: MissingName,
	to: string,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit[] | null {
	const { node, alias } = imported;
	if (member !== undefined) {
		return [renameMember(member, to, sourceCode)];
	}
	return node?.type === 'ImportSpecifier' || node?.type === 'ExportSpecifier'
		? replaceName({ node, to, alias }, node, sourceCode)
		: null;
}
