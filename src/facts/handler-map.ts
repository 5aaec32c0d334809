import type { TSESTree } from '@typescript-eslint/utils';

import type { FindBinding } from './find-binding.js';

import { findInitial, findReceiver } from './callee.js';
import { findWrapped } from './find-wrapped.js';
import { readKey } from './member-path.js';
import { isStringNode, readString } from './string-node.js';

/** One key of a table of functions. */
export interface HandlerKey {
	/** The key: a name or string in an object, any expression in a Map. */
	readonly node: TSESTree.Node;
	/** Undefined where the key is computed from something else. */
	readonly text: string | undefined;
	/** The property that the key stands in; undefined in a Map. */
	readonly property: TSESTree.Property | undefined;
}

/**
 * Returns the keys of a table of functions: an object, the entries of a new Map, or a call of `set`; none otherwise, and
 * where no key is worth it.
 */
export function collectHandlerKeys(
	node: TSESTree.Node,
	findBinding: FindBinding,
	isWorth: (key: HandlerKey) => boolean = () => true,
): HandlerKey[] {
	const entries = collectEntries(node, findBinding);
	if (!entries.some(({ key }) => isWorth(key))) {
		return [];
	}
	const kinds = entries.map(({ value }) => readKind(value, findBinding));
	return kinds.includes('function') && !kinds.includes('other') ? entries.map(({ key }) => key) : [];
}

interface Entry {
	readonly key: HandlerKey;
	readonly value: TSESTree.Node;
}

function collectEntries(node: TSESTree.Node, findBinding: FindBinding): Entry[] {
	switch (node.type) {
		case 'ObjectExpression':
			return node.properties.flatMap(property =>
				property.type === 'Property' ? [readProperty(property)] : [],
			);
		case 'NewExpression':
			return isNamed(node.callee, 'Map') ? collectPairs(node.arguments[0]).map(readPair) : [];
		case 'CallExpression':
			return isMapSetter(node, findBinding) ? [readPair(node.arguments)] : [];
		default:
			return [];
	}
}

function readProperty(property: TSESTree.Property): Entry {
	const { key, computed, value, kind } = property;
	const name = !computed && key.type === 'Identifier' ? key.name : readString(key);
	// The value of an accessor is what it gives, which is not known.
	return { key: { node: key, text: name, property }, value: kind === 'init' ? value : key };
}

function collectPairs(node: TSESTree.Node | undefined): (TSESTree.Node | null)[][] {
	return node?.type === 'ArrayExpression'
		? node.elements.map(element => (element?.type === 'ArrayExpression' ? element.elements : []))
		: [];
}

function readPair([key, value]: readonly (TSESTree.Node | null)[]): Entry {
	const missing = { type: 'EmptyStatement' } as TSESTree.Node;
	const node = key ?? missing;
	return { key: { node, text: readString(node), property: undefined }, value: value ?? missing };
}

/** Whether a call may put something into a Map, whatever it is made on. */
export function isSetter({ callee, arguments: { length } }: TSESTree.CallExpression): boolean {
	return length === 2 && callee.type === 'MemberExpression' && readKey(callee) === 'set';
}

function isMapSetter(call: TSESTree.CallExpression, find: FindBinding): boolean {
	const receiver = isSetter(call) ? findReceiver(call.callee) : undefined;
	const initial = receiver && findInitial(receiver, find);
	return initial?.type === 'NewExpression' && isNamed(initial.callee, 'Map');
}

function isNamed(node: TSESTree.Node, name: string): boolean {
	return node.type === 'Identifier' && node.name === name;
}

type ValueKind = 'function' | 'unknown' | 'other';

/** A name or a member may hold a function; a value of its own says whether it is one. */
function readKind(node: TSESTree.Node, findBinding: FindBinding): ValueKind {
	switch (node.type) {
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
			return 'function';
		case 'Identifier':
			return readNamedKind(node, findBinding);
		case 'MemberExpression':
		case 'CallExpression':
			return 'unknown';
		default: {
			const value = isStringNode(node) ? undefined : findWrapped(node);
			return value === undefined ? 'other' : readKind(value, findBinding);
		}
	}
}

function readNamedKind(node: TSESTree.Identifier, findBinding: FindBinding): ValueKind {
	const binding = findBinding(node);
	const isFunction = binding?.kind === 'declared' && /Function/u.test(binding.node.type);
	return isFunction ? 'function' : 'unknown';
}
