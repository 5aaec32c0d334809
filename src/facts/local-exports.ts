import type { TSESTree } from '@typescript-eslint/utils';

import { nameOf } from './imported-name.js';

/** Returns, by local name, the names under which a module exports what stands at its top level. */
export function collectLocalExports({ body }: TSESTree.Program): ReadonlyMap<string, readonly string[]> {
	const exports = new Map<string, string[]>();
	for (const [local, exported] of body.flatMap(collectPairs)) {
		exports.set(local, [...(exports.get(local) ?? []), exported]);
	}
	return exports;
}

type Pair = readonly [local: string, exported: string];

function collectPairs(statement: TSESTree.ProgramStatement): Pair[] {
	if (statement.type === 'ExportDefaultDeclaration') {
		const local = findOwnName(statement.declaration);
		return local === undefined ? [] : [[local, 'default']];
	}
	if (statement.type !== 'ExportNamedDeclaration' || statement.source != null) {
		return [];
	}
	return [
		...collectDeclared(statement.declaration ?? null).map(name => [name, name] as const),
		...statement.specifiers.map(({ local, exported }) => [nameOf(local), nameOf(exported)] as const),
	];
}

function findOwnName(node: TSESTree.Node): string | undefined {
	if (node.type === 'Identifier') {
		return node.name;
	}
	return 'id' in node && node.id?.type === 'Identifier' ? node.id.name : undefined;
}

function collectDeclared(declaration: TSESTree.Node | null): string[] {
	if (declaration?.type === 'VariableDeclaration') {
		return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
	}
	return declaration === null ? [] : [findOwnName(declaration) ?? []].flat();
}
