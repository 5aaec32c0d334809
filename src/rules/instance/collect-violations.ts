import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { InstancePromise } from '../../registry/instance-contracts.js';
import type { Made } from './made.js';
import type { Replacement } from './replacement.js';
import type { InstanceViolation } from './violation.js';

import { findFunction } from '../../facts/frequency.js';
import { collectRivals } from './collect-rivals.js';
import { judgeTier } from './judge-tier.js';
import { collectMade } from './made.js';
import { findReplacement } from './replacement.js';

/** What a judge of one contract knows. */
export interface InstanceCase {
	readonly promise: InstancePromise;
	readonly replacement: Replacement | undefined;
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

/** Returns the places of the file that break the contract. */
export function collectViolations(
	promise: InstancePromise,
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
): InstanceViolation[] {
	const made = collectMade(promise, brief);
	const judged = createCase(promise, brief, sourceCode);
	return [...judgeMade(made, judged), ...collectRivals(made, judged)];
}

function judgeMade(made: readonly Made[], judged: InstanceCase): InstanceViolation[] {
	if (made.length === 0) {
		return [];
	}
	return isOwner(judged.promise, judged.brief)
		? judgeOwner(made, judged)
		: made.map(one => judgeStray(one, judged));
}

/** The replacement is looked for once, and only where there is something to replace. */
function createCase(
	promise: InstancePromise,
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
): InstanceCase {
	let found: { readonly replacement: Replacement | undefined } | undefined;
	return {
		promise,
		get replacement() {
			return (found ??= { replacement: findReplacement(promise, brief) }).replacement;
		},
		brief,
		sourceCode,
	};
}

/** Whether the file may construct the class. */
export function isOwner({ owners }: InstancePromise, { file, isSamePackage }: Brief): boolean {
	return owners.some(owner => owner.module.id === file.module.id || isSamePackage(owner));
}

function judgeStray({ construction, isSubclass }: Made, judged: InstanceCase): InstanceViolation {
	const violation = createViolation(construction, judged);
	return isSubclass
		? { ...violation, breach: 'straySubclass' }
		: { ...violation, breach: 'strayInstance', ...judgeTier({ ...judged, construction }) };
}

/** In the owner there is one place that makes the object, once; each user's objects are made there as they are needed. */
function judgeOwner(made: readonly Made[], judged: InstanceCase): InstanceViolation[] {
	if (judged.promise.contract.scope === 'user') {
		return [];
	}
	const rest = made.filter(one => !isInFactory(one, judged));
	const first = rest.find(isOnce);
	return rest
		.filter(one => one !== first)
		.map(one => ({
			...createViolation(one.construction, judged),
			breach: isOnce(one) ? 'secondInstance' : 'repeatedInstance',
		}));
}

function isOnce({ construction: { frequency, isMemoised } }: Made): boolean {
	return frequency === 'once' || isMemoised;
}

/** Whether it stands in the function that the contract names as the factory. */
function isInFactory({ construction: { node } }: Made, { promise, brief }: InstanceCase): boolean {
	const { factory } = promise;
	const body = findFunction(node);
	const name = body && (findFunctionName(body) ?? body);
	const binding = name && brief.facts.findBinding(name);
	if (factory === undefined || binding === undefined) {
		return false;
	}
	const target = brief.entities.resolveExport(factory, factory.target.module);
	return brief.entities.isSame(binding, target);
}

type SyntaxNode = Parameters<typeof findFunction>[0];

function findFunctionName(node: SyntaxNode): SyntaxNode | undefined {
	const { parent } = node;
	const own = 'id' in node ? (node.id ?? undefined) : undefined;
	return own ?? (parent?.type === 'VariableDeclarator' ? parent.id : undefined);
}

function createViolation(
	construction: Made['construction'],
	{ promise, replacement, sourceCode }: InstanceCase,
): Omit<InstanceViolation, 'breach'> {
	return {
		promise,
		node: construction.node,
		name: sourceCode.getText(construction.type),
		construction,
		replacement,
		tier: 'report',
		obstacle: undefined,
	};
}
