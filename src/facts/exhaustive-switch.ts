import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findDeclaredType } from './declared-type.js';
import { findWrapped } from './find-wrapped.js';
import { findFunction } from './frequency.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Whether the types around a switch may rest on its cases being all there are, or on those that are left over: what it
 * switches on is used in its default or behind it, or it has no default and gives or assigns something.
 */
export function isExhaustionUsed(node: TSESTree.SwitchStatement, sourceCode: Source): boolean {
	if (isText(node.discriminant, sourceCode)) {
		return false;
	}
	const root = findRoot(node.discriminant);
	const rest = node.cases.find(({ test }) => test === null);
	const scope = findFunction(node) ?? sourceCode.ast;
	const later = sourceCode.getTokens(scope).filter(({ range }) => range[0] >= node.range[1]);
	const spoken = [...(rest === undefined ? [] : sourceCode.getTokens(rest)), ...later];
	return (
		root === undefined ||
		spoken.some(({ value }) => value === root) ||
		(rest === undefined && isGiving(sourceCode.getTokens(node)))
	);
}

/** Whether it is declared as a text: no case makes anything narrower. */
function isText(node: TSESTree.Node, sourceCode: Source): boolean {
	const declared = findDeclaredType(node, sourceCode);
	return declared?.kind === 'type' && declared.node.type === 'TSStringKeyword';
}

/** The variable at the start of a path; undefined for anything else, and for a name, which may be part of a pattern. */
function findRoot(node: TSESTree.Node): string | undefined {
	const value = findWrapped(node);
	if (value !== undefined) {
		return findRoot(value);
	}
	return node.type === 'MemberExpression' ? (findName(node.object) ?? findRoot(node.object)) : undefined;
}

function findName(node: TSESTree.Node): string | undefined {
	return node.type === 'ThisExpression' ? 'this' : node.type === 'Identifier' ? node.name : undefined;
}

/** Whether a value is returned or assigned. */
function isGiving(tokens: readonly TSESTree.Token[]): boolean {
	return tokens.some(
		({ value, type }, index) =>
			(value === 'return' && !/^[;}]?$/u.test(tokens[index + 1]?.value ?? '')) ||
			(String(type) === 'Punctuator' && /^(?!(?:[=!]==?|[<>]=)$).*=$/u.test(value)),
	);
}
