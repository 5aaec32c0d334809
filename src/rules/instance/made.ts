import type { Brief } from '../../brief.js';
import type { Entity } from '../../entities/entity.js';
import type { Construction } from '../../facts/construction.js';
import type { InstancePromise } from '../../registry/instance-contracts.js';
import type { MemberOutline } from '../../facts/outline.js';

/** A construction of the class of a contract, or of one that inherits from it. */
export interface Made {
	readonly construction: Construction;
	readonly isSubclass: boolean;
}

/** Returns the constructions of the file that make an object of the promised class, in source order. */
export function collectMade({ class: { name, target } }: InstancePromise, brief: Brief): Made[] {
	const type = brief.entities.resolveExport({ name }, target.module);
	const all = [...brief.facts.constructions, ...collectStaticCalls(type, brief)];
	if (all.length === 0 || !brief.entities.mayDependOn(type)) {
		return [];
	}
	return all
		.flatMap(construction => findMade(construction, type, brief) ?? [])
		.sort((left, right) => left.construction.node.range[0] - right.construction.node.range[0]);
}

function findMade(construction: Construction, type: Entity, { entities }: Brief): Made | undefined {
	const { binding, form } = construction;
	if (binding === undefined || !entities.isOfType(binding, type)) {
		return undefined;
	}
	if (entities.isSame(binding, type)) {
		return { construction, isSubclass: false };
	}
	const isSubclass = form !== 'static' && entities.findAncestor(binding, type)?.isInherited === true;
	return isSubclass ? { construction, isSubclass } : undefined;
}

/** Calls of the static methods that give an object of the class, as its own module declares them. */
function collectStaticCalls(type: Entity, brief: Brief): Construction[] {
	// Its module is parsed for that.
	const outline = brief.entities.mayName(type) ? brief.entities.findOutline(type) : undefined;
	const makers = (outline?.members ?? [])
		.filter(member => isMaker(member, outline?.name ?? ''))
		.map(({ name }) => name);
	return makers.length === 0
		? []
		: brief.facts.calls.filter(({ method }) => method !== undefined && makers.includes(method));
}

function isMaker({ isStatic, signature }: MemberOutline, type: string): boolean {
	const gives = [signature?.returns, ...(signature?.constructs ?? [])];
	return isStatic && gives.some(given => given === type || given === 'this' || given === `Promise<${type}>`);
}
