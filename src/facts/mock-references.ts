import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Identify } from './create-reference.js';
import type { ImportedName, MemberUse, ModuleReference } from './module-reference.js';

import { findVariable } from './find-variable.js';
import { createObjectName, createReference } from './create-reference.js';
import { collectObjectUses, collectPromiseUses, readKey } from './member-uses.js';
import { findMockObject } from './mock-object.js';
import { collectNodesAt, rangeOf, type TextPattern } from './node-places.js';
import { readStaticSpecifier } from './static-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What the mock functions of vitest and jest give back: nothing of the module, the module, or a promise of it. */
const mockFunctions: ReadonlyMap<string, 'nothing' | 'module' | 'promise'> = new Map([
	['mock', 'nothing'],
	['doMock', 'nothing'],
	['unmock', 'nothing'],
	['doUnmock', 'nothing'],
	['dontMock', 'nothing'],
	['deepUnmock', 'nothing'],
	['setMock', 'nothing'],
	['unstable_mockModule', 'nothing'],
	['unstable_unmockModule', 'nothing'],
	['importActual', 'promise'],
	['importMock', 'promise'],
	['requireActual', 'module'],
	['requireMock', 'module'],
	['createMockFromModule', 'module'],
	['genMockFromModule', 'module'],
]);

const mockers = new Set(['vi', 'vitest', 'jest']);

/** Where a mock function is read of a mocker; comments between the words are not looked for. */
const mockPlaces: TextPattern = {
	pattern: new RegExp(
		`\\b(?:${[...mockers].join('|')})\\b(?=\\s*\\.\\s*(?:${[...mockFunctions.keys()].join('|')})\\b)`,
		'gu',
	),
	// The function names have one of them in common.
	words: ['mock', 'Mock', 'Actual'],
};

/** Returns every call of the mock functions of vitest and jest. */
export function collectMockReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	return collectNodesAt(mockPlaces, sourceCode).flatMap(node => {
		const call = findMockCall(node.parent?.parent);
		const specifier = call && readStaticSpecifier(findSpecifierNode(call), sourceCode);
		if (call === undefined || specifier === undefined || !isMocker(node, sourceCode)) {
			return [];
		}
		const object = call.arguments[1] && findMockObject(call.arguments[1]);
		const names = collectNames(call, object, sourceCode);
		const mock = object && { call, object };
		return [createReference(specifier, identify, { form: 'mock', names, range: rangeOf(call), mock })];
	});
}

/** Returns the node if it is a call of a mock function, whoever its object is. */
export function findMockCall(node: TSESTree.Node | null | undefined): TSESTree.CallExpression | undefined {
	const isMock =
		node?.type === 'CallExpression' &&
		node.callee.type === 'MemberExpression' &&
		node.callee.object.type === 'Identifier' &&
		mockers.has(node.callee.object.name) &&
		readFunction(node) !== undefined;
	return isMock ? node : undefined;
}

function readFunction({ callee }: TSESTree.CallExpression): 'nothing' | 'module' | 'promise' | undefined {
	return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
		? mockFunctions.get(callee.property.name)
		: undefined;
}

/** `vi.mock(import('…'))` names the module by its argument's argument. */
function findSpecifierNode({ arguments: [first] }: TSESTree.CallExpression): TSESTree.Node | undefined {
	return first?.type === 'ImportExpression' ? first.source : first;
}

/** The globals, or imports of them; not a local of that name. */
function isMocker(node: TSESTree.Node, sourceCode: Source): boolean {
	const name = node.type === 'Identifier' ? node.name : '';
	const definitions = findVariable(sourceCode.getScope(node), name)?.defs ?? [];
	return definitions.every(
		({ type, node: definition }) =>
			String(type) === 'ImportBinding' ||
			(definition.type === 'VariableDeclarator' && definition.parent.declare),
	);
}

function collectNames(
	call: TSESTree.CallExpression,
	object: TSESTree.ObjectExpression | undefined,
	sourceCode: Source,
): ImportedName[] {
	switch (readFunction(call)) {
		case 'module':
			return createObjectName(collectObjectUses(call, sourceCode), false);
		case 'promise':
			return createObjectName(collectPromiseUses(call, sourceCode), false);
		default:
			return createObjectName(object && collectKeys(object), false);
	}
}

/** The keys of the object that stands in for the module are names of it, but for the mark of its kind. */
function collectKeys({ properties }: TSESTree.ObjectExpression): MemberUse[] {
	return properties
		.flatMap(property => (property.type === 'Property' && !property.computed ? [readKey(property)] : []))
		.filter(({ name }) => name !== '__esModule');
}
