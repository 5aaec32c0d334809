import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { ResolvedModule } from '../resolve/module-id.js';
import type { ImportedName, ModuleReference, StaticReferenceNode } from './module-reference.js';

import { collectMemberUses } from './member-uses.js';

type Identify = (specifier: string) => ResolvedModule;

/** Returns every static import and re-export of the file, in source order. */
export function collectStaticReferences(
	sourceCode: Readonly<TSESLint.SourceCode>,
	identify: Identify,
): ModuleReference[] {
	return collectDeclarations(sourceCode.ast.body).map(node => {
		const specifier = node.source.value;
		return {
			form: formOf(node),
			specifier,
			module: identify(specifier),
			typeOnly: isTypeOnly(node),
			names: collectNames(node, sourceCode),
			node,
		};
	});
}

function collectDeclarations(body: readonly TSESTree.Node[]): StaticReferenceNode[] {
	return body.flatMap(node => {
		switch (node.type) {
			case 'ImportDeclaration':
			case 'ExportAllDeclaration':
				return [node];
			case 'ExportNamedDeclaration':
				return node.source == null ? [] : [node];
			case 'TSModuleDeclaration':
				return node.body?.type === 'TSModuleBlock' ? collectDeclarations(node.body.body) : [];
			default:
				return [];
		}
	});
}

function formOf(node: StaticReferenceNode): ModuleReference['form'] {
	if (node.type === 'ExportAllDeclaration') {
		return node.exported == null ? 'exportAll' : 'export';
	}
	if (node.specifiers.length === 0) {
		return 'effect';
	}
	return node.type === 'ImportDeclaration' ? 'import' : 'export';
}

function isTypeOnly(node: StaticReferenceNode): boolean {
	return node.type === 'ImportDeclaration' ? node.importKind === 'type' : node.exportKind === 'type';
}

function collectNames(node: StaticReferenceNode, sourceCode: Readonly<TSESLint.SourceCode>): ImportedName[] {
	if (node.type === 'ImportDeclaration') {
		return node.specifiers.map(clause => createImportedName(clause, node, sourceCode));
	}
	if (node.type === 'ExportAllDeclaration') {
		return node.exported == null ? [] : [createExportedNamespace(node, node.exported)];
	}
	return node.specifiers.map(specifier => ({
		name: nameOf(specifier.local),
		alias: nameOf(specifier.exported),
		typeOnly: node.exportKind === 'type' || specifier.exportKind === 'type',
		members: [],
		node: specifier,
	}));
}

/** An exported namespace object escapes: whoever imports it reads what it likes. */
function createExportedNamespace(
	node: TSESTree.ExportAllDeclaration,
	exported: TSESTree.Identifier | TSESTree.StringLiteral,
): ImportedName {
	return {
		name: '*',
		alias: nameOf(exported),
		typeOnly: node.exportKind === 'type',
		members: [{ name: undefined, node: exported }],
		node,
	};
}

function createImportedName(
	clause: TSESTree.ImportClause,
	declaration: TSESTree.ImportDeclaration,
	sourceCode: Readonly<TSESLint.SourceCode>,
): ImportedName {
	return {
		name: importedNameOf(clause),
		alias: clause.local.name,
		typeOnly:
			declaration.importKind === 'type' ||
			(clause.type === 'ImportSpecifier' && clause.importKind === 'type'),
		members: clause.type === 'ImportNamespaceSpecifier' ? collectMemberUses(clause, sourceCode) : [],
		node: clause,
	};
}

function importedNameOf(clause: TSESTree.ImportClause): string {
	if (clause.type === 'ImportSpecifier') {
		return nameOf(clause.imported);
	}
	return clause.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
	return node.type === 'Identifier' ? node.name : node.value;
}
