import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { HandlerPromise } from '../../registry/handler-contracts.js';

import { findVariable } from '../../facts/find-variable.js';
import { collectCallPaths } from '../../facts/call-path.js';
import { readKeyIdentity } from './key-identity.js';

type Source = Readonly<TSESLint.SourceCode>;

/** One registration of a handler under a key. */
export interface Registration {
	readonly call: TSESTree.CallExpression;
	/** What is called, as it is written. */
	readonly path: string;
	/** The key, as it is written. */
	readonly key: TSESTree.Node;
	/** Equal for equal keys at one registry; undefined where the key is known only when the program runs. */
	readonly identity: string | undefined;
}

/** Returns the registrations among some calls that a contract speaks of, in the order of the calls. */
export function collectRegistrations(
	calls: readonly TSESTree.CallExpression[],
	promise: HandlerPromise,
	{ brief, sourceCode }: { brief: Brief; sourceCode: Source },
): Registration[] {
	const { registration } = promise.contract;
	if (registration === undefined) {
		return [];
	}
	return calls.flatMap(call => {
		const key = call.arguments[registration.key];
		const [path, ...others] = collectCallPaths(call.callee, brief.facts.findBinding);
		return key !== undefined && path !== undefined && promise.isRegistering([path, ...others])
			? [{ call, path, key, identity: identify(call, key, { brief, sourceCode }) }]
			: [];
	});
}

function identify(
	{ callee }: TSESTree.CallExpression,
	key: TSESTree.Node,
	{ brief, sourceCode }: { brief: Brief; sourceCode: Source },
): string | undefined {
	const identity = readKeyIdentity(key, brief, sourceCode);
	return identity && `${findRegistry(callee, sourceCode)} ${identity}`;
}

/** Two objects that are made apart are two registries; of any others nobody knows. */
function findRegistry(callee: TSESTree.Node, sourceCode: Source): string {
	let root = callee;
	while (root.type === 'MemberExpression') {
		root = root.object;
	}
	const node = root.type === 'Identifier' ? findDeclaration(root, sourceCode) : undefined;
	const isMade = node?.type === 'VariableDeclarator' && node.init?.type === 'NewExpression';
	return isMade ? String(node.range[0]) : '';
}

function findDeclaration(name: TSESTree.Identifier, sourceCode: Source): TSESTree.Node | undefined {
	return findVariable(sourceCode.getScope(name), name.name)?.defs[0]?.node;
}
