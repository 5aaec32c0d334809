import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Identify } from './create-reference.js';
import type { ModuleReference } from './module-reference.js';

import { createObjectName, createReference } from './create-reference.js';
import { collectObjectUses, collectPromiseUses } from './member-uses.js';
import { findMockCall } from './mock-references.js';
import {
	collectGuards,
	collectImportCalls,
	collectNodesAt,
	rangeOf,
	type TextPattern,
} from './node-places.js';
import { isRequire } from './require-binding.js';
import { readStaticSpecifier } from './static-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns every reference that runs as an expression, but for mocks: `import()`, `require()`, and paths asked for. */
export function collectRuntimeReferences(sourceCode: Source, identify: Identify): ModuleReference[] {
	return [...collectImportExpressions(sourceCode, identify), ...collectCalls(sourceCode, identify)];
}

function collectImportExpressions(sourceCode: Source, identify: Identify): ModuleReference[] {
	return collectImportCalls(sourceCode).flatMap(node => {
		if (node.type !== 'ImportExpression' || findMockCall(node.parent)?.arguments[0] === node) {
			return [];
		}
		const specifier = readStaticSpecifier(node.source, sourceCode);
		const names = createObjectName(collectPromiseUses(node, sourceCode), false);
		const given = { form: 'dynamic', names, range: rangeOf(node), guards: collectGuards(node) } as const;
		return specifier === undefined ? [] : [createReference(specifier, identify, given)];
	});
}

function collectCalls(sourceCode: Source, identify: Identify): ModuleReference[] {
	const calls = collectNodesAt(moduleCall, sourceCode).flatMap(node => findCall(node) ?? []);
	return [...calls, ...collectCreatedRequires(sourceCode)].flatMap(
		call => readCall(call, sourceCode, identify) ?? [],
	);
}

const moduleCall: TextPattern = { pattern: /\brequire\b|\bimport(?=\s*\.)/gu, words: ['require', 'meta'] };
const requireMaker: TextPattern = { pattern: /\bcreateRequire\b/gu, words: ['createRequire'] };

interface ModuleCall {
	readonly form: 'require' | 'path';
	readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
	/** The function that must be the real `require`; undefined for `import.meta`. */
	readonly require: TSESTree.Identifier | undefined;
}

function readCall(
	{ form, node, require }: ModuleCall,
	sourceCode: Source,
	identify: Identify,
): ModuleReference | undefined {
	const specifier = readStaticSpecifier(node.arguments[0], sourceCode);
	if (specifier === undefined || (require !== undefined && !isRequire(require, sourceCode))) {
		return undefined;
	}
	const names = form === 'path' ? [] : createObjectName(collectObjectUses(node, sourceCode), false);
	return createReference(specifier, identify, {
		form,
		names,
		range: rangeOf(node),
		guards: collectGuards(node),
	});
}

function findCall(node: TSESTree.Node): ModuleCall | undefined {
	if (node.type !== 'Identifier') {
		return undefined;
	}
	return node.parent.type === 'MetaProperty' ? findMetaCall(node.parent) : findRequireCall(node);
}

/** `require(…)` or `require.resolve(…)`. */
function findRequireCall(require: TSESTree.Identifier): ModuleCall | undefined {
	const { parent } = require;
	if (parent.type === 'CallExpression' && parent.callee === require) {
		return { form: 'require', node: parent, require };
	}
	const call =
		parent.type === 'MemberExpression' && isMember(parent, 'resolve') ? findCallOf(parent) : undefined;
	return call === undefined ? undefined : { form: 'path', node: call, require };
}

/** `import.meta.resolve(…)` or `new URL(…, import.meta.url)`. */
function findMetaCall({ parent }: TSESTree.MetaProperty): ModuleCall | undefined {
	if (parent.type !== 'MemberExpression') {
		return undefined;
	}
	const call = isMember(parent, 'resolve') ? findCallOf(parent) : undefined;
	const url = isMember(parent, 'url') ? findUrl(parent) : undefined;
	const node = call ?? url;
	return node === undefined ? undefined : { form: 'path', node, require: undefined };
}

function findUrl(base: TSESTree.MemberExpression): TSESTree.NewExpression | undefined {
	const { parent } = base;
	const isUrl =
		parent.type === 'NewExpression' &&
		parent.callee.type === 'Identifier' &&
		parent.callee.name === 'URL' &&
		parent.arguments[1] === base;
	return isUrl ? parent : undefined;
}

/** `createRequire(…)(…)`, and the calls of a function that it made under another name than `require`. */
function collectCreatedRequires(sourceCode: Source): ModuleCall[] {
	return collectNodesAt(requireMaker, sourceCode).flatMap(node => {
		const created = node.type === 'Identifier' ? findCallOf(node) : undefined;
		const calls =
			created === undefined ? [] : [findCallOf(created), ...collectBoundCalls(created, sourceCode)];
		return calls.flatMap(call =>
			call === undefined ? [] : [{ form: 'require', node: call, require: undefined } as const],
		);
	});
}

function collectBoundCalls(
	{ parent }: TSESTree.CallExpression,
	{ scopeManager }: Source,
): (TSESTree.CallExpression | undefined)[] {
	const [variable] =
		parent.type === 'VariableDeclarator' ? (scopeManager?.getDeclaredVariables(parent) ?? []) : [];
	return variable === undefined || variable.name === 'require'
		? []
		: variable.references.map(({ identifier }) => findCallOf(identifier));
}

function isMember({ property, computed }: TSESTree.MemberExpression, name: string): boolean {
	return !computed && property.type === 'Identifier' && property.name === name;
}

function findCallOf(callee: TSESTree.Node): TSESTree.CallExpression | undefined {
	const { parent } = callee;
	return parent?.type === 'CallExpression' && parent.callee === callee ? parent : undefined;
}
