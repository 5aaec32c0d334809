import type { TSESTree } from '@typescript-eslint/utils';

import { collectLocalExports } from './local-exports.js';

/** Returns what a module declares under an export name, or under its own name as `#name`: a type and a value may share it. */
export function collectDeclarations(program: TSESTree.Program, name: string): TSESTree.Node[] {
	const locals = name.startsWith('#')
		? [name.slice(1)]
		: [...collectLocalExports(program)].flatMap(([local, names]) => (names.includes(name) ? [local] : []));
	const named = program.body.flatMap(statement => locals.flatMap(local => findNamed(statement, local)));
	return named.length === 0 && name === 'default' ? program.body.flatMap(findDefault) : named;
}

function findNamed(statement: TSESTree.Node, local: string): TSESTree.Node[] {
	switch (statement.type) {
		case 'ExportNamedDeclaration':
		case 'ExportDefaultDeclaration':
			return statement.declaration == null ? [] : findNamed(statement.declaration, local);
		case 'VariableDeclaration':
			return statement.declarations.filter(({ id }) => id.type === 'Identifier' && id.name === local);
		default:
			return isNamed(statement, local) ? [statement] : [];
	}
}

function isNamed(node: TSESTree.Node, name: string): boolean {
	return 'id' in node && node.id?.type === 'Identifier' && node.id.name === name;
}

function findDefault(statement: TSESTree.Node): TSESTree.Node[] {
	return statement.type === 'ExportDefaultDeclaration' ? [statement.declaration] : [];
}
