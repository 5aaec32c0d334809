import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Construction, ConstructionForm } from './construction.js';
import type { FindBinding } from './find-binding.js';

import { findVariable } from './find-variable.js';
import { readFrequency } from './frequency.js';
import { readKey } from './member-path.js';
import { isMemoised } from './memoised.js';
import { findMockCall } from './mock-references.js';
import { collectNodesAt, type TextPattern } from './node-places.js';

type Source = Readonly<TSESLint.SourceCode>;
type Maker = TSESTree.NewExpression | TSESTree.CallExpression;

/** Returns every expression of the file that makes an object of a class it declares or imports, in source order. */
export function collectConstructions(sourceCode: Source, findBinding: FindBinding): Construction[] {
	return collectNodesAt(makers, sourceCode, createMayBeOwn(sourceCode))
		.flatMap(node => findMaker(node, sourceCode) ?? [])
		.map(made => createConstruction(made, sourceCode, findBinding));
}

/** Returns every call of a method or function by name, which may make an object, in source order. */
export function collectCalls(sourceCode: Source, findBinding: FindBinding): Construction[] {
	return collectNodesAt(namedCalls, sourceCode)
		.flatMap(node => findNamedCall(node) ?? [])
		.map(made => createConstruction(made, sourceCode, findBinding));
}

const makers: TextPattern = {
	pattern:
		/\bnew\b(?:\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)(?![\\\p{ID_Continue}$]))?|\b(?:Reflect|Object)\b(?=\s*\.\s*(?:construct|create|[/\\]))/gu,
	words: ['new', 'Reflect', 'Object'],
};
const namedCalls: TextPattern = { pattern: /[\w$]+(?=\s*(?:<[^()]*>)?\()/gu, words: ['('] };

/** Creates the question whether what is made may be of a class of the file: most are of what the platform brings along. */
function createMayBeOwn({ scopeManager }: Source): (match: RegExpExecArray) => boolean {
	const known = new Map<string, boolean>();
	const isDeclared = (name: string): boolean =>
		scopeManager?.scopes.some(({ set }) => (set.get(name)?.defs.length ?? 0) > 0) ?? true;
	return ([, name]) => {
		if (name === undefined) {
			return true;
		}
		const isOwn = known.get(name) ?? (expressions.has(name) || isDeclared(name));
		known.set(name, isOwn);
		return isOwn;
	};
}

/** What follows `new` and is no name. */
const expressions: ReadonlySet<string> = new Set(['class', 'function', 'import', 'new']);

interface Made extends Pick<Construction, 'form' | 'type' | 'method' | 'hasArguments'> {
	readonly node: Maker;
}

function findMaker(node: TSESTree.Node, sourceCode: Source): Made | undefined {
	if (node.type === 'NewExpression') {
		return createMade('new', node, node.callee);
	}
	const { parent } = node;
	const call = parent?.type === 'MemberExpression' && parent.object === node ? findCall(parent) : undefined;
	return call && node.type === 'Identifier' ? findReflection(node, call, sourceCode) : undefined;
}

function findCall(callee: TSESTree.Node): TSESTree.CallExpression | undefined {
	const { parent } = callee;
	return parent?.type === 'CallExpression' && parent.callee === callee ? parent : undefined;
}

function createMade(form: ConstructionForm, node: Maker, type: TSESTree.Node): Made {
	return { form, node, type, method: undefined, hasArguments: node.arguments.length > 0 };
}

/** `Reflect.construct(C, […])` and `Object.create(C.prototype)`, of the global objects. */
function findReflection(
	object: TSESTree.Identifier,
	call: TSESTree.CallExpression,
	sourceCode: Source,
): Made | undefined {
	const [first] = call.arguments;
	if (first === undefined || !isGlobal(object, sourceCode)) {
		return undefined;
	}
	switch (`${object.name}.${readMethod(call) ?? ''}`) {
		case 'Reflect.construct':
			return { ...createMade('reflect', call, first), hasArguments: !isEmptyList(call.arguments[1]) };
		case 'Object.create':
			return first.type === 'MemberExpression' && readKey(first) === 'prototype'
				? createMade('prototype', call, first.object)
				: undefined;
		default:
			return undefined;
	}
}

function isGlobal(node: TSESTree.Identifier, sourceCode: Source): boolean {
	const variable = findVariable(sourceCode.getScope(node), node.name);
	return variable === null || variable.defs.length === 0;
}

function isEmptyList(node: TSESTree.Node | undefined): boolean {
	return node?.type === 'ArrayExpression' && node.elements.length === 0;
}

function readMethod({ callee }: TSESTree.CallExpression): string | undefined {
	return callee.type === 'MemberExpression' ? readKey(callee) : undefined;
}

function findNamedCall(node: TSESTree.Node): Made | undefined {
	const { parent } = node;
	if (parent?.type === 'CallExpression' && parent.callee === node) {
		return createMade('call', parent, node);
	}
	if (parent?.type !== 'MemberExpression') {
		return undefined;
	}
	const call = findCall(parent);
	return call && { ...createMade('static', call, parent.object), method: readMethod(call) };
}

/** Nobody asks for more than the binding of what turns out to be another class, and that is nearly everything. */
function createConstruction(made: Made, sourceCode: Source, findBinding: FindBinding): Construction {
	const { node, type } = made;
	return {
		...made,
		get binding() {
			return findBinding(type);
		},
		get frequency() {
			return readFrequency(node);
		},
		get isMemoised() {
			return isMemoised(node, sourceCode);
		},
		get isDisposed() {
			return isDisposed(node);
		},
		get isHoisted() {
			return isHoisted(node);
		},
	};
}

function isDisposed({ parent }: TSESTree.Node): boolean {
	return parent?.type === 'VariableDeclarator' && /using$/u.test(parent.parent.kind);
}

/** Whether a node stands in a mock factory or in `vi.hoisted`, which run before the imports. */
export function isHoisted(node: TSESTree.Node): boolean {
	let { parent } = node;
	while (parent != null && findMockCall(parent) === undefined && !isHoistedCall(parent)) {
		parent = parent.parent;
	}
	return parent != null;
}

/** `vi.hoisted(() => …)` runs before the imports too. */
function isHoistedCall(node: TSESTree.Node): boolean {
	return (
		node.type === 'CallExpression' &&
		node.callee.type === 'MemberExpression' &&
		readKey(node.callee) === 'hoisted'
	);
}
