import type { TSESTree } from '@typescript-eslint/utils';

import type { Candidate } from './candidate.js';
import type { Case } from './case.js';

import { findCallable } from '../../facts/callable.js';
import { collectLocalExports } from '../../facts/local-exports.js';

/** Returns the exported functions that are handlers by their name and file. */
export function collectExportedFunctions(judged: Case): Candidate[] {
	const { promise, brief, sourceCode } = judged;
	if (promise.contract.match?.functions === undefined) {
		return [];
	}
	const named = sourceCode.ast.body
		.flatMap(collectFunctions)
		.filter(({ name }) => promise.isFunctionName(name, brief.file.path));
	const exports = named.length === 0 ? new Map<never, never>() : collectLocalExports(sourceCode.ast);
	return named
		.filter(({ name }) => exports.has(name))
		.flatMap(({ name, node }) => {
			const callable = findCallable(node);
			const evidence = { kind: 'export', by: name } as const;
			return callable === undefined
				? []
				: [{ shape: 'function' as const, node, name, evidence, members: [], callable }];
		});
}

interface NamedFunction {
	readonly name: string;
	readonly node: TSESTree.Node;
}

function collectFunctions(statement: TSESTree.ProgramStatement): NamedFunction[] {
	const declaration = 'declaration' in statement ? (statement.declaration ?? statement) : statement;
	switch (declaration.type) {
		case 'FunctionDeclaration':
			return declaration.id === null ? [] : [{ name: declaration.id.name, node: declaration }];
		case 'VariableDeclaration':
			return declaration.declarations.flatMap(({ id, init }) =>
				id.type === 'Identifier' && init !== null ? [{ name: id.name, node: init }] : [],
			);
		default:
			return [];
	}
}
