import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Construction } from '../../facts/construction.js';
import type { InstancePromise } from '../../registry/instance-contracts.js';
import type { Replacement } from './replacement.js';
import type { InstanceViolation } from './violation.js';

import { isAgreeing } from './is-agreeing.js';

/** How far a machine may go, and what holds it back. */
export type Verdict = Pick<InstanceViolation, 'tier' | 'obstacle'>;

/** Everything that a verdict depends on. */
export interface TierCase {
	readonly construction: Construction;
	readonly replacement: Replacement | undefined;
	readonly promise: InstancePromise;
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

type Reader = (given: Given) => Verdict | undefined;
type Given = TierCase & { readonly replacement: Replacement };

/** Judges how far a machine may go in replacing a construction outside the owner. */
export function judgeTier(judged: TierCase): Verdict {
	const { replacement } = judged;
	if (replacement === undefined || replacement.fault !== undefined || replacement.specifier === undefined) {
		return report();
	}
	for (const read of readers) {
		const verdict = read({ ...judged, replacement });
		if (verdict !== undefined) {
			return verdict;
		}
	}
	return { tier: 'fix', obstacle: undefined };
}

/** What forbids an edit comes before what wants a person to look. */
const readers: readonly Reader[] = [
	readForm,
	readProtection,
	readHoisting,
	readLifetime,
	readArguments,
	readCycle,
	readDoubts,
];

function report(obstacle?: string): Verdict {
	return { tier: 'report', obstacle };
}

function suggest(obstacle?: string): Verdict {
	return { tier: 'suggest', obstacle };
}

function readForm({ construction: { form, hasArguments } }: Given): Verdict | undefined {
	if (form === 'new') {
		return undefined;
	}
	return form === 'reflect' && !hasArguments ? suggest() : report();
}

/** A legacy module, the module of the replacement, and what lies in its package are worked on by hand. */
function readProtection({ replacement: { target }, brief }: Given): Verdict | undefined {
	const { file, modules, isSamePackage } = brief;
	const isProtected =
		file.module.id === target.module.id || modules.isLegacy(file.module) || isSamePackage(target);
	return isProtected ? report() : undefined;
}

function readHoisting({ construction: { isHoisted } }: Given): Verdict | undefined {
	return isHoisted ? report('A mock factory runs before the imports of its file.') : undefined;
}

function readLifetime({ construction: { isDisposed }, replacement: { kind } }: Given): Verdict | undefined {
	return isDisposed && kind === 'instance' ? report('`using` would dispose of the shared one.') : undefined;
}

function readArguments(given: Given): Verdict | undefined {
	const { construction, replacement, promise, brief } = given;
	if (replacement.kind === 'factory') {
		const isProven = isAgreeing(construction, { promise, replacement, brief });
		return isProven === true ? undefined : isProven === undefined ? suggest() : report();
	}
	return construction.hasArguments ? report('The shared one was made without these arguments.') : undefined;
}

/** Whoever the replacement depends on cannot have it while it is evaluated. */
function readCycle({ construction, replacement: { target }, promise, brief }: Given): Verdict | undefined {
	const { graph, file } = brief;
	const isDependency = [target, ...promise.owners].some(
		({ module }) => module.file !== undefined && graph.reaches(module.file, file.filename),
	);
	if (!isDependency) {
		return undefined;
	}
	if (construction.frequency !== 'function') {
		return report('Its module imports this file, so it does not exist yet when this runs.');
	}
	const isImported = brief.facts.references.some(
		({ module, typeOnly }) => !typeOnly && module.id === target.module.id,
	);
	return isImported ? undefined : suggest('Its module imports this file: the import would close a cycle.');
}

function readDoubts(given: Given): Verdict | undefined {
	const { node } = given.construction;
	const isWritten = given.sourceCode.getCommentsInside(node).length > 0 || node.typeArguments != null;
	const isDropped = node.parent.type === 'ExpressionStatement';
	const isMocked = given.brief.facts.mocked.has(given.replacement.target.module.id);
	const isDoubtful = isWritten || isDropped || isMocked || isLoadedLate(given.construction);
	return isDoubtful || isTypedOtherwise(given) ? suggest() : undefined;
}

/** An instance that is declared with another type than its class may lack members. */
function isTypedOtherwise({ replacement, promise, brief: { entities } }: Given): boolean {
	const type = entities.findOutline(replacement.entity)?.type;
	const { name, target } = promise.class;
	const outline =
		type === undefined ? undefined : entities.findOutline(entities.resolveExport({ name }, target.module));
	return type !== undefined && type !== (outline?.name ?? name);
}

/** Whether the file loads the class by its name when it needs it, so that an import would load it early. */
function isLoadedLate({ binding, type }: Construction): boolean {
	return (
		type.type !== 'MemberExpression' &&
		binding?.kind === 'imported' &&
		binding.path.length === 1 &&
		binding.reference.form !== 'import'
	);
}
