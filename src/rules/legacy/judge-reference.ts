import type { Brief } from '../../brief.js';
import type { FileFacts } from '../../facts/file-facts.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { LegacyClaim } from '../../registry/legacy-index.js';
import type { Target } from '../../registry/successors.js';
import type { Tier } from '../../tier.js';
import type { Case } from './trace-name.js';
import type { Move, NameVerdict, Violation } from './violation.js';

import { explain } from '../../explain.js';
import { isTestOf } from '../../facts/is-test-of.js';
import { collectNewCycles, isFallback, isMocked, isProtected } from './fix-limits.js';
import { judgeName } from './judge-name.js';
import { collectMoving, isLeftToBarrel } from './left-to-barrel.js';

/** Returns the violation that `reference` is, or undefined; only contracts of a domain in `isJudged` count. */
export function judgeReference(
	reference: ModuleReference,
	brief: Brief,
	isJudged: (domain: string | undefined) => boolean,
): Violation | undefined {
	const claims = brief.modules
		.collectClaims(reference.module, reference.specifier, brief.file.path)
		.filter(({ contract }) => isJudged(contract.domain) && !isAllowedForm(reference, contract));
	if (reference.module.file !== undefined && isTestOf(brief.file.filename, reference.module)) {
		return undefined;
	}
	const judged: Case = { reference, claims, brief, isJudged };
	const verdicts = reference.names.map(name => judgeName(name, judged));
	explainVerdicts(verdicts, judged);
	const claim = verdicts.find(verdict => verdict.claim !== undefined)?.claim ?? claims[0];
	return claim !== undefined && isLegacy(reference, claims, verdicts)
		? createViolation(reference, verdicts, { claim, brief })
		: undefined;
}

/** For a puzzled user: which contract speaks, and the chain from the specifier to the legacy module. */
function explainVerdicts(verdicts: readonly NameVerdict[], { reference, brief }: Case): void {
	const legacy = explain.trace.enabled ? verdicts.filter(verdict => verdict.claim !== undefined) : [];
	for (const { name, claim, via } of legacy) {
		const chain = via.map(place => `${brief.nameOf(place.module)}#${place.name}`);
		const places = [`${brief.nameOf(reference.module)}#${name.name}`, ...chain].join(' -> ');
		explain.trace("%s: contract '%s' calls %s legacy", brief.file.path, claim?.key, places);
	}
}

function isAllowedForm({ form }: ModuleReference, { dynamicImports }: LegacyClaim['contract']): boolean {
	return form === 'dynamic' && dynamicImports === 'allow';
}

function isLegacy(
	{ form, module }: ModuleReference,
	claims: readonly LegacyClaim[],
	verdicts: readonly NameVerdict[],
): boolean {
	if (verdicts.length > 0) {
		return verdicts.some(({ isKept }) => !isKept);
	}
	const isStarLeak = form === 'exportAll' && claims.some(({ contract }) => contract.unlisted === 'keep');
	const isArtefact = module.query !== '' && claims.length > 0;
	return isStarLeak || isArtefact || claims.some(({ isPartial }) => !isPartial);
}

function createViolation(
	reference: ModuleReference,
	verdicts: readonly NameVerdict[],
	{ claim, brief }: { claim: LegacyClaim; brief: Brief },
): Violation {
	const target = brief.modules.findTarget(claim);
	const targetSpecifier = brief.spell(target, reference.specifier);
	const violation = { reference, claim, verdicts, target, targetSpecifier };
	const targets = collectTargets(violation);
	return {
		...violation,
		isDual: targets.some(({ module }) => module.id !== reference.module.id && isImported(module.id, brief)),
		isFallback: isFallback(reference, target, brief),
		newCycles: collectNewCycles(reference, targets, brief),
		base: undefined,
		obstacle: undefined,
		tier: judgeTier(violation, targets, brief),
	};
}

function isImported(id: string, { facts }: Brief): boolean {
	return facts.references.some(({ form, module }) => form === 'import' && module.id === id);
}

type Judged = Omit<Violation, 'isDual' | 'isFallback' | 'newCycles' | 'base' | 'obstacle' | 'tier'>;

function judgeTier(judged: Judged, targets: readonly Target[], brief: Brief): Tier {
	const isRefused =
		!isProven(judged, brief) ||
		isProtected(targets, brief) ||
		targets.some(target => isFallback(judged.reference, target, brief));
	if (isRefused) {
		return 'report';
	}
	return isUncertain(judged) || isMocked(targets, brief) ? 'suggest' : 'fix';
}

function collectTargets({ verdicts, target }: Judged): Target[] {
	const targets = verdicts.flatMap(({ moves }) => moves.map(move => move.target));
	return targets.length > 0 ? targets : [target];
}

/** Whether a person must look, however well the target is proven. */
function isUncertain({ reference, claim, verdicts }: Judged): boolean {
	// A module that lives on with some of its names would be mocked no more.
	const isMock =
		reference.form === 'mock' &&
		(claim.contract.mocks !== 'fix' || reference.mock === undefined || claim.isPartial);
	return (
		isWhole(reference) ||
		isMock ||
		collectMoving({ verdicts }).some(isLeftToBarrel) ||
		verdicts.some(({ moves }) => moves.some(({ fix }) => fix === 'suggest'))
	);
}

/** Whether everything the reference takes is known to be in the modules it would name. */
function isProven(judged: Judged, { facts }: Brief): boolean {
	const { reference, verdicts } = judged;
	const isFree = isFreeObject(reference, facts.mocked) && !judged.claim.isPartial;
	return (
		reference.module.query === '' &&
		(!isWhole(reference) || isReplaceableWhole(judged)) &&
		verdicts.every(({ removed, isEscaping }) => removed.length === 0 && (isFree || !isEscaping)) &&
		verdicts.every(({ moves, isDeclared }) => !isDeclared && moves.every(isMoveProven))
	);
}

/** A mocked module's object, and its type, may go where they like, if every name has moved. */
function isFreeObject({ form, module }: ModuleReference, mocked: FileFacts['mocked']): boolean {
	return form === 'mock' || (form === 'type' && mocked.has(module.id));
}

/** Whether the reference takes the module without naming anything of it. */
function isWhole({ names }: ModuleReference): boolean {
	return names.length === 0;
}

/** A star with renamed names behind it would change what the file exports. */
function isReplaceableWhole({ reference, claim, target, targetSpecifier }: Judged): boolean {
	const isRenaming = reference.form === 'exportAll' && claim.contract.exports !== undefined;
	if (reference.form === 'tripleSlash') {
		return false;
	}
	return target.module.file !== undefined && targetSpecifier !== undefined && !isRenaming && !claim.isPartial;
}

function isMoveProven({ fault, fix, specifier }: Move): boolean {
	return fault === undefined && fix !== 'none' && specifier !== undefined;
}
