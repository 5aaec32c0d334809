import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findVariable } from '@typescript-eslint/utils/ast-utils';

import type { SpecifierText } from './module-reference.js';

/** A specifier that is known without running the program. */
export interface StaticSpecifier {
	readonly specifier: string;
	/** Where it is written; undefined where other code depends on that text too. */
	readonly source: SpecifierText | undefined;
}

/** Reads a string, a template without substitutions, or a `const` bound to one; undefined for anything else. */
export function readStaticSpecifier(
	node: TSESTree.Node | undefined,
	sourceCode: Readonly<TSESLint.SourceCode>,
): StaticSpecifier | undefined {
	if (node?.type === 'Identifier') {
		return readConstant(node, sourceCode);
	}
	const specifier = readText(node);
	return node === undefined || specifier === undefined
		? undefined
		: { specifier, source: quoteOf(node, sourceCode) };
}

/** Returns the place of a string literal's text. */
export function quoteOf({ range }: TSESTree.Node, { text }: Readonly<TSESLint.SourceCode>): SpecifierText {
	return { range: [range[0] + 1, range[1] - 1], quote: text.charAt(range[0]) };
}

function readText(node: TSESTree.Node | undefined): string | undefined {
	if (node?.type === 'Literal') {
		return typeof node.value === 'string' ? node.value : undefined;
	}
	return node?.type === 'TemplateLiteral' && node.expressions.length === 0
		? (node.quasis[0]?.value.cooked ?? undefined)
		: undefined;
}

function readConstant(
	identifier: TSESTree.Identifier,
	sourceCode: Readonly<TSESLint.SourceCode>,
): StaticSpecifier | undefined {
	const variable = findVariable(sourceCode.getScope(identifier), identifier.name);
	const definition = variable?.defs[0];
	if (variable?.defs.length !== 1 || definition?.node.type !== 'VariableDeclarator') {
		return undefined;
	}
	const { init, id, parent } = definition.node;
	const specifier =
		parent.kind === 'const' && id.type === 'Identifier' ? readText(init ?? undefined) : undefined;
	const isOnlyUse = variable.references.filter(reference => !reference.init).length === 1;
	return specifier === undefined || init === null
		? undefined
		: { specifier, source: isOnlyUse && !isExported(parent) ? quoteOf(init, sourceCode) : undefined };
}

function isExported({ parent }: TSESTree.Node): boolean {
	return parent?.type === 'ExportNamedDeclaration';
}
