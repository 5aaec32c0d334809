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
	const element = findElement(opening);
	const closing = element?.closingElement;
	return closing == null ? [] : [findLeftmost(closing.name)].filter(name => name.type === 'JSXIdentifier');
}

function findElement(name: TSESTree.Node): TSESTree.JSXElement | undefined {
	const { parent } = name;
	if (parent?.type === 'JSXMemberExpression') {
		return findElement(parent);
	}
	return parent?.type === 'JSXOpeningElement' ? parent.parent : undefined;
}

function findLeftmost(name: TSESTree.JSXTagNameExpression): TSESTree.JSXTagNameExpression {
	return name.type === 'JSXMemberExpression' ? findLeftmost(name.object) : name;
}
