import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

/** What may stand between `override` and the name of a member. */
const behind: ReadonlySet<string | undefined> = new Set(['async', 'readonly', 'accessor', '*', '[']);

/** Marks a member of a class as one that overrides another, in the place that the compiler asks for. */
export function insertOverride(
	{ key, node }: { readonly key: TSESTree.Node; readonly node: TSESTree.Node },
	sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit {
	let [at] = key.range;
	let token = sourceCode.getTokenBefore(key);
	while (token !== null && token.range[0] >= node.range[0] && behind.has(token.value)) {
		[at] = token.range;
		token = sourceCode.getTokenBefore(token);
	}
	return { range: [at, at], text: 'override ' };
}
