import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { NameMove } from './name-move.js';
import type { TextEdit } from './text-edit.js';

import { formatPair } from './name-move.js';
import { replaceName } from './replace-name.js';
import { quotedTextOf, replaceSpecifier } from './replace-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A declaration whose names all move to one module. */
export interface Rewrite {
	readonly declaration: TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource;
	readonly specifier: string;
	readonly moves: readonly NameMove[];
}

/** Rewrites a declaration where it stands; null where a comment would get lost. */
export function rewriteDeclaration(
	{ declaration, specifier, moves }: Rewrite,
	sourceCode: Source,
): TextEdit[] | null {
	const edits = moves.flatMap(move =>
		move.node.type === 'ImportDefaultSpecifier'
			? [replaceDefault(move, sourceCode)]
			: replaceName(move, move.node, sourceCode),
	);
	return edits.includes(null)
		? null
		: [...edits.filter(edit => edit !== null), replaceSpecifier(quotedTextOf(declaration.source), specifier)];
}

/** A default import that becomes a named one goes into the braces. */
function replaceDefault(move: NameMove, sourceCode: Source): TextEdit | null {
	const { node, to, alias } = move;
	if (to === 'default') {
		return { range: node.range, text: alias };
	}
	return sourceCode.getTokenAfter(node)?.value === ','
		? joinBraces(move, sourceCode)
		: { range: node.range, text: `{ ${formatPair(move)} }` };
}

/** `Old, { a }` becomes `{ New as Old, a }`, laid out as the braces are. */
function joinBraces(move: NameMove, sourceCode: Source): TextEdit | null {
	const { node } = move;
	const [, brace, first] = sourceCode.getTokensAfter(node, { count: 3, includeComments: true });
	if (brace?.value !== '{' || first === undefined) {
		return null;
	}
	const gap = sourceCode.text.slice(brace.range[1], first.range[0]) || ' ';
	const separator = first.value === '}' ? ' ' : ',';
	return { range: [node.range[0], brace.range[1]], text: `{${gap}${formatPair(move)}${separator}` };
}
