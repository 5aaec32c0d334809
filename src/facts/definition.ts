import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Variable = TSESLint.Scope.Variable;
type Definition = TSESLint.Scope.Definition;

/** Returns the definition that a name means where it stands: a type and a value may share it, and so may overloads. */
export function findDefinition({ defs }: Variable, use: TSESTree.Node): Definition | undefined {
	const [types, values] = [defs.filter(isType), defs.filter(definition => !isType(definition))];
	const value = values.find(({ node }) => node.type !== 'TSDeclareFunction') ?? values[0];
	return isTypePosition(use) ? (types[0] ?? value) : (value ?? types[0]);
}

function isType({ type }: Definition): boolean {
	return String(type) === 'Type';
}

function isTypePosition({ parent }: TSESTree.Node): boolean {
	return parent?.type === 'TSTypeReference' || parent?.type === 'TSInterfaceHeritage';
}

/** Whether the variable is given another value than the one it is declared with. */
export function isReassigned({ references }: Variable): boolean {
	return references.some(reference => reference.isWrite() && reference.init !== true);
}
