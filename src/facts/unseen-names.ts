import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isNamedOutsideScript } from './component-file.js';
import { createLastKnown } from './last-known.js';

const jsxNames = createLastKnown<TSESTree.Program, ReadonlySet<string>>();

/**
 * Whether a variable may have uses that scope analysis leaves out: closing tags of JSX, in some parsers opening ones,
 * and the templates of components.
 */
export function isNamedUnseen(name: string, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
	const names = jsxNames.recall(sourceCode.ast, () => new Set(collectJsxNames(sourceCode)));
	return names.has(name) || isNamedOutsideScript(name, sourceCode);
}

/** Every element of JSX ends in `</a>` or `/>`, which comments may tear apart. */
const elementEnd = /<\s*\/|\/\s*(?:>|\/[/*])/u;

function collectJsxNames({ ast, text }: Readonly<TSESLint.SourceCode>): readonly string[] {
	return elementEnd.test(text)
		? ast.tokens.filter(({ type }) => String(type) === 'JSXIdentifier').map(({ value }) => value)
		: [];
}
