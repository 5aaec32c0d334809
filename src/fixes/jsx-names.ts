import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/**
 * Returns the tag names, opening and closing, that mean the variable; null where the text has such a tag that scope
 * analysis did not trace to it.
 */
export function collectJsxNames(
	variable: TSESLint.Scope.Variable,
	{ ast }: Readonly<TSESLint.SourceCode>,
): TSESTree.JSXIdentifier[] | null {
	const names = variable.references.flatMap(({ identifier }) =>
		identifier.type === 'JSXIdentifier' ? [identifier, ...collectClosingName(identifier)] : [],
	);
	const traced = new Set(names.map(({ range }) => range[0]));
	const isTraced = ast.tokens
		.filter(token => token.type === 'JSXIdentifier' && token.value === variable.name)
		.every(({ range }) => traced.has(range[0]));
	return isTraced ? names : null;
}

function collectClosingName(opening: TSESTree.JSXIdentifier): TSESTree.JSXIdentifier[] {
	let depth = 0;
	let node: TSESTree.Node | undefined = opening.parent;
	for (; node?.type === 'JSXMemberExpression'; node = node.parent) {
		depth += 1;
	}
	const closing = node?.type === 'JSXOpeningElement' ? node.parent.closingElement : null;
	let name: TSESTree.Node | undefined = closing?.name;
	for (; depth > 0 && name?.type === 'JSXMemberExpression'; depth -= 1) {
		name = name.object;
	}
	return name?.type === 'JSXIdentifier' ? [name] : [];
}
