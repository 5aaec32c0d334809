import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Outline } from '../../facts/outline.js';
import type { EventCall } from '../../registry/event-contracts.js';
import type { Catalogue } from './catalogue.js';
import type { Bench } from './collect-breaches.js';
import type { EventNodes } from './event-nodes.js';

import { readCalleeNames } from '../../facts/callee.js';
import { findClass } from '../../facts/enclosing-class.js';
import { findWrapped } from '../../facts/find-wrapped.js';
import { readString } from '../../facts/string-node.js';
import { findTypeName } from '../../facts/typed-object.js';
import { isOfCatalogue } from './catalogue.js';
import { createFindCalls, findArgument, type ListedCall } from './find-calls.js';

/** An object that is an event by contract. */
export interface EventObject {
	readonly node: TSESTree.ObjectExpression;
	readonly catalogue: Catalogue;
}

/** Returns the objects that are passed as payload in a call of a contract, or typed as an event. */
export function collectEventObjects(
	nodes: Pick<EventNodes, 'calls' | 'typedObjects'>,
	{ catalogues, brief, sourceCode }: Pick<Bench, 'catalogues' | 'brief' | 'sourceCode'>,
): EventObject[] {
	const { entities } = brief;
	const judged = catalogues.filter(({ promise }) => promise.contract.payload !== undefined);
	const called = judged.filter(({ promise }) => promise.mayCall(sourceCode.text));
	const find = createFindCalls(called, brief);
	const passed = (called.length === 0 ? [] : nodes.calls)
		.flatMap(node => find(node, call => findPayload(node, call) !== undefined))
		.flatMap(listed => findPassed(listed, brief) ?? []);
	const known = new Set(passed.map(({ node }) => node));
	const reachable =
		nodes.typedObjects.length === 0 ? [] : judged.filter(({ entity }) => entities.mayName(entity));
	const typed = nodes.typedObjects.flatMap(node => {
		const catalogue = known.has(node)
			? undefined
			: reachable.find(candidate => isTyped(node, candidate, brief) && !candidate.isAtHome);
		return catalogue === undefined ? [] : [{ node, catalogue }];
	});
	return [...passed, ...typed];
}

function findPassed({ node, call, catalogue }: ListedCall, brief: Brief): EventObject | undefined {
	const object = findPayload(node, call);
	const name = findArgument(node, call.name);
	const isEvent = name !== undefined && isEventName(name, { node, call, catalogue }, brief);
	return object === undefined || !isEvent || isOwnDelivery(node, catalogue) || catalogue.isAtHome
		? undefined
		: { node: object, catalogue };
}

function findPayload(node: TSESTree.CallExpression, call: EventCall): TSESTree.ObjectExpression | undefined {
	const argument = call.payload === undefined ? undefined : findArgument(node, call.payload);
	return argument && findObject(argument);
}

function findObject(node: TSESTree.Node): TSESTree.ObjectExpression | undefined {
	if (node.type === 'ObjectExpression') {
		return node;
	}
	const value = findWrapped(node);
	return value && findObject(value);
}

/** A call on any receiver emits other things too: there, the name has to be one of the catalogue. */
function isEventName(name: TSESTree.Node, { call, catalogue }: ListedCall, brief: Brief): boolean {
	const text = readString(name);
	if (text !== undefined) {
		return !call.pattern.isOpen || catalogue.promise.names.has(text);
	}
	const binding = brief.facts.findBinding(name);
	return binding?.kind === 'imported' ? isOfCatalogue(binding, catalogue, brief) : !call.pattern.isOpen;
}

/** An emitter hands itself the bare payload, and makes the event of it. */
function isOwnDelivery({ callee }: TSESTree.CallExpression, { promise }: Catalogue): boolean {
	const names = readCalleeNames(callee);
	const isOwn = names.length === 2 && (names[0] === 'this' || names[0] === 'super');
	const name = isOwn ? findClass(callee)?.id?.name : undefined;
	return name !== undefined && promise.isEmitter(name);
}

/** Whether the type comes with the catalogue and has every field that an event must have. */
function isTyped(node: TSESTree.ObjectExpression, catalogue: Catalogue, { facts, entities }: Brief): boolean {
	const name = findTypeName(node);
	const binding = name && facts.findBinding(name);
	const [entity] = binding?.kind === 'imported' ? entities.collectEntities(binding) : [];
	const isBeside = entity?.origin.module === catalogue.entity.origin.module;
	const outline = isBeside && entity !== undefined ? entities.findOutline(entity) : undefined;
	return outline !== undefined && isEvent(outline, catalogue);
}

function isEvent({ members }: Outline, { promise }: Catalogue): boolean {
	const { payload } = promise.contract;
	const names = new Set(members.map(({ name }) => name));
	return payload !== undefined && [payload.discriminator, ...payload.required].every(name => names.has(name));
}
