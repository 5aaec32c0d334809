import type { TSESTree } from '@typescript-eslint/utils';

import type { ExportTarget } from '../../registry/handler-contracts.js';
import type { Case } from './case.js';
import type { Subject } from './subject.js';

import { collectParents } from '../../facts/read-outline.js';
import { readText } from '../../facts/read-signature.js';
import { isExport, readSubject } from './subject.js';

/** How an annotation stands to the type that the contract asks for. */
export type TypeRelation = 'same' | 'narrower' | 'loose' | 'other' | 'unknown';

/** Returns how an annotation stands to the type of the parameter at a position of the canonical form. */
export function relateParamType(node: TSESTree.TypeNode, position: number, judged: Case): TypeRelation {
	const type = judged.promise.contract.canonical.params[position]?.type;
	const target = judged.promise.findParamType(position);
	if (type === undefined) {
		return 'same';
	}
	return target === undefined
		? relateText(node, String(type).replaceAll(/\s+/gu, ''), judged)
		: relateExport(node, target, judged);
}

function isLoose({ type }: TSESTree.TypeNode): boolean {
	return type === 'TSAnyKeyword' || type === 'TSUnknownKeyword';
}

function relateText(node: TSESTree.TypeNode, text: string, judged: Case): TypeRelation {
	if (readText(node, judged.sourceCode.text) === text) {
		return 'same';
	}
	if (isLoose(node)) {
		return 'loose';
	}
	const subject = readNamed(node, judged);
	const aliased = subject === undefined ? undefined : findAliased(subject);
	if (aliased !== undefined) {
		return relateText(aliased, text, judged);
	}
	return subject?.declaration && isBuiltOn(subject.declaration, text, judged) ? 'narrower' : 'other';
}

/** Whether a declaration of the file extends or implements what is written so. */
function isBuiltOn(declaration: TSESTree.Node, text: string, { sourceCode }: Case): boolean {
	return collectParents(declaration).some(([, node]) => sourceCode.getText(node) === text);
}

/** The type that an alias of the file stands for. */
function findAliased({ declaration }: Subject): TSESTree.TypeNode | undefined {
	return declaration?.type === 'TSTypeAliasDeclaration' && declaration.typeParameters == null
		? declaration.typeAnnotation
		: undefined;
}

function readNamed(node: TSESTree.TypeNode, judged: Case): Subject | undefined {
	switch (node.type) {
		case 'TSTypeReference':
			return readSubject(node.typeName, judged);
		case 'TSImportType':
			return readSubject(node, judged);
		default:
			return undefined;
	}
}

function relateExport(node: TSESTree.TypeNode, target: ExportTarget, judged: Case): TypeRelation {
	if (isLoose(node)) {
		return 'loose';
	}
	if (node.type === 'TSIntersectionType') {
		return node.types.some(part => relateExport(part, target, judged) === 'same') ? 'narrower' : 'other';
	}
	const subject = readNamed(unwrapReadonly(node), judged);
	if (subject === undefined) {
		return 'other';
	}
	const aliased = findAliased(subject);
	if (aliased !== undefined) {
		return relateExport(aliased, target, judged);
	}
	if (isExport(subject.entities, target, judged)) {
		return 'same';
	}
	const ancestors = subject.ancestors.map(({ entity }) => entity);
	return isExport(ancestors, target, judged) ? relateAncestor(subject, judged) : relateUnread(subject);
}

/** A plain alias in another module is what it stands for. */
function relateAncestor({ entities: [entity] }: Subject, { brief: { entities } }: Case): TypeRelation {
	const outline = entity && entities.findOutline(entity);
	const isAlias = outline?.kind === 'type' && outline.members.length === 0 && outline.parents.length === 1;
	return isAlias ? 'same' : 'narrower';
}

/** What comes from a module that cannot be read may be anything. */
function relateUnread({ entities, declaration }: Subject): TypeRelation {
	return declaration === undefined && entities.every(({ file }) => file === undefined) ? 'unknown' : 'other';
}

function unwrapReadonly(node: TSESTree.TypeNode): TSESTree.TypeNode {
	const isReadonly =
		node.type === 'TSTypeReference' &&
		node.typeName.type === 'Identifier' &&
		node.typeName.name === 'Readonly';
	return isReadonly ? (node.typeArguments?.params[0] ?? node) : node;
}
