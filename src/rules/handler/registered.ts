import type { TSESTree } from '@typescript-eslint/utils';

import type { Case } from './case.js';
import type { Hints } from './hints.js';
import type { Evidence } from './subject.js';

import { collectCallPaths } from '../../facts/call-path.js';
import { findCallable } from '../../facts/callable.js';
import { findWrapped } from '../../facts/find-wrapped.js';
import { collectBoundMethods } from './bound-methods.js';
import { findTableCall } from './table-call.js';

/** Something that is handed over as a handler. */
export interface Registered {
	/** The class, object or function behind it, where the file declares it. */
	readonly node: TSESTree.Node;
	readonly evidence: Evidence;
	/** What is handed over, as it is written. */
	readonly given: TSESTree.Node;
}

/** Something that is handed over as a handler, whatever it is. */
export interface Handover {
	readonly given: TSESTree.Node;
	readonly evidence: Evidence;
}

/** Returns what of all that is handed over the file declares itself. */
export function collectRegistered(handovers: readonly Handover[], judged: Case): Registered[] {
	return handovers.flatMap(({ given, evidence }) =>
		collectBehind(given, judged).map(node => ({ node, evidence, given })),
	);
}

/** Returns what the file hands over as a handler: to a registration, or to a table. */
export function collectHandovers(hints: Hints, judged: Case): Handover[] {
	const { calls } = judged.nodes;
	return [
		...(hints.isHandingOver ? calls.flatMap(call => collectFromCall(call, judged)) : []),
		...(hints.isFillingTables ? collectFromTables(judged) : []),
	];
}

function collectFromCall(call: TSESTree.CallExpression, judged: Case): Handover[] {
	const { promise, brief } = judged;
	const paths = collectCallPaths(call.callee, brief.facts.findBinding);
	const by = paths[0] ?? '';
	if (promise.isTakingHandlers(paths)) {
		return call.arguments.map(given => ({ given, evidence: { kind: 'registration', by } }));
	}
	const { registration } = promise.contract;
	const registered =
		registration && promise.isRegistering(paths) ? call.arguments[registration.handler] : undefined;
	if (registered !== undefined) {
		return [{ given: registered, evidence: { kind: 'registration', by } }];
	}
	return findTableCall(call, judged);
}

/** The values of a table: an object, a list or the pairs of a Map. */
function collectFromTables({ promise, nodes }: Case): Handover[] {
	return nodes.assignments.flatMap(node => {
		const { name, values } = readAssigned(node);
		return name !== undefined && promise.isTableName(name)
			? values.map(given => ({ given, evidence: { kind: 'table' as const, by: name } }))
			: [];
	});
}

/** What a declaration puts into a table, and what `table.key = value` does. */
function readAssigned(node: TSESTree.Node): { name?: string; values: TSESTree.Node[] } {
	if (node.type === 'VariableDeclarator') {
		return node.id.type === 'Identifier' && node.init != null
			? { name: node.id.name, values: collectValues(node.init) }
			: { values: [] };
	}
	return node.type === 'AssignmentExpression' &&
		node.left.type === 'MemberExpression' &&
		node.left.object.type === 'Identifier'
		? { name: node.left.object.name, values: [node.right] }
		: { values: [] };
}

function collectValues(node: TSESTree.Node): TSESTree.Node[] {
	switch (node.type) {
		case 'ObjectExpression':
			return node.properties.flatMap(property => (property.type === 'Property' ? [property.value] : []));
		case 'ArrayExpression':
			return node.elements.flatMap(element => element ?? []);
		case 'NewExpression':
			return node.callee.type === 'Identifier' && node.callee.name === 'Map'
				? collectPairs(node.arguments[0])
				: [node];
		default: {
			const inner = findWrapped(node);
			return inner === undefined ? [node] : collectValues(inner);
		}
	}
}

function collectPairs(list: TSESTree.Node | undefined): TSESTree.Node[] {
	return list?.type === 'ArrayExpression'
		? list.elements.flatMap(pair => (pair?.type === 'ArrayExpression' ? (pair.elements[1] ?? []) : []))
		: [];
}

/** The class, object or function of this file that an expression gives. */
function collectBehind(given: TSESTree.Node, judged: Case): TSESTree.Node[] {
	const node = findWrapped(given) ?? given;
	if (node.type === 'NewExpression') {
		return collectDeclared(node.callee, judged);
	}
	if (node.type === 'Identifier') {
		return collectDeclared(node, judged);
	}
	return node.type === 'ObjectExpression' || findCallable(node) !== undefined
		? [node]
		: collectBoundMethods(node, judged);
}

function collectDeclared(name: TSESTree.Node, judged: Case): TSESTree.Node[] {
	const node = findDeclared(name, judged);
	const made = node === undefined ? undefined : findMade(node);
	// One step: what an object is made of is a class, and no object again.
	const declared = made === undefined ? node : findDeclared(made, judged);
	return declared !== undefined && isHandlerLike(declared) ? [declared] : [];
}

function findDeclared(name: TSESTree.Node, { brief: { facts } }: Case): TSESTree.Node | undefined {
	const binding = facts.findBinding(name);
	return binding?.kind === 'declared' && binding.path.length === 0 ? binding.node : undefined;
}

/** The class of the object that a variable holds. */
function findMade(node: TSESTree.Node): TSESTree.Node | undefined {
	const value = node.type === 'VariableDeclarator' ? node.init : undefined;
	return value?.type === 'NewExpression' ? value.callee : undefined;
}

function isHandlerLike(node: TSESTree.Node): boolean {
	return /^(?:Class|ObjectExpression$)/u.test(node.type) || findCallable(node) !== undefined;
}
