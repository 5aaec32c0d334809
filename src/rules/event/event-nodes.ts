import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { EventPromise } from '../../registry/event-contracts.js';

import { isSetter } from '../../facts/handler-map.js';
import { readPropertyName } from '../../facts/object-properties.js';
import { isStringNode } from '../../facts/string-node.js';
import { findTypeName } from '../../facts/typed-object.js';
import { isComparing, isListing, isTold } from './event-hints.js';

/** The nodes of a file that may hold event names, in source order. */
export interface EventNodes {
	/** Calls with something that may be a name, or a payload. */
	readonly calls: TSESTree.CallExpression[];
	readonly comparisons: (TSESTree.SwitchStatement | TSESTree.BinaryExpression)[];
	/** Objects with a discriminator. */
	readonly objects: TSESTree.ObjectExpression[];
	/** Objects that say of which type they are. */
	readonly typedObjects: TSESTree.ObjectExpression[];
	/** What may be a table of handlers. */
	readonly tables: TSESTree.Node[];
	readonly types: TSESTree.TSLiteralType[];
	readonly declarations: (
		TSESTree.TSEnumDeclaration | TSESTree.VariableDeclarator | TSESTree.TSTypeAliasDeclaration
	)[];
}

let last: { readonly program: TSESTree.Program; readonly nodes: EventNodes } | undefined;

/** Creates the listeners that gather the nodes, once for all rules, and hand them over at the end of the file. */
export function createEventListeners(
	program: TSESTree.Program,
	promises: readonly EventPromise[],
	judge: (nodes: EventNodes) => void,
): TSESLint.RuleListener {
	const known = last?.program === program ? last.nodes : undefined;
	const nodes = known ?? {
		calls: [],
		comparisons: [],
		objects: [],
		typedObjects: [],
		tables: [],
		types: [],
		declarations: [],
	};
	last = { program, nodes };
	return {
		...(known === undefined ? createGatherers(nodes, promises) : {}),
		'Program:exit': () => judge(nodes),
	};
}

/** Leaves out what is far too common to be asked further, and tells nothing: nearly all of it. */
function createGatherers(nodes: EventNodes, promises: readonly EventPromise[]): TSESLint.RuleListener {
	return {
		CallExpression(node) {
			if (node.arguments.some(isTold)) {
				nodes.calls.push(node);
			}
			if (isSetter(node)) {
				nodes.tables.push(node);
			}
		},
		NewExpression(node) {
			if (node.callee.type === 'Identifier' && node.callee.name === 'Map') {
				nodes.tables.push(node);
			}
		},
		SwitchStatement: node => void nodes.comparisons.push(node),
		BinaryExpression(node) {
			if (isComparing(node)) {
				nodes.comparisons.push(node);
			}
		},
		ObjectExpression: createObjectGatherer(nodes, promises),
		TSLiteralType(node) {
			if (isStringNode(node.literal)) {
				nodes.types.push(node);
			}
		},
		TSEnumDeclaration: node => void nodes.declarations.push(node),
		VariableDeclarator(node) {
			if (node.init != null && isListing(node.init)) {
				nodes.declarations.push(node);
			}
		},
		TSTypeAliasDeclaration(node) {
			if (node.typeAnnotation.type === 'TSUnionType') {
				nodes.declarations.push(node);
			}
		},
	};
}

function createObjectGatherer(
	{ objects, typedObjects, tables }: EventNodes,
	promises: readonly EventPromise[],
): (node: TSESTree.ObjectExpression) => void {
	const discriminators = new Set(promises.map(({ contract }) => contract.payload?.discriminator));
	return node => {
		const names = node.properties.map(readPropertyName);
		if (names.some(name => name !== undefined && discriminators.has(name))) {
			objects.push(node);
		}
		// What has no plain name may be any.
		if (names.some(name => name === undefined || promises.some(promise => promise.names.has(name)))) {
			tables.push(node);
		}
		if (findTypeName(node) !== undefined) {
			typedObjects.push(node);
		}
	};
}
