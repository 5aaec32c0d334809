import type { TSESTree } from '@typescript-eslint/utils';

import type { ImportedBinding } from '../../facts/binding.js';
import type { Case } from './case.js';

import { collectMembers } from '../../facts/member.js';
import { collectParents } from '../../facts/read-outline.js';

/** A class, interface or type that a declaration is built on, straight or through others. */
export interface ParentFact {
	readonly name: string;
	/** Whether its members are inherited, since every link is an `extends` of classes. */
	readonly isInherited: boolean;
	/** Whether its members are known. */
	readonly isReadable: boolean;
	/** Where the file declares it; undefined for what is imported. */
	readonly declaration: TSESTree.Node | undefined;
	/** Names of the instance members, and of those that everybody may call; `bodies` are those with a body. */
	readonly all: ReadonlySet<string>;
	readonly members: ReadonlySet<string>;
	readonly bodies: ReadonlySet<string>;
}

/** Returns what a declaration of the file is built on, nearest first. */
export function collectParentFacts(declaration: TSESTree.Node, judged: Case): ParentFact[] {
	return collectFrom(declaration, { isInherited: true, seen: new Set([declaration]) }, judged);
}

interface Link {
	readonly isInherited: boolean;
	readonly seen: Set<TSESTree.Node>;
}

function collectFrom(declaration: TSESTree.Node, link: Link, judged: Case): ParentFact[] {
	return collectParents(declaration).flatMap(([relation, node]) => {
		const isInherited = link.isInherited && relation === 'extends' && declaration.type.startsWith('Class');
		return collectParent(node, { ...link, isInherited }, judged);
	});
}

function collectParent(node: TSESTree.Node, link: Link, judged: Case): ParentFact[] {
	const binding = judged.brief.facts.findBinding(node);
	const name = judged.sourceCode.getText(node);
	if (binding === undefined) {
		return [createUnknown(name, link)];
	}
	if (binding.kind === 'imported') {
		return collectForeign(binding.path.at(-1) ?? name, binding, { link, judged });
	}
	if (link.seen.has(binding.node)) {
		return [];
	}
	link.seen.add(binding.node);
	return [createLocal(binding.node, binding.name, link), ...collectFrom(binding.node, link, judged)];
}

function createUnknown(name: string, { isInherited }: Link): ParentFact {
	const none: ReadonlySet<string> = new Set();
	return {
		name,
		isInherited,
		isReadable: false,
		declaration: undefined,
		all: none,
		members: none,
		bodies: none,
	};
}

function createLocal(declaration: TSESTree.Node, name: string, { isInherited }: Link): ParentFact {
	const own = collectMembers(declaration).filter(({ isStatic }) => !isStatic);
	const members = own.filter(({ isHidden }) => !isHidden);
	const hasBody = ({ callable, form }: (typeof members)[number]): boolean =>
		callable === undefined ? form === 'field' : callable.body !== undefined;
	return {
		name,
		isInherited,
		isReadable: /^(?:Class|TSInterface|TSTypeAlias)/u.test(declaration.type),
		declaration,
		all: new Set(own.flatMap(member => member.name ?? [])),
		members: new Set(members.flatMap(member => member.name ?? [])),
		bodies: new Set(members.filter(hasBody).flatMap(member => member.name ?? [])),
	};
}

function collectForeign(
	name: string,
	binding: ImportedBinding,
	{ link, judged }: { link: Link; judged: Case },
): ParentFact[] {
	const { entities } = judged.brief;
	const own = entities
		.collectEntities(binding)
		.map(entity => ({ entity, isInherited: true, outline: entities.findOutline(entity) }));
	const ancestors = own.flatMap(({ entity }) => entities.collectAncestorsOf(entity));
	return [...own, ...ancestors].map(({ entity, outline, ...rest }, index) => {
		const isInherited = link.isInherited && rest.isInherited;
		const called = index < own.length ? name : entity.origin.name.replace(/^#/u, '');
		if (outline === undefined) {
			return createUnknown(called, { ...link, isInherited });
		}
		const instance = outline.members.filter(({ isStatic }) => !isStatic);
		const members = instance.filter(({ isPublic }) => isPublic);
		const bodies = outline.kind === 'class' ? members.filter(({ isAbstract }) => !isAbstract) : [];
		return {
			name: called,
			isInherited,
			isReadable: true,
			declaration: undefined,
			all: new Set(instance.map(member => member.name)),
			members: new Set(members.map(member => member.name)),
			bodies: new Set(bodies.map(member => member.name)),
		};
	});
}
