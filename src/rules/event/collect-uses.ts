import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Catalogue } from './catalogue.js';
import type { EventUse } from './event-use.js';

import { collectComparisons, type Comparison, findPropertyName } from '../../facts/comparison.js';
import { collectHandlerKeys } from '../../facts/handler-map.js';
import { readLiteralTypePlace } from '../../facts/literal-type.js';
import { findProperty, readPropertyName } from '../../facts/object-properties.js';
import { collectStrings, isStringNode, readString } from '../../facts/string-node.js';
import { collectMembers, type GroupMember, readCompanies } from './company.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What the texts of a file are judged with. */
export interface Judge {
	readonly catalogue: Catalogue;
	readonly brief: Brief;
	readonly sourceCode: Source;
}

type Extra = Pick<EventUse, 'role' | 'property'>;

/** The uses of a group whose members speak for each other. */
function createUses<Member extends GroupMember>(
	group: readonly Member[],
	readExtra: (member: Member) => Extra,
	{ catalogue, brief }: Judge,
): EventUse[] {
	const readCompany = readCompanies(group, catalogue, brief);
	return group.flatMap(member =>
		member.text === undefined
			? []
			: [
					{
						...readExtra(member),
						text: member.text,
						node: member.node,
						catalogue,
						company: readCompany(member),
					},
				],
	);
}

/** Returns what the discriminator is compared with; what is compared with one thing in one file belongs together. */
export function collectComparedUses(nodes: readonly TSESTree.Node[], judge: Judge): EventUse[] {
	const { sourceCode, catalogue } = judge;
	const discriminator = catalogue.promise.contract.payload?.discriminator;
	const bySubject = new Map<string, TSESTree.Node[]>();
	for (const { subject, operand } of discriminator === undefined ? [] : collectTold(nodes)) {
		if (findPropertyName(subject, sourceCode) === discriminator) {
			const text = sourceCode.getText(subject);
			bySubject.set(text, [...(bySubject.get(text) ?? []), operand]);
		}
	}
	return [...bySubject.values()].flatMap(operands =>
		createUses(collectMembers(operands), () => ({ role: 'comparison' }), judge),
	);
}

/** What is compared with a text or a member; other operands tell nothing. */
function collectTold(nodes: readonly TSESTree.Node[]): Comparison[] {
	const comparisons = nodes
		.flatMap(collectComparisons)
		.filter(
			({ subject, operand }) =>
				!isStringNode(subject) && (isStringNode(operand) || operand.type === 'MemberExpression'),
		);
	return comparisons.some(({ operand }) => isStringNode(operand)) ? comparisons : [];
}

/** Returns the value of the discriminator in an object; its other properties say whether the object is an event. */
export function collectPropertyUses(object: TSESTree.ObjectExpression, { catalogue }: Judge): EventUse[] {
	const { payload } = catalogue.promise.contract;
	const property = payload && findProperty(object, payload.discriminator);
	if (payload === undefined || property === undefined) {
		return [];
	}
	const names = object.properties.flatMap(other => readPropertyName(other) ?? []);
	const required = payload.required.filter(name => name !== payload.discriminator);
	const company = {
		isKnown: required.length > 0 && required.every(name => names.includes(name)),
		isForeign: names.length > 1 && !required.some(name => names.includes(name)),
	};
	return collectStrings(property.value).map(node => ({
		role: 'property' as const,
		text: readString(node) ?? '',
		node,
		catalogue,
		company,
	}));
}

/** Returns the literal types of a file, each with the union around it. */
export function collectTypeUses(nodes: readonly TSESTree.TSLiteralType[], judge: Judge): EventUse[] {
	const { names, contract } = judge.catalogue.promise;
	const discriminator = contract.payload?.discriminator;
	const groups = new Map<TSESTree.Node, TSESTree.TSLiteralType[]>();
	for (const node of nodes) {
		const { group, isKey } = readLiteralTypePlace(node);
		groups.set(group, isKey ? [] : [...(groups.get(group) ?? []), node]);
	}
	return [...groups].flatMap(([group, literals]) => {
		const texts = literals.map(node => ({ node, text: readString(node.literal) }));
		const members = literals.length === 0 ? [] : collectNamedTypes(group);
		const isDiscriminator =
			discriminator !== undefined &&
			literals.some(node => readLiteralTypePlace(node).property === discriminator);
		// Most literal types are about something else: only one of the catalogue makes it worth a closer look.
		const isRelated = members.length > 0 || texts.some(({ text }) => text !== undefined && names.has(text));
		return isDiscriminator || isRelated
			? createUses([...texts, ...members], () => ({ role: isDiscriminator ? 'comparison' : 'type' }), judge)
			: [];
	});
}

/** The types of a union that are written as members of something: `typeof Event.Done`, `Event.Done`. */
function collectNamedTypes(group: TSESTree.Node): GroupMember[] {
	const types = group.type === 'TSUnionType' ? group.types : [];
	return types.flatMap(type => {
		const name =
			type.type === 'TSTypeQuery' ? type.exprName : type.type === 'TSTypeReference' && type.typeName;
		return name !== false && name.type === 'TSQualifiedName' ? [{ node: name, text: undefined }] : [];
	});
}

/** Returns the keys of a table of handlers. */
export function collectKeyUses(node: TSESTree.Node, judge: Judge): EventUse[] {
	const { brief, catalogue } = judge;
	const isRelated = ({ text }: GroupMember): boolean =>
		text === undefined || catalogue.promise.names.has(text);
	const keys = collectHandlerKeys(node, brief.facts.findBinding, isRelated);
	return createUses(keys, ({ property }) => ({ role: 'key', property }), judge);
}
