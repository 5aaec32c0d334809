import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Identify } from './create-reference.js';
import type { MemberUse, ModuleReference } from './module-reference.js';

import { collectStatements } from './component-file.js';
import { createObjectName, createReference } from './create-reference.js';
import { collectVariableUses, escapeAt } from './member-uses.js';
import { collectImportCalls, rangeOf } from './node-places.js';
import { readStaticSpecifier } from './static-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns every reference in syntax of TypeScript: `import('…')` types, `import x = require()`, `declare module`. */
export function collectTypeReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	const { text } = sourceCode;
	const statements = words.some(word => text.includes(word)) ? collectStatements(sourceCode) : [];
	return [
		...collectImportTypes(sourceCode, identify),
		...statements.flatMap(node => readStatement(node, sourceCode, identify) ?? []),
	];
}

/** Every statement that is read has one of them in it. */
const words = ['require', 'module'];

function collectImportTypes(sourceCode: Source, identify: Identify): ModuleReference[] {
	return collectImportCalls(sourceCode).flatMap(node => {
		const specifier = node.type === 'TSImportType' ? readStaticSpecifier(node.source, sourceCode) : undefined;
		if (node.type !== 'TSImportType' || specifier === undefined) {
			return [];
		}
		const names = createObjectName([readQualifier(node)], true);
		return [
			createReference(specifier, identify, { form: 'type', typeOnly: true, names, range: rangeOf(node) }),
		];
	});
}

/** The leftmost name behind `import('…')` is the export; without one the whole module is taken. */
function readQualifier(node: TSESTree.TSImportType): MemberUse {
	let name: TSESTree.EntityName | null = node.qualifier;
	while (name?.type === 'TSQualifiedName') {
		name = name.left;
	}
	return name?.type === 'Identifier'
		? { name: name.name, range: rangeOf(name), style: 'identifier' }
		: escapeAt(node);
}

function readStatement(
	node: TSESTree.Node,
	sourceCode: Source,
	identify: Identify,
): ModuleReference | undefined {
	switch (node.type) {
		case 'TSImportEqualsDeclaration':
			return readImportEquals(node, sourceCode, identify);
		case 'ExportNamedDeclaration':
			return node.declaration?.type === 'TSImportEqualsDeclaration'
				? readImportEquals(node.declaration, sourceCode, identify)
				: undefined;
		case 'TSModuleDeclaration':
			return readAugmentation(node, sourceCode, identify);
		default:
			return undefined;
	}
}

function readImportEquals(
	node: TSESTree.TSImportEqualsDeclaration,
	sourceCode: Source,
	identify: Identify,
): ModuleReference | undefined {
	const { moduleReference, importKind, parent } = node;
	const expression =
		moduleReference.type === 'TSExternalModuleReference' ? moduleReference.expression : undefined;
	const specifier = readStaticSpecifier(expression, sourceCode);
	const [variable] = sourceCode.scopeManager?.getDeclaredVariables(node) ?? [];
	if (specifier === undefined || variable === undefined) {
		return undefined;
	}
	const isExported = parent.type === 'ExportNamedDeclaration';
	const typeOnly = importKind === 'type';
	const uses = isExported ? [escapeAt(node.id)] : collectVariableUses(variable, sourceCode);
	const names = createObjectName(uses, typeOnly);
	return createReference(specifier, identify, { form: 'require', typeOnly, names, range: rangeOf(node) });
}

/** Only a file that is itself a module augments another one; elsewhere `declare module` declares it. */
function readAugmentation(
	node: TSESTree.TSModuleDeclaration,
	sourceCode: Source,
	identify: Identify,
): ModuleReference | undefined {
	const isModule = collectStatements(sourceCode).some(({ type }) =>
		/^(?:Import|Export|TSExport)/u.test(type),
	);
	const specifier =
		isModule && node.id.type === 'Literal' ? readStaticSpecifier(node.id, sourceCode) : undefined;
	return (
		specifier &&
		createReference(specifier, identify, { form: 'augmentation', typeOnly: true, range: rangeOf(node) })
	);
}
