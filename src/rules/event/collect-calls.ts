import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Catalogue } from './catalogue.js';
import type { Company, EventUse } from './event-use.js';

import { findReceiver, readCalleeNames } from '../../facts/callee.js';
import { collectStrings, isStringNode, readString, type StringNode } from '../../facts/string-node.js';
import { isCompound } from '../../registry/event-names.js';
import { collectMembers, type GroupMember, readCompanies } from './company.js';
import { createFindCalls, findArgument, type FindCalls, type ListedCall } from './find-calls.js';
import { isEmitterMethod, isLifecycleName } from './emitter-names.js';
import { readStance, type ReceiverStance } from './receiver-stance.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns the texts in the place of the event name. */
export function collectCallUses(
	calls: readonly TSESTree.CallExpression[],
	{ catalogues, brief, sourceCode }: { catalogues: readonly Catalogue[]; brief: Brief; sourceCode: Source },
): EventUse[] {
	const find = createFindCalls(catalogues, brief);
	const readLike = createReadLike(calls, find, sourceCode);
	return calls
		.flatMap(node => find(node, ({ name }) => collectTexts(node, name).length > 0))
		.flatMap(listed => {
			const { node, call, catalogue } = listed;
			return collectTexts(node, call.name).map(literal => ({
				role: 'call' as const,
				text: readString(literal) ?? '',
				node: literal,
				catalogue,
				company: readCallCompany(listed, readLike, { brief, sourceCode }),
			}));
		});
}

function collectTexts(node: TSESTree.CallExpression, position: number): StringNode[] {
	const argument = findArgument(node, position);
	return argument === undefined ? [] : collectStrings(argument);
}

/** A receiver that the contract names is about its events; any other may be about something else. */
function readCallCompany(
	own: ListedCall,
	readLike: ReadLike,
	bench: { brief: Brief; sourceCode: Source },
): Company {
	const { node, call, catalogue } = own;
	const stance = call.pattern.isOpen ? readStance(node.callee, { catalogue, ...bench }) : 'open';
	const isForeign = stance !== 'open';
	return {
		isForeign,
		isTyped: stance === 'typed',
		isAnyEmitter: call.pattern.isOpen && !isForeign && isEmitterMethod(readCalleeNames(node.callee).at(-1)),
		get isKnown() {
			const members = collectMembers(collectArguments(own, readLike(own)))
				.filter(member => isTelling(member, stance))
				.map(member => (isForeign ? member : readNearest(member, catalogue)));
			return readCompanies(members, catalogue, bench.brief)({ node, text: undefined }).isKnown;
		},
	};
}

/** What every emitter emits tells nothing; a text may be a name of two catalogues, and only a member is not. */
function isTelling({ node, text = '' }: GroupMember, stance: ReceiverStance): boolean {
	const isText = isStringNode(node);
	return !isText || (stance === 'open' ? !isLifecycleName(text) : stance === 'foreign' && isCompound(text));
}

/** A near miss tells as much as the name. */
function readNearest({ node, text }: GroupMember, { promise: { names } }: Catalogue): GroupMember {
	const [resembled] = text !== undefined && isCompound(text) ? names.collectResembled(text) : [];
	return { node, text: resembled?.wireName ?? text };
}

/** Returns the listed calls on the same receiver, the call itself among them. */
type ReadLike = (own: ListedCall) => readonly ListedCall[];

function createReadLike(
	calls: readonly TSESTree.CallExpression[],
	find: FindCalls,
	sourceCode: Source,
): ReadLike {
	const known = new Map<string, readonly ListedCall[]>();
	const readText = ({ callee }: TSESTree.CallExpression): string | undefined => {
		const receiver = findReceiver(callee);
		return receiver && sourceCode.getText(receiver);
	};
	return ({ node }) => {
		const text = readText(node);
		if (text === undefined) {
			return [];
		}
		const like =
			known.get(text) ??
			calls.filter(call => readText(call) === text).flatMap(call => find(call, () => true));
		known.set(text, like);
		return like;
	};
}

/** The event names that the same receiver is used with elsewhere in the file. */
function collectArguments(
	{ node, call, catalogue }: ListedCall,
	like: readonly ListedCall[],
): TSESTree.Node[] {
	return like.flatMap(other => {
		const argument =
			other.catalogue === catalogue && other.node !== node ? findArgument(other.node, call.name) : undefined;
		return argument === undefined ? [] : [argument];
	});
}
