import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { SpecifierText } from './module-reference.js';

import { findVariable } from './find-variable.js';

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

function readText(node: TSESTree.Node | null | undefined): string | undefined {
	if (node?.type === 'Literal') {
		return typeof node.value === 'string' ? node.value : undefined;
	}
	return node?.type === 'TemplateLiteral' ? readTemplate(node) : undefined;
}

function readTemplate({ expressions, quasis }: TSESTree.TemplateLiteral): string | undefined {
	return expressions.length === 0 ? (quasis[0]?.value.cooked ?? undefined) : undefined;
}

function readConstant(
	identifier: TSESTree.Identifier,
	sourceCode: Readonly<TSESLint.SourceCode>,
): StaticSpecifier | undefined {
	const variable = findVariable(sourceCode.getScope(identifier), identifier.name);
	const declarator = variable === null ? undefined : findConstant(variable);
	const specifier = readText(declarator?.init);
	return variable === null || declarator === undefined || specifier === undefined
		? undefined
		: { specifier, source: findOwnText(variable, declarator, sourceCode) };
}

/** The text of a constant that nothing else reads; undefined where something may. */
function findOwnText(
	{ references }: TSESLint.Scope.Variable,
	{ init, parent }: TSESTree.VariableDeclarator,
	sourceCode: Readonly<TSESLint.SourceCode>,
): SpecifierText | undefined {
	const isOnlyUse = references.filter(reference => !reference.init).length === 1;
	const isExported = parent.parent.type === 'ExportNamedDeclaration';
	return init === null || !isOnlyUse || isExported ? undefined : quoteOf(init, sourceCode);
}

/** The `const` declaration of a variable, if that is all that declares it. */
function findConstant({ defs }: TSESLint.Scope.Variable): TSESTree.VariableDeclarator | undefined {
	const [definition, ...others] = defs;
	const node = definition?.node;
	const isConstant =
		others.length === 0 &&
		node?.type === 'VariableDeclarator' &&
		node.parent.kind === 'const' &&
		node.id.type === 'Identifier';
	return isConstant ? node : undefined;
}
