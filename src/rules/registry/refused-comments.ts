import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';

import { collectDisableComments, type DisableComment } from '../../facts/disable-comments.js';
import { isIgnored } from '../../ignore-option.js';

/** A comment that switches our rules off where comments must not. */
export interface RefusedComment {
	readonly comment: DisableComment;
	/** Where the report stands, so that the comment does not switch it off too. */
	readonly place: TSESTree.Position;
	/** The rule of ours that it names; the name of the plugin where it names none. */
	readonly rule: string;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** Returns the comments of the file that switch rules of this plugin off, unless the file is one that may. */
export function collectRefusedComments(
	{ id, sourceCode }: Context,
	{ file }: Brief,
	places: boolean | { readonly allow: readonly string[] },
): RefusedComment[] {
	if (places === false || (places !== true && isIgnored({ ignore: places.allow }, file.path))) {
		return [];
	}
	const plugin = id.slice(0, id.lastIndexOf('/'));
	return collectDisableComments(sourceCode).flatMap(comment => {
		const own = comment.rules.find(name => name.startsWith(`${plugin}/`));
		return own === undefined && comment.rules.length > 0
			? []
			: [{ comment, place: findUncovered(comment, id, sourceCode), rule: own ?? plugin }];
	});
}

/** ESLint drops a report by where it starts: just before the comment is before what the comment covers. */
function findUncovered(
	comment: DisableComment,
	id: string,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TSESTree.Position {
	const { start } = comment.loc;
	// Other linters take positions in the text only, and read the comments in their own way.
	if (!('getDisableDirectives' in sourceCode) || !comment.covers(id, start)) {
		return start;
	}
	const isLine = comment.directive.endsWith('-line');
	return isLine ? { line: start.line - 1, column: 0 } : { line: start.line, column: start.column - 1 };
}
