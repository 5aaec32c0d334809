import type { TSESTree } from '@typescript-eslint/utils';

import type { EventObject } from './collect-event-objects.js';

import { readPropertyName } from '../../facts/object-properties.js';
import { createEventNames } from '../../registry/event-names.js';

/** What is wrong with an event object. */
export type StructureBreach =
	| {
			readonly kind: 'misspelt';
			readonly node: TSESTree.Node;
			readonly field: string;
			readonly meant: string;
	  }
	| {
			readonly kind: 'flattened';
			readonly node: TSESTree.Node;
			readonly missing: readonly string[];
			readonly holder: string;
			readonly fields: readonly string[];
	  }
	| { readonly kind: 'missing'; readonly node: TSESTree.Node; readonly missing: readonly string[] };

/** Returns what is wrong with an event object; nothing where a spread or a computed key hides what it holds. */
export function judgeStructure({ node, catalogue }: EventObject): StructureBreach[] {
	const { payload } = catalogue.promise.contract;
	const names = node.properties.map(property => ({ property, name: readPropertyName(property) }));
	const fields = names.flatMap(({ name }) => name ?? []);
	if (payload === undefined || fields.length < names.length) {
		return [];
	}
	const required = new Set(payload.required);
	const absent = payload.required.filter(name => !fields.includes(name));
	const resembling = createEventNames(absent);
	const misspelt = names.flatMap(({ property, name = '' }) => {
		const [meant] = required.has(name) ? [] : resembling.collectResembled(name);
		const key = property.type === 'Property' ? property.key : property;
		return meant === undefined
			? []
			: [{ kind: 'misspelt' as const, node: key, field: name, meant: meant.wireName }];
	});
	const missing = absent.filter(name => !misspelt.some(({ meant }) => meant === name));
	const meantFields = new Set(misspelt.map(({ field }) => field));
	const others = fields.filter(name => !required.has(name) && !meantFields.has(name));
	return [...misspelt, ...judgeMissing(node, missing, others)];
}

/** Names of fields that hold an object of their own. */
const holders = /^(?:payload|data|body|content|details?|params|args|attributes|properties|props|meta)$/iu;

function judgeMissing(
	node: TSESTree.Node,
	missing: readonly string[],
	others: readonly string[],
): StructureBreach[] {
	const holder = missing.find(name => holders.test(name));
	if (missing.length === 0) {
		return [];
	}
	return holder === undefined || others.length === 0
		? [{ kind: 'missing', node, missing }]
		: [
				{
					kind: 'flattened',
					node,
					missing: missing.filter(name => name !== holder),
					holder,
					fields: others,
				},
			];
}
