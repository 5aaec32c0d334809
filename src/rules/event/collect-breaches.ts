import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Catalogue } from './catalogue.js';
import type { Duplicate } from './collect-duplicates.js';
import type { EventBreach, EventUse } from './event-use.js';
import type { EventNodes } from './event-nodes.js';

import { isInside } from '../../facts/node-places.js';
import { findProperty } from '../../facts/object-properties.js';
import { collectStrings, readString } from '../../facts/string-node.js';
import { collectCallUses } from './collect-calls.js';
import { collectComparedUses, collectKeyUses, collectPropertyUses, collectTypeUses } from './collect-uses.js';
import { judgeUse } from './judge-use.js';

/** What a file is judged with. */
export interface Bench {
	readonly catalogues: readonly Catalogue[];
	/** The second declarations of the file, whose texts are reported as a whole. */
	readonly duplicates: readonly Duplicate[];
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

/** Returns every event name that is not as it should be, one for each place, in source order. */
export function collectBreaches(nodes: EventNodes, bench: Bench): EventBreach[] {
	const byNode = new Map<TSESTree.Node, EventUse[]>();
	for (const use of collectUses(nodes, bench).filter(({ catalogue }) => !catalogue.isAtHome)) {
		byNode.set(use.node, [...(byNode.get(use.node) ?? []), use]);
	}
	return [...byNode.values()]
		.flatMap(uses => findBreach(uses, bench) ?? [])
		.sort((left, right) => left.node.range[0] - right.node.range[0]);
}

function collectUses(nodes: EventNodes, { catalogues, brief, sourceCode }: Bench): EventUse[] {
	const { text } = sourceCode;
	const called = catalogues.filter(({ promise }) => promise.mayCall(text));
	// A key of a table is about events only beside a name or a member of the catalogue.
	const listed = (nodes.tables.length === 0 ? [] : catalogues).filter(
		({ promise, entity }) => promise.mayName(text) || brief.entities.mayName(entity),
	);
	return [
		...(called.length === 0 ? [] : collectCallUses(nodes.calls, { catalogues: called, brief, sourceCode })),
		...catalogues.flatMap(catalogue => {
			const judge = { catalogue, brief, sourceCode };
			if (!brief.entities.mayName(catalogue.entity) && !isTelling(nodes, catalogue)) {
				return [];
			}
			return [
				...collectComparedUses(nodes.comparisons, judge),
				...nodes.objects.flatMap(object => collectPropertyUses(object, judge)),
				...collectTypeUses(nodes.types, judge),
			];
		}),
		...listed.flatMap(catalogue =>
			nodes.tables.flatMap(table => collectKeyUses(table, { catalogue, brief, sourceCode })),
		),
	];
}

/** Whether a text of the file may be about the events of a catalogue: nearly all are about something else. */
function isTelling({ comparisons, objects, types }: EventNodes, { promise }: Catalogue): boolean {
	const { names, contract } = promise;
	const isAbout = (node: TSESTree.Node): boolean => names.mayMean(readString(node) ?? '');
	return (
		comparisons.some(node => collectCompared(node).some(isAbout)) ||
		types.some(({ literal }) => isAbout(literal)) ||
		objects.some(object => {
			const property = contract.payload && findProperty(object, contract.payload.discriminator);
			return property !== undefined && collectStrings(property.value).some(isAbout);
		})
	);
}

function collectCompared(node: EventNodes['comparisons'][number]): readonly TSESTree.Node[] {
	return node.type === 'SwitchStatement'
		? node.cases.flatMap(({ test }) => test ?? [])
		: [node.left, node.right];
}

const order = ['literal', 'near', 'unknown'] as const;

/** Several contracts may speak of one place: a name of one of them is none of the others' business. */
function findBreach(uses: readonly EventUse[], { catalogues, duplicates }: Bench): EventBreach | undefined {
	const [{ text, node } = { text: '', node: undefined }] = uses;
	const isKnown = catalogues.some(catalogue => catalogue.promise.names.has(text) && !catalogue.isAtHome);
	const judged = uses.filter(({ catalogue }) => !isKnown || catalogue.promise.names.has(text));
	if (node === undefined || duplicates.some(({ declaration }) => isInside(node, declaration))) {
		return undefined;
	}
	const breaches = judged.flatMap(use => {
		const verdict = judgeUse(use);
		return verdict === undefined ? [] : [{ ...use, verdict, rivals: [] }];
	});
	return order.flatMap(kind => findFirst(breaches.filter(({ verdict }) => verdict.kind === kind)) ?? [])[0];
}

/** The discriminator decides between contracts that have the same name, and then company. */
function findFirst(all: readonly EventBreach[]): EventBreach | undefined {
	const breaches = prefer(all, ({ role }) => role !== 'type');
	const [first, ...rivals] = prefer(breaches, ({ company }) => company.isKnown);
	return first && { ...first, rivals: rivals.filter(({ catalogue }) => catalogue !== first.catalogue) };
}

function prefer(
	breaches: readonly EventBreach[],
	isBetter: (breach: EventBreach) => boolean,
): readonly EventBreach[] {
	const better = breaches.filter(isBetter);
	return better.length > 0 ? better : breaches;
}
