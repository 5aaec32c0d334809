import type { TSESTree } from '@typescript-eslint/utils';

import type { Entities } from '../../entities/entities.js';
import type { Ancestor, Entity } from '../../entities/entity.js';
import type { DeclaredBinding } from '../../facts/binding.js';
import type { ExportTarget } from '../../registry/handler-contracts.js';
import type { Case } from './case.js';

import { isSameOrigin } from '../../entities/entity.js';
import { findDeclaredType } from '../../facts/declared-type.js';
import { collectNamedTypes } from '../../facts/type-parts.js';

/** What a class or type is that the file names or declares. */
export interface Subject {
	readonly name: string;
	/** Where the file declares it; undefined for what is imported. */
	readonly declaration: TSESTree.Node | undefined;
	readonly entities: readonly Entity[];
	readonly ancestors: readonly Ancestor[];
}

/** What makes something a handler, and what a person calls that. */
export interface Evidence {
	readonly kind: 'type' | 'cast' | 'class' | 'registration' | 'table' | 'export';
	/** The type, the call, the table. */
	readonly by: string;
}

/** Returns what a name, a class or a type stands for; undefined where that is not plain to see. */
export function readSubject(node: TSESTree.Node, { brief: { facts, entities } }: Case): Subject | undefined {
	const own = 'id' in node && node.id?.type === 'Identifier' ? node.id : node;
	const binding = facts.findBinding(own);
	if (binding === undefined) {
		return undefined;
	}
	return binding.kind === 'declared'
		? readDeclared(binding, entities)
		: readImported(binding.path.at(-1) ?? '', entities.collectEntities(binding), entities);
}

function readDeclared(binding: DeclaredBinding, entities: Entities): Subject {
	const { node, path, name } = binding;
	const isWhole = path.length === 0;
	return {
		name: path.at(-1) ?? name,
		declaration: isWhole ? node : undefined,
		entities: entities.collectEntities(binding),
		ancestors: isWhole ? entities.collectAncestors(node) : [],
	};
}

function readImported(name: string, found: readonly Entity[], entities: Entities): Subject {
	const ancestors = found.flatMap(entity => entities.collectAncestorsOf(entity));
	return { name, declaration: undefined, entities: found, ancestors };
}

/** Whether one of the entities is the export. */
export function isExport(
	found: readonly Entity[],
	target: ExportTarget | undefined,
	{ brief: { entities } }: Case,
): boolean {
	if (target === undefined) {
		return false;
	}
	const meant = entities.resolveExport(target.ref, target.module);
	return (
		meant.path.length === 0 && found.some(entity => entity.path.length === 0 && isSameOrigin(entity, meant))
	);
}

/** Whether the subject is the contract's type, or is built on it. */
export function isOfType(subject: Subject, judged: Case): boolean {
	const found = [...subject.entities, ...subject.ancestors.map(({ entity }) => entity)];
	return isExport(found, judged.promise.findType(), judged);
}

/** Returns what makes the subject a handler; undefined where nothing does. */
export function findEvidence(subject: Subject, judged: Case): Evidence | undefined {
	const { promise } = judged;
	if (isOfType(subject, judged)) {
		return { kind: 'type', by: promise.contract.type?.name ?? '' };
	}
	const isForeign = subject.entities.some(({ origin }) => origin.module.startsWith('npm:'));
	return !isForeign && promise.isClassName(subject.name) ? { kind: 'class', by: subject.name } : undefined;
}

/** Returns what the value of an expression, or of a type, is an instance of, as far as the file says. */
export function collectReceivers(node: TSESTree.Node, judged: Case): Subject[] {
	const { sourceCode } = judged;
	const declared = /^TS.*(?:Type|Reference)$/u.test(node.type)
		? ({ kind: 'type', node: node as TSESTree.TypeNode } as const)
		: findDeclaredType(node, sourceCode);
	if (declared === undefined) {
		return [];
	}
	const names = declared.kind === 'type' ? collectNamedTypes(declared.node, sourceCode) : [declared.node];
	return names.flatMap(name => readSubject(name, judged) ?? []);
}
