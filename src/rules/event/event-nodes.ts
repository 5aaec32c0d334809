import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { EventPromise } from '../../registry/event-contracts.js';
import type { EventReach } from './event-reach.js';

import { isSetter } from '../../facts/handler-map.js';
import { readPropertyName } from '../../facts/object-properties.js';
import { isStringNode } from '../../facts/string-node.js';
import { findTypeName } from '../../facts/typed-object.js';
import { isComparing, isListing, isTold } from './event-hints.js';
import { readEventReach } from './event-reach.js';

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
	sourceCode: Readonly<TSESLint.SourceCode>,
	brief: Brief,
	judge: (nodes: EventNodes) => void,
): TSESLint.RuleListener {
	const { ast } = sourceCode;
	const known = last?.program === ast ? last.nodes : undefined;
	const nodes = known ?? {
		calls: [],
		comparisons: [],
		objects: [],
		typedObjects: [],
		tables: [],
		types: [],
		declarations: [],
	};
	last = { program: ast, nodes };
	const promises = brief.events.collectEvents(brief.file.path);
	return {
		...(known === undefined
			? createGatherers(nodes, promises, readEventReach(brief, sourceCode))
			: undefined),
		'Program:exit': () => judge(nodes),
	};
}

/** Leaves out what is far too common to be asked further, and tells nothing: nearly all of it. */
function createGatherers(
	nodes: EventNodes,
	promises: readonly EventPromise[],
	reach: EventReach,
): TSESLint.RuleListener {
	return {
		...(reach.isCalling || reach.isListing
			? { CallExpression: createCallGatherer(nodes, reach) }
			: undefined),
		...(reach.isListing ? { NewExpression: createMapGatherer(nodes) } : undefined),
		SwitchStatement: node => void nodes.comparisons.push(node),
		BinaryExpression(node) {
			if (isComparing(node)) {
				nodes.comparisons.push(node);
			}
		},
		ObjectExpression: createObjectGatherer(nodes, promises, reach),
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

function createCallGatherer(
	{ calls, tables }: EventNodes,
	reach: EventReach,
): (node: TSESTree.CallExpression) => void {
	return node => {
		if (reach.isCalling && node.arguments.some(isTold)) {
			calls.push(node);
		}
		if (reach.isListing && isSetter(node)) {
			tables.push(node);
		}
	};
}

function createMapGatherer({ tables }: EventNodes): (node: TSESTree.NewExpression) => void {
	return node => {
		if (node.callee.type === 'Identifier' && node.callee.name === 'Map') {
			tables.push(node);
		}
	};
}

function createObjectGatherer(
	{ objects, typedObjects, tables }: EventNodes,
	promises: readonly EventPromise[],
	reach: EventReach,
): (node: TSESTree.ObjectExpression) => void {
	const discriminators = new Set(promises.map(({ contract }) => contract.payload?.discriminator));
	const isDiscriminator = (property: Property): boolean => {
		const name = readPropertyName(property);
		return name !== undefined && discriminators.has(name);
	};
	const isEntry = (property: Property): boolean => {
		const name = readPropertyName(property);
		// What has no plain name may be any.
		return name === undefined || promises.some(promise => promise.names.has(name));
	};
	return node => {
		if (node.properties.some(isDiscriminator)) {
			objects.push(node);
		}
		if (reach.isListing && node.properties.some(isEntry)) {
			tables.push(node);
		}
		if (reach.isNaming && findTypeName(node) !== undefined) {
			typedObjects.push(node);
		}
	};
}

type Property = TSESTree.ObjectLiteralElement;
