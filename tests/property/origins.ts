import type { TSESTree } from '@typescript-eslint/utils';

import type { Origin } from './registry-model.js';

import { modulePaths, type ModuleKey } from './world.js';

/** An import or re-export. */
export type Declaration =
	TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource | TSESTree.ExportAllDeclaration;

type Specifier = TSESTree.ImportClause | TSESTree.ExportSpecifier;

/** Returns what a name of an import or re-export of `source` means. */
export function readOrigin(node: Specifier, source: string): Origin {
	const module = readModule(source);
	switch (node.type) {
		case 'ImportNamespaceSpecifier':
			return { module, name: '*' };
		case 'ImportDefaultSpecifier':
			return { module, name: 'default' };
		default:
			return { module, name: readName(node.type === 'ImportSpecifier' ? node.imported : node.local) };
	}
}

/** Returns `type` where the name itself is marked so. */
export function readKind(node: Specifier): string {
	switch (node.type) {
		case 'ImportSpecifier':
			return node.importKind;
		case 'ExportSpecifier':
			return node.exportKind;
		default:
			return 'value';
	}
}

/** Returns a name, whether it stands in quotes or not. */
export function readName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
	return node.type === 'Identifier' ? node.name : node.value;
}

/** Returns the module of the world that a specifier means. */
export function readModule(specifier: string): ModuleKey {
	const { pathname } = new URL(specifier.replace(/^@\//u, '../'), 'file:///src/app/entry.ts');
	const stem = readStem(pathname.replace(/^\/src\//u, ''));
	const found = Object.entries(modulePaths).find(([, path]) => readStem(path) === stem);
	if (found === undefined) {
		throw new Error(`'${specifier}' is no module of the world`);
	}
	return found[0] as ModuleKey;
}

function readStem(path: string): string {
	return path.replace(/\.m?js$/u, '').replace(/\/index$/u, '');
}
