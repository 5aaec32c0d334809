import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Identify } from './create-reference.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type {
	ImportedName,
	MemberUse,
	ModuleReference,
	ReferenceForm,
	SpecifierText,
	StaticReferenceNode,
	TextRange,
} from './module-reference.js';

import { collectStatements, isNamedOutsideScript } from './component-file.js';
import { importedNameOf, nameOf } from './imported-name.js';
import { collectVariableUses, escapeAt } from './member-uses.js';
import { rangeOf } from './node-places.js';
import { quoteOf } from './static-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns every static import and re-export of the file, in source order. */
export function collectStaticReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	return collectDeclarations(collectStatements(sourceCode)).map(
		node => new StaticReference(node, sourceCode, identify),
	);
}

/** Few modules are the registry's business: what a file takes from the others is read only where somebody asks. */
class StaticReference implements ModuleReference {
	readonly specifier: string;
	readonly module: ResolvedModule;
	readonly range: TextRange;
	readonly guards: ModuleReference['guards'] = [];
	readonly node: StaticReferenceNode;
	readonly mock = undefined;
	readonly #sourceCode: Source;
	#names: readonly ImportedName[] | undefined;

	constructor(node: StaticReferenceNode, sourceCode: Source, identify: Identify) {
		this.specifier = node.source.value;
		this.module = identify(node.source.value, 'import');
		this.range = rangeOf(node);
		this.node = node;
		this.#sourceCode = sourceCode;
	}

	get form(): ReferenceForm {
		return formOf(this.node);
	}

	get typeOnly(): boolean {
		return isTypeOnly(this.node);
	}

	get source(): SpecifierText {
		return quoteOf(this.node.source, this.#sourceCode);
	}

	get names(): readonly ImportedName[] {
		return (this.#names ??= collectNames(this.node, this.#sourceCode));
	}
}

function collectDeclarations(body: readonly TSESTree.Node[]): StaticReferenceNode[] {
	return body.flatMap(node => {
		switch (node.type) {
			case 'ImportDeclaration':
			case 'ExportAllDeclaration':
				return node;
			case 'ExportNamedDeclaration':
				return node.source == null ? nothing : node;
			case 'TSModuleDeclaration':
				return node.body?.type === 'TSModuleBlock' ? collectDeclarations(node.body.body) : nothing;
			default:
				return nothing;
		}
	});
}

const nothing: readonly StaticReferenceNode[] = [];

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
		return node.specifiers.map(clause => new StaticName(clause, node.importKind === 'type', sourceCode));
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

/** Its uses are looked for only where somebody asks. A copy by spreading would be without them. */
class StaticName implements ImportedName {
	readonly name: string;
	readonly alias: string;
	readonly typeOnly: boolean;
	readonly node: TSESTree.ImportClause;
	readonly #sourceCode: Source;
	#members: readonly MemberUse[] | undefined;

	constructor(clause: TSESTree.ImportClause, isTypeOnly: boolean, sourceCode: Source) {
		this.name = importedNameOf(clause);
		this.alias = clause.local.name;
		this.typeOnly = isTypeOnly || (clause.type === 'ImportSpecifier' && clause.importKind === 'type');
		this.node = clause;
		this.#sourceCode = sourceCode;
	}

	get isValueUsed(): boolean {
		const variable = this.#findVariable();
		return variable === undefined || isValueUsed(variable, this.#sourceCode);
	}

	get members(): readonly MemberUse[] {
		return (this.#members ??= this.#collectMembers());
	}

	#collectMembers(): readonly MemberUse[] {
		const variable = this.node.type === 'ImportNamespaceSpecifier' ? this.#findVariable() : undefined;
		return variable === undefined ? [] : collectVariableUses(variable, this.#sourceCode);
	}

	#findVariable(): TSESLint.Scope.Variable | undefined {
		return this.#sourceCode.scopeManager?.getDeclaredVariables(this.node)[0];
	}
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
