import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { Tier } from '../../tier.js';
import type { EventBreach } from './event-use.js';

import { isConstAssertion } from '../../facts/const-assertion.js';
import { isExhaustionUsed } from '../../facts/exhaustive-switch.js';
import { isHoisted } from '../../facts/constructions.js';
import { isTypeSettled } from '../../facts/settled-type.js';
import { readFrequency } from '../../facts/frequency.js';
import { type MemberName, nameKey, nameType, nameValue } from '../../fixes/name-member.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Where a breach is looked at. */
export interface TierBench {
	readonly brief: Brief;
	readonly sourceCode: Source;
}

/** Returns how far a machine may go where a breach writes a member of the catalogue. */
export function findTier(breach: EventBreach, wireName: string, { brief, sourceCode }: TierBench): Tier {
	const member = breach.catalogue.findMember(wireName);
	if (member?.name === undefined || isOutOfReach(breach, brief)) {
		return 'report';
	}
	const isPlain = !/\.[cm]?tsx?$/u.test(brief.file.filename);
	const isSafe = isPlain || (member.isExact && isTypeKept(breach, sourceCode));
	return isSafe && isClear(breach) ? 'fix' : 'suggest';
}

/** Whether there is one thing to write. */
function isClear({ verdict, rivals }: EventBreach): boolean {
	return verdict.kind === 'literal' && rivals.length === 0;
}

/** Where the catalogue is not there when the code runs: a mock of it, a hoisted factory, a circle of imports. */
function isOutOfReach({ catalogue, node }: EventBreach, { facts, graph, file }: Brief): boolean {
	const { module } = catalogue.promise.catalogue;
	const isMocked = facts.mocked.has(module.id) || facts.mocked.has(catalogue.entity.origin.module);
	return (
		isMocked ||
		isHoisted(node) ||
		(!isType(node) &&
			readFrequency(node) !== 'function' &&
			module.file !== undefined &&
			graph.reaches(module.file, file.filename))
	);
}

/** Whether the code around compiles as before with the member. */
function isTypeKept({ role, node, property, catalogue }: EventBreach, sourceCode: Source): boolean {
	if (isType(node)) {
		return catalogue.kind !== 'enum';
	}
	switch (role) {
		case 'comparison':
			return catalogue.kind !== 'enum' || !isCounted(node, sourceCode);
		case 'property':
			return isTypeSettled(node);
		case 'key':
			return property !== undefined || isMapTyped(node);
		default:
			return true;
	}
}

/** A member of an enum is no case of a union of texts, where TypeScript counts whether all of them are there. */
function isCounted(node: TSESTree.Node, sourceCode: Source): boolean {
	const { parent } = node;
	return (
		parent?.type === 'SwitchCase' &&
		parent.parent.type === 'SwitchStatement' &&
		isExhaustionUsed(parent.parent, sourceCode)
	);
}

/** The keys of a new Map have the type of its first ones, unless something else says which. */
function isMapTyped(key: TSESTree.Node): boolean {
	const pair = key.parent;
	const map = pair?.type === 'ArrayExpression' ? pair.parent?.parent : undefined;
	return map?.type !== 'NewExpression' || map.typeArguments !== undefined || isTypeSettled(map);
}

function isType({ type }: TSESTree.Node): boolean {
	return type === 'TSLiteralType';
}

/** Whether the member is written where only types are. */
export function isTypeOnly({ node }: EventBreach): boolean {
	return isType(node);
}

/** Returns the edit that writes a member in the place of the text. */
export function planMember(
	{ node, property, catalogue }: EventBreach,
	name: MemberName,
	sourceCode: Source,
): TextEdit {
	if (isType(node)) {
		return catalogue.kind === 'enum' ? nameValue(node, name, sourceCode) : nameType(node, name, sourceCode);
	}
	if (property !== undefined) {
		return nameKey(property, name, sourceCode);
	}
	const { parent } = node;
	return nameValue(parent != null && isConstAssertion(parent) ? parent : node, name, sourceCode);
}
