import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findDeclaredType } from './declared-type.js';
import { findVariable } from './find-variable.js';
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
	const root = findRoot(node.discriminant, sourceCode);
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

/** The variable at the start of a path; undefined for one of a pattern, whose others it speaks for, and for anything else. */
function findRoot(node: TSESTree.Node, sourceCode: Source): string | undefined {
	switch (node.type) {
		case 'ThisExpression':
			return 'this';
		case 'Identifier':
			return isOfPattern(node, sourceCode) ? undefined : node.name;
		case 'MemberExpression':
			return findRoot(node.object, sourceCode);
		default: {
			const value = findWrapped(node);
			return value && findRoot(value, sourceCode);
		}
	}
}

function isOfPattern(node: TSESTree.Identifier, sourceCode: Source): boolean {
	const [definition] = findVariable(sourceCode.getScope(node), node.name)?.defs ?? [];
	return /Pattern$|^Property$/u.test(definition?.name.parent?.type ?? '');
}

/** Whether a value is returned or assigned. */
function isGiving(tokens: readonly TSESTree.Token[]): boolean {
	return tokens.some(
		({ value, type }, index) =>
			(value === 'return' && !/^[;}]?$/u.test(tokens[index + 1]?.value ?? '')) ||
			(String(type) === 'Punctuator' && /^(?!(?:[=!]==?|[<>]=)$).*=$/u.test(value)),
	);
}
