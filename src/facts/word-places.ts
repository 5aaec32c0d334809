import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findNodeAt } from './node-at.js';

/** Returns the identifiers and string literals that are one of the words, in order. */
export function collectWords(
	words: Iterable<string>,
	sourceCode: Readonly<TSESLint.SourceCode>,
): (TSESTree.Identifier | TSESTree.JSXIdentifier | TSESTree.StringLiteral)[] {
	const wanted = new Set(words);
	// Nearly every file has none of them: the question is not worth a pattern.
	const written = [...wanted].filter(word => sourceCode.text.includes(word));
	const pattern = written.map(escape).join('|');
	return pattern === ''
		? []
		: // A part of a longer name is none of the words, nor is a string that says more.
			collectMatching(
				new RegExp(String.raw`(?<![\w$])(?:${pattern})(?![\w$])`, 'gu'),
				word => wanted.has(word),
				sourceCode,
			);
}

/** Returns the identifiers and string literals that begin with a match of `pattern`, which must be global. */
export function collectMatching(
	pattern: RegExp,
	isWanted: (word: string) => boolean,
	sourceCode: Readonly<TSESLint.SourceCode>,
): (TSESTree.Identifier | TSESTree.JSXIdentifier | TSESTree.StringLiteral)[] {
	const found = new Set<TSESTree.Identifier | TSESTree.JSXIdentifier | TSESTree.StringLiteral>();
	for (const { index } of sourceCode.text.matchAll(pattern)) {
		const node = findNodeAt(index, sourceCode);
		if (node !== undefined && isWord(node) && isWanted(node.type === 'Literal' ? node.value : node.name)) {
			found.add(node);
		}
	}
	return [...found];
}

function isWord(
	node: TSESTree.Node,
): node is TSESTree.Identifier | TSESTree.JSXIdentifier | TSESTree.StringLiteral {
	return (
		node.type === 'Identifier' ||
		node.type === 'JSXIdentifier' ||
		(node.type === 'Literal' && typeof node.value === 'string')
	);
}

function escape(word: string): string {
	return word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}

/** Returns the nodes of the types that `types` matches in which a keyword stands itself, in order. */
export function collectKeywordNodes(
	keyword: RegExp,
	types: RegExp,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TSESTree.Node[] {
	const found = new Set<TSESTree.Node>();
	for (const { index } of sourceCode.text.matchAll(keyword)) {
		const node = findNodeAt(index, sourceCode);
		if (node !== undefined && types.test(node.type)) {
			found.add(node);
		}
	}
	return [...found];
}
