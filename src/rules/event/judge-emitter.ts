import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Ancestor } from '../../entities/entity.js';
import type { MemberOutline, Outline } from '../../facts/outline.js';
import type { Catalogue } from './catalogue.js';

import { readKeyName } from '../../facts/object-properties.js';
import { readMembers } from '../../facts/read-members.js';
import { readOutline } from '../../facts/read-outline.js';

/** A class, or an object, that a contract may call an emitter. */
export interface EmitterNode {
	readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression | TSESTree.ObjectExpression;
	readonly name: string;
	/** Where it is reported. */
	readonly id: TSESTree.Node;
}

/** An event that the emitter cannot deliver. */
export interface MissingMethod {
	readonly wireName: string;
	readonly method: string;
}

/** A method whose parameters differ from those of the declaration it stands in for. */
export interface OtherShape {
	readonly method: string;
	readonly own: readonly string[];
	readonly expected: readonly string[];
	/** Name of what declares it. */
	readonly owner: string;
	readonly node: TSESTree.Node;
}

/** What is wrong with an emitter. */
export interface EmitterVerdict {
	readonly missing: readonly MissingMethod[];
	/** Whether a member that cannot deliver has the name of a missing method. */
	readonly isNameTaken: boolean;
	readonly shapes: readonly OtherShape[];
}

/** Where an emitter is judged. */
export interface EmitterBench {
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

/** Returns what an emitter lacks; undefined where it is none of the catalogue's, and where its members are not all known. */
export function judgeEmitter(
	emitter: EmitterNode,
	catalogue: Catalogue,
	bench: EmitterBench,
): EmitterVerdict | undefined {
	const { node } = emitter;
	const outlines = collectOutlines(node, bench);
	const methods = Object.entries(catalogue.promise.contract.emitters?.methods ?? {});
	if (outlines === undefined || !isEveryMemberNamed(node)) {
		return undefined;
	}
	const members = readMembers(node, bench.sourceCode.text);
	const own = members.filter(isDelivering);
	const inherited = outlines
		.filter(({ isInherited }) => isInherited)
		.flatMap(({ outline }) => outline.members);
	const present = new Set([...own, ...inherited.filter(isDelivering)].map(({ name }) => name));
	const missing = methods.flatMap(([wireName, method]) =>
		present.has(method) ? [] : [{ wireName, method }],
	);
	const isRelated = missing.length < methods.length || isSpeaking(outlines, catalogue, bench.brief);
	const isNameTaken = missing.some(({ method }) => members.some(({ name }) => name === method));
	return isRelated
		? { missing, isNameTaken, shapes: collectShapes(node, own, { outlines, methods }) }
		: undefined;
}

function isDelivering({ isStatic, isPublic, kind }: MemberOutline): boolean {
	return !isStatic && isPublic && kind !== 'constructor';
}

/** Whether the class promises an event in a type, or the file speaks of the catalogue. */
function isSpeaking(outlines: readonly KnownAncestor[], { promise }: Catalogue, { facts }: Brief): boolean {
	return (
		outlines.some(({ outline }) => outline.members.some(({ name }) => promise.isMethod(name))) ||
		facts.references.some(({ module }) => module.id === promise.catalogue.module.id)
	);
}

/** Computed members, spreads and index signatures may be any method. */
function isEveryMemberNamed(node: EmitterNode['node']): boolean {
	return listMembers(node).every(
		member =>
			member.type !== 'SpreadElement' &&
			member.type !== 'TSIndexSignature' &&
			!('computed' in member && member.computed),
	);
}

function listMembers(node: EmitterNode['node']): readonly TSESTree.Node[] {
	return node.type === 'ObjectExpression' ? node.properties : node.body.body;
}

interface KnownAncestor {
	readonly name: string;
	readonly isInherited: boolean;
	readonly outline: Outline;
}

/** What the class is built on; undefined where some of it cannot be read. What Node brings has no such methods. */
function collectOutlines(
	node: EmitterNode['node'],
	{ brief, sourceCode }: EmitterBench,
): KnownAncestor[] | undefined {
	if (node.type === 'ObjectExpression') {
		return [];
	}
	const ancestors = brief.entities
		.collectAncestors(node)
		.filter(({ entity }) => !entity.origin.module.startsWith('node:'));
	const known = ancestors.flatMap(ancestor => {
		const outline = findOutline(ancestor, { brief, sourceCode });
		return outline === undefined ? [] : [{ name: outline.name, isInherited: ancestor.isInherited, outline }];
	});
	const isLost = node.superClass !== null && !isTraced(node.superClass, brief);
	return isLost || known.length < ancestors.length ? undefined : known;
}

function isTraced(superClass: TSESTree.Node, { facts }: Brief): boolean {
	return facts.findBinding(superClass) !== undefined;
}

/** The file under the linter may differ from what is on the disk. */
function findOutline(
	{ entity, outline }: Ancestor,
	{ brief, sourceCode }: EmitterBench,
): Outline | undefined {
	return entity.file === brief.file.filename
		? readOutline(sourceCode.ast, entity.origin.name, sourceCode.text)
		: outline;
}

function collectShapes(
	node: EmitterNode['node'],
	own: readonly MemberOutline[],
	{
		outlines,
		methods,
	}: { outlines: readonly KnownAncestor[]; methods: readonly (readonly [string, string])[] },
): OtherShape[] {
	return methods.flatMap(([, method]) => {
		const signature = findSignature(own, method);
		const [declared] = outlines.flatMap(({ name, outline }) => {
			const expected = findSignature(outline.members, method);
			return expected === undefined ? [] : [{ owner: name, expected }];
		});
		if (signature === undefined || declared === undefined || isSameShape(signature, declared.expected)) {
			return [];
		}
		const { owner, expected } = declared;
		const place = findMember(node, method) ?? node;
		return [{ method, own: listNames(signature), expected: listNames(expected), owner, node: place }];
	});
}

function findSignature(members: readonly MemberOutline[], method: string): Signature | undefined {
	return members.find(({ name }) => name === method)?.signature;
}

type Signature = NonNullable<MemberOutline['signature']>;

function listNames({ params }: Signature): string[] {
	return params.map(({ name = '…', optional, rest }) => `${rest ? '...' : ''}${name}${optional ? '?' : ''}`);
}

/** Fewer parameters are fine, other names too; more that must be given, or the same ones in another order, are not. */
function isSameShape({ params }: Signature, { params: expected }: Signature): boolean {
	const needed = params.filter(({ optional, rest }) => !optional && !rest).length;
	const isOpen = expected.some(({ rest }) => rest);
	const names = params.map(({ name }) => name);
	const isSwapped = names.some((name, index) => {
		const place = expected.findIndex(other => name !== undefined && other.name === name);
		return place !== -1 && place !== index;
	});
	return !isSwapped && (isOpen || needed <= expected.length);
}

function findMember(node: EmitterNode['node'], name: string): TSESTree.Node | undefined {
	return listMembers(node)
		.flatMap(member => ('key' in member && member.key != null ? [member.key] : []))
		.find(key => readKeyName(key) === name);
}
