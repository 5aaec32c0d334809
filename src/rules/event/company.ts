import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Catalogue } from './catalogue.js';
import type { Company } from './event-use.js';

import { readString } from '../../facts/string-node.js';
import { isOfCatalogue } from './catalogue.js';

/** A text or member that stands in a group: the cases of a switch, the members of a union, the keys of a table. */
export interface GroupMember {
	readonly node: TSESTree.Node;
	/** Undefined for what is not a fixed text. */
	readonly text: string | undefined;
}

/** Returns what the others of its group say of each member: one of the catalogue is enough. */
export function readCompanies(
	group: readonly GroupMember[],
	catalogue: Catalogue,
	brief: Brief,
): (member: GroupMember) => Company {
	const known = new Set<unknown>();
	const foreign = new Set<unknown>();
	for (const { node, text } of group) {
		const kind = text === undefined ? readMemberKind(node, catalogue, brief) : readTextKind(text, catalogue);
		const kinds = { known, foreign, open: undefined }[kind];
		kinds?.add(text ?? node);
	}
	return ({ node, text }) => ({
		isKnown: hasOther(known, text ?? node),
		isForeign: hasOther(foreign, text ?? node),
	});
}

function hasOther(set: ReadonlySet<unknown>, own: unknown): boolean {
	return set.size > (set.has(own) ? 1 : 0);
}

type Kind = 'known' | 'foreign' | 'open';

function readMemberKind(node: TSESTree.Node, catalogue: Catalogue, brief: Brief): Kind {
	const isMember = node.type === 'MemberExpression' || node.type === 'TSQualifiedName';
	const binding = isMember ? brief.facts.findBinding(node) : undefined;
	return binding !== undefined && isOfCatalogue(binding, catalogue, brief) ? 'known' : 'open';
}

function readTextKind(text: string, { promise: { names } }: Catalogue): Kind {
	if (names.has(text)) {
		return 'known';
	}
	return names.collectResembled(text).length > 0 ? 'open' : 'foreign';
}

/** Returns a group of expressions with their texts. */
export function collectMembers(nodes: readonly TSESTree.Node[]): GroupMember[] {
	return nodes.map(node => ({ node, text: readString(node) }));
}
