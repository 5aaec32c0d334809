import type { TSESTree } from '@typescript-eslint/utils';

import type { Candidate } from './candidate.js';
import type { Case } from './case.js';
import type { Hints } from './hints.js';
import type { Evidence } from './subject.js';

import { findCallable } from '../../facts/callable.js';
import { findWrapped } from '../../facts/find-wrapped.js';
import { collectMembers } from '../../facts/member.js';
import { collectMemberNodes } from '../../facts/member-nodes.js';
import { readKeyName } from '../../facts/object-properties.js';
import { collectParents } from '../../facts/read-outline.js';
import { collectWords } from '../../facts/word-places.js';
import { findExpectedEvidence, findNamedEvidence } from './expected-evidence.js';
import { collectExportedFunctions } from './exported-functions.js';
import { collectRegistered, type Handover } from './registered.js';
import { findEvidence, isEntity, readSubject, type Subject } from './subject.js';
import { collectTypedFunctions } from './typed-functions.js';

/** Returns every handler of the file, and what looks like one, in order. */
export function collectCandidates(handovers: readonly Handover[], hints: Hints, judged: Case): Candidate[] {
	const found = new Map<TSESTree.Node, Candidate>();
	const candidates = [
		...collectDeclared(judged),
		...collectObjects(judged),
		...(hints.isTypingFunctions ? collectTypedFunctions(judged) : []).map(({ node, evidence }) =>
			createPlaced(node, evidence),
		),
		...collectRegistered(handovers, judged).map(({ node, evidence }) => createPlaced(node, evidence)),
		...collectExportedFunctions(judged),
	];
	for (const candidate of candidates) {
		found.set(candidate.node, found.get(candidate.node) ?? candidate);
	}
	return [...found.values()]
		.filter(({ node }) => !isInAdapter(node, judged))
		.sort((left, right) => left.node.range[0] - right.node.range[0]);
}

/** Classes, interfaces and types that are built on the contract's type, or have the name of a handler. */
function collectDeclared(judged: Case): Candidate[] {
	const { promise, nodes } = judged;
	const inheriting = nodes.declarations.filter(isBuilt);
	const isTyped = inheriting.length > 0 && judged.type !== undefined;
	const built = new Set(isTyped ? inheriting.map(nameOfDeclaration) : []);
	const isTelling = createIsTelling(judged);
	return nodes.declarations.flatMap(node => {
		const name = nameOfDeclaration(node);
		const isWorth = (built.has(name) && isTelling(node)) || promise.isClassName(name ?? '');
		return isWorth ? (createDeclared(node, judged) ?? []) : [];
	});
}

/** A class may lack the method; a type that does not name it tells only what its instances are, where they are used. */
function createIsTelling({ promise, sourceCode }: Case): (node: TSESTree.Node) => boolean {
	const { legacy, canonical } = promise.contract;
	const isUsing = legacy.method !== canonical.method && sourceCode.text.includes(legacy.method);
	return node =>
		isUsing || node.type.startsWith('Class') || hasMember(node, [legacy.method, canonical.method]);
}

function hasMember(node: TSESTree.Node, names: readonly string[]): boolean {
	return collectMemberNodes(node).some(member => {
		const name = 'key' in member && member.key != null ? readKeyName(member.key) : undefined;
		return name !== undefined && names.includes(name);
	});
}

function isBuilt(declaration: TSESTree.Node): boolean {
	return collectParents(declaration).length > 0;
}

function createDeclared(node: TSESTree.Node, judged: Case): Candidate | undefined {
	const subject = readSubject(node, judged);
	const isType = subject !== undefined && isTypeItself(subject, judged);
	const evidence = subject === undefined || isType ? undefined : findEvidence(subject, judged);
	return evidence && createMembered(node, findName(node), evidence);
}

function isTypeItself({ binding }: Subject, { type, brief }: Case): boolean {
	return type !== undefined && brief.entities.isSame(binding, type);
}

/** Objects whose place asks for the contract's type, found by the names of its methods. */
function collectObjects(judged: Case): Candidate[] {
	const { promise, sourceCode } = judged;
	const { legacy, canonical } = promise.contract;
	const words = promise.contract.type === undefined ? [] : [legacy.method, canonical.method];
	const objects = collectWords(words, sourceCode).flatMap(({ parent }) =>
		parent.type === 'Property' && parent.parent.type === 'ObjectExpression' ? [parent.parent] : [],
	);
	const isTyped = objects.length > 0 && judged.type !== undefined;
	return [...new Set(isTyped ? objects : [])].flatMap(node => {
		const evidence = findExpectedEvidence(node, judged) ?? findTaken(node, judged);
		return evidence === undefined ? [] : [createMembered(node, findName(node), evidence)];
	});
}

/** An object that is named where a handler is asked for may stand for something else in other places. */
function findTaken(node: TSESTree.Node, judged: Case): Evidence | undefined {
	const evidence = findNamedEvidence(node, judged);
	return evidence && { ...evidence, kind: 'cast' };
}

/** A class, object or function that stands where a handler is asked for: a type, a registration or a table does. */
function createPlaced(node: TSESTree.Node, evidence: Evidence): Candidate {
	const callable = findCallable(node);
	return callable === undefined
		? createMembered(node, findName(node), evidence)
		: { shape: 'function', node, name: findName(node), evidence, members: [], callable };
}

function createMembered(node: TSESTree.Node, name: string, evidence: Evidence): Candidate {
	return { shape: shapeOf(node), node, name, evidence, members: collectMembers(node), callable: undefined };
}

function shapeOf({ type }: TSESTree.Node): Candidate['shape'] {
	if (type === 'ObjectExpression') {
		return 'object';
	}
	return type.startsWith('Class') ? 'class' : 'interface';
}

/** The own name, or the name of what it is assigned to. */
function findName(node: TSESTree.Node): string {
	return nameOfDeclaration(node) ?? nameOf(findTarget(node)) ?? anonymous;
}

function findTarget({ parent }: TSESTree.Node): TSESTree.Node | undefined {
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.id;
		case 'Property':
		case 'PropertyDefinition':
		case 'MethodDefinition':
			return parent.key;
		default:
			return parent !== undefined && findWrapped(parent) !== undefined ? findTarget(parent) : undefined;
	}
}

/** What a handler without a name is called. */
const anonymous = 'handler';

function nameOfDeclaration(node: TSESTree.Node): string | undefined {
	return 'id' in node ? nameOf(node.id) : undefined;
}

function nameOf(node: TSESTree.Node | null | undefined): string | undefined {
	return node?.type === 'Identifier' ? node.name : undefined;
}

/** An adapter calls the legacy method, and that is what it is for. */
export function isInAdapter(node: TSESTree.Node, judged: Case): boolean {
	const { adapter, brief } = judged;
	if (adapter?.origin.module !== brief.file.module.id) {
		return false;
	}
	for (let current: TSESTree.Node | undefined = node; current != null; current = current.parent) {
		const isDeclaration = /^(?:Class|Function)Declaration$/u.test(current.type);
		const subject = isDeclaration ? readSubject(current, judged) : undefined;
		if (subject !== undefined && isEntity(subject.entities, adapter)) {
			return true;
		}
	}
	return false;
}
