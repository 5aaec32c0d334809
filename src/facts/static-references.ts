import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Identify } from './create-reference.js';
import type {
	ImportedName,
	ModuleReference,
	ReferenceForm,
	StaticReferenceNode,
} from './module-reference.js';

import { collectStatements, isNamedOutsideScript } from './component-file.js';
import { createReference } from './create-reference.js';
import { importedNameOf, nameOf } from './imported-name.js';
import { collectVariableUses, escapeAt } from './member-uses.js';
import { rangeOf } from './node-places.js';
import { quoteOf } from './static-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns every static import and re-export of the file, in source order. */
export function collectStaticReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	return collectDeclarations(collectStatements(sourceCode)).map(node =>
		createReference({ specifier: node.source.value, source: quoteOf(node.source, sourceCode) }, identify, {
			form: formOf(node),
			typeOnly: isTypeOnly(node),
			names: collectNames(node, sourceCode),
			range: rangeOf(node),
			node,
		}),
	);
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

function formOf(node: StaticReferenceNode): ReferenceForm {
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

function collectNames(node: StaticReferenceNode, sourceCode: Source): ImportedName[] {
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
		isValueUsed: true,
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
		isValueUsed: true,
		members: [escapeAt(exported)],
		node,
	};
}

function createImportedName(
	clause: TSESTree.ImportClause,
	declaration: TSESTree.ImportDeclaration,
	sourceCode: Source,
): ImportedName {
	const isInlineType = clause.type === 'ImportSpecifier' && clause.importKind === 'type';
	const isNamespace = clause.type === 'ImportNamespaceSpecifier';
	const findVariable = () => sourceCode.scopeManager?.getDeclaredVariables(clause)[0];
	return {
		name: importedNameOf(clause),
		alias: clause.local.name,
		typeOnly: declaration.importKind === 'type' || isInlineType,
		// Few modules are the registry's business: the uses of the others are nobody's.
		get isValueUsed() {
			const variable = findVariable();
			return variable === undefined || isValueUsed(variable, sourceCode);
		},
		get members() {
			const variable = isNamespace ? findVariable() : undefined;
			const members = variable === undefined ? [] : collectVariableUses(variable, sourceCode);
			Object.defineProperty(this, 'members', { value: members, enumerable: true });
			return members;
		},
		node: clause,
	};
}

function isValueUsed({ name, references }: TSESLint.Scope.Variable, sourceCode: Source): boolean {
	return references.some(isValueReference) || isNamedOutsideScript(name, sourceCode);
}

/** Parsers without types know of values only. */
function isValueReference({
	isValueReference: isValue = true,
}: {
	readonly isValueReference?: boolean;
}): boolean {
	return isValue;
}
