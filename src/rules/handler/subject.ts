import type { TSESTree } from '@typescript-eslint/utils';

import type { Entities } from '../../entities/entities.js';
import type { Ancestor, Entity } from '../../entities/entity.js';
import type { Binding, DeclaredBinding } from '../../facts/binding.js';
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
	/** What it is beyond the file; read where somebody asks, as its ancestors are. */
	readonly entities: readonly Entity[];
	/** What it is built on, nearest first; dear, so that it is read where somebody asks. */
	readonly ancestors: readonly Ancestor[];
	readonly binding: Binding;
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
	return binding && createSubject(binding, entities);
}

function createSubject(binding: Binding, entities: Entities): Subject {
	const isDeclared = binding.kind === 'declared';
	let found: readonly Entity[] | undefined;
	const collect = (): readonly Entity[] => (found ??= entities.collectEntities(binding));
	return {
		name: binding.path.at(-1) ?? (isDeclared ? binding.name : ''),
		declaration: isDeclared && binding.path.length === 0 ? binding.node : undefined,
		get entities() {
			return collect();
		},
		get ancestors() {
			return isDeclared
				? collectOwnAncestors(binding, entities)
				: collect().flatMap(entity => entities.collectAncestorsOf(entity));
		},
		binding,
	};
}

function collectOwnAncestors({ node, path }: DeclaredBinding, entities: Entities): readonly Ancestor[] {
	return path.length === 0 ? entities.collectAncestors(node) : [];
}

/** Whether one of the entities is the export. */
export function isExport(
	found: readonly Entity[],
	target: ExportTarget | undefined,
	{ brief: { entities } }: Case,
): boolean {
	return target !== undefined && isEntity(found, entities.resolveExport(target.ref, target.module));
}

/** Whether one of the entities is the one that is meant. */
export function isEntity(found: readonly Entity[], meant: Entity | undefined): boolean {
	return (
		meant?.path.length === 0 && found.some(entity => entity.path.length === 0 && isSameOrigin(entity, meant))
	);
}

/** Whether the subject is the contract's type, or is built on it. */
export function isOfType(subject: Subject, judged: Case): boolean {
	const { type, brief } = judged;
	return type !== undefined && brief.entities.isOfType(subject.binding, type);
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
