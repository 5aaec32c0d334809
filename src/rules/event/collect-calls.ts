import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { EventCall } from '../../registry/event-contracts.js';
import type { Catalogue } from './catalogue.js';
import type { Company, EventUse } from './event-use.js';

import { findReceiver, readCalleeNames } from '../../facts/callee.js';
import { collectStrings, isStringNode, readString } from '../../facts/string-node.js';
import { isCompound } from '../../registry/event-names.js';
import { collectMembers, type GroupMember, readCompanies } from './company.js';
import { isEmitterMethod, isLifecycleName } from './emitter-names.js';
import { readStance, type ReceiverStance } from './receiver-stance.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A call that a contract lists. */
export interface ListedCall {
	readonly node: TSESTree.CallExpression;
	readonly call: EventCall;
	readonly catalogue: Catalogue;
}

/** Returns the calls that contracts list, by identity where the function is imported, by shape otherwise. */
export function collectListedCalls(
	calls: readonly TSESTree.CallExpression[],
	catalogues: readonly Catalogue[],
	brief: Brief,
): ListedCall[] {
	const listed = catalogues.flatMap(catalogue => catalogue.promise.calls.map(call => ({ call, catalogue })));
	return listed.length === 0
		? []
		: calls.flatMap(node => {
				const names = collectNames(node.callee, brief);
				return listed
					.filter(({ call }) => names.some(callee => call.pattern.match(callee)))
					.map(({ call, catalogue }) => ({ node, call, catalogue }));
			});
}

type Names = readonly (string | undefined)[];

/** A default export is called as the file likes, and so is a module object: there, what is written counts. */
function collectNames(callee: TSESTree.Node, { facts, entities }: Brief): Names[] {
	const written = readCalleeNames(callee);
	const binding = facts.findBinding(callee);
	const [entity] = binding?.kind === 'imported' ? entities.collectEntities(binding) : [];
	if (entity === undefined || entity.origin.name === 'default') {
		return [written];
	}
	const names = entity.origin.name === '*' ? entity.path : [entity.origin.name, ...entity.path];
	return names.length < written.length ? [names, written] : [names];
}

/** Returns the texts in the place of the event name. */
export function collectCallUses(listed: readonly ListedCall[], brief: Brief, sourceCode: Source): EventUse[] {
	return listed.flatMap(({ node, call, catalogue }) => {
		const argument = findArgument(node, call.name);
		return (argument === undefined ? [] : collectStrings(argument)).map(literal => ({
			role: 'call' as const,
			text: readString(literal) ?? '',
			node: literal,
			catalogue,
			company: readCallCompany({ node, call, catalogue }, listed, { brief, sourceCode }),
		}));
	});
}

/** Returns an argument by its position; undefined behind a spread, where positions are not known. */
export function findArgument({ arguments: args }: TSESTree.CallExpression, position: number) {
	const before = args.slice(0, position + 1);
	return before.some(({ type }) => type === 'SpreadElement') ? undefined : before[position];
}

/** A receiver that the contract names is about its events; any other may be about something else. */
function readCallCompany(
	own: ListedCall,
	listed: readonly ListedCall[],
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
			const members = collectMembers(collectArguments(own, listed, bench.sourceCode))
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

/** The event names that the same receiver is used with elsewhere in the file. */
function collectArguments(
	{ node, call, catalogue }: ListedCall,
	listed: readonly ListedCall[],
	sourceCode: Source,
): TSESTree.Node[] {
	const receiver = findReceiver(node.callee);
	const text = receiver && sourceCode.getText(receiver);
	return listed.flatMap(other => {
		const object = other.catalogue === catalogue ? findReceiver(other.node.callee) : undefined;
		const argument = findArgument(other.node, call.name);
		const isSame = object !== undefined && sourceCode.getText(object) === text;
		return isSame && argument !== undefined && other.node !== node ? [argument] : [];
	});
}
