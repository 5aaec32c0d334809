import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Origin } from './registry-model.js';

import { readOrigin } from './origins.js';

/** Says what an export is. */
export type Print = (origin: Origin) => string;
/** What stands for a token. */
export type Meaning = readonly [node: TSESTree.Node, words: readonly string[]];

/** Returns what stands for each reference to an import. */
export function collectReferences(
	{ scopeManager }: Readonly<TSESLint.SourceCode>,
	print: Print,
): readonly Meaning[] {
	const references = scopeManager?.scopes.flatMap(scope => scope.references) ?? [];
	return references.flatMap(({ identifier, resolved }) => {
		const origin = readBindingOrigin(resolved);
		return origin === undefined ? [] : describeReference(identifier, origin, print);
	});
}

function readBindingOrigin(variable: TSESLint.Scope.Variable | null): Origin | undefined {
	const [definition] = variable?.defs ?? [];
	return definition?.type === 'ImportBinding' && definition.parent?.type === 'ImportDeclaration'
		? readOrigin(definition.node as TSESTree.ImportClause, definition.parent.source.value)
		: undefined;
}

/** A shorthand is read as if it were written out, so that writing it out changes nothing. */
function describeReference(
	node: TSESTree.Identifier | TSESTree.JSXIdentifier,
	origin: Origin,
	print: Print,
): Meaning[] {
	const { parent, name } = node;
	const meaning = print(origin);
	switch (parent.type) {
		case 'Property':
			return [[node, parent.shorthand ? [name, ':', meaning] : [meaning]]];
		case 'ExportSpecifier':
			return [[node, parent.exported.range[0] === node.range[0] ? [meaning, 'as', name] : [meaning]]];
		case 'JSXOpeningElement':
			return [node, ...collectClosingName(parent)].map(tag => [tag, [meaning]]);
		default:
			return [
				[node, [meaning]],
				...(origin.name === '*' ? describeMember(node, name => print({ ...origin, name })) : []),
			];
	}
}

function collectClosingName({ parent }: TSESTree.JSXOpeningElement): TSESTree.Node[] {
	return parent.closingElement === null ? [] : [parent.closingElement.name];
}

/** What the member that is read of a module object stands for. */
export function describeMember(node: TSESTree.Node, describe: (name: string) => string): Meaning[] {
	const member = findMember(node);
	return member === undefined ? [] : [[member[0], [describe(member[1])]]];
}

/** The member that is read of a namespace object, and its name. */
function findMember({ parent }: TSESTree.Node): [node: TSESTree.Node, name: string] | undefined {
	if (parent?.type === 'TSQualifiedName') {
		return [parent.right, parent.right.name];
	}
	if (parent?.type !== 'MemberExpression') {
		return undefined;
	}
	const { property } = parent;
	return property.type === 'Literal'
		? [property, `${property.value}`]
		: [property, property.type === 'Identifier' ? property.name : '?'];
}
