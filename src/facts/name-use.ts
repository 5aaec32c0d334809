import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findWrapped } from './find-wrapped.js';
import { isResultUsed } from './method-use.js';

type Source = Readonly<TSESLint.SourceCode>;

/** One place where a function, or another value of the file, is named. */
export interface NameUse {
	readonly name: TSESTree.Node;
	/** `call`: it is called. `export`: its module hands it out. `value`: it goes elsewhere. */
	readonly form: 'call' | 'export' | 'value';
	/** The call, for `call`. */
	readonly call: TSESTree.CallExpression | undefined;
	/** Whether something is done with what the call gives. */
	readonly isResultUsed: boolean;
}

/** Returns every place where a function, or the value of a constant, is named; none for one without a name. */
export function collectNameUses(node: TSESTree.Node, sourceCode: Source): NameUse[] {
	return collectNames(node, sourceCode).flatMap(({ references }) =>
		references.filter(({ init }) => init !== true).map(({ identifier }) => readUse(identifier)),
	);
}

/** Whether a function is declared several times, once for each way to call it. */
export function isOverloaded(node: TSESTree.Node, sourceCode: Source): boolean {
	return collectNames(node, sourceCode).some(({ defs }) => defs.length > 1);
}

/** What it is called around it, and a function inside of itself. */
function collectNames(node: TSESTree.Node, sourceCode: Source): TSESLint.Scope.Variable[] {
	const declaration = findDeclaration(node);
	return [node, ...(declaration === undefined ? [] : [declaration])].flatMap(owner =>
		sourceCode
			.getDeclaredVariables(owner)
			.filter(({ identifiers }) => identifiers.some(name => 'id' in owner && owner.id === name)),
	);
}

/** The declaration of the constant that holds the value. */
function findDeclaration(node: TSESTree.Node): TSESTree.Node | undefined {
	const { parent } = node;
	if (parent == null) {
		return undefined;
	}
	if (findWrapped(parent) === node) {
		return findDeclaration(parent);
	}
	return parent.type === 'VariableDeclarator' && parent.init === node ? parent : undefined;
}

function readUse(name: TSESTree.Node): NameUse {
	const { parent } = name;
	const base = { name, call: undefined, isResultUsed: true };
	switch (parent?.type) {
		case 'CallExpression':
			return parent.callee === name
				? { name, form: 'call', call: parent, isResultUsed: isResultUsed(parent) }
				: { ...base, form: 'value' };
		case 'ExportSpecifier':
		case 'ExportDefaultDeclaration':
			return { ...base, form: 'export' };
		default:
			return { ...base, form: 'value' };
	}
}
