import type { Brief } from '../../brief.js';
import type { ModuleReference } from '../../facts/module-reference.js';
import type { LegacyClaim } from '../../registry/legacy-index.js';
import type { Target } from '../../registry/successors.js';
import type { Move, NameVerdict, Tier, Violation } from './violation.js';

import { isTestOf } from '../../facts/is-test-of.js';
import { isClosingCycle, isMocked, isProtected } from './fix-limits.js';
import { judgeName } from './judge-name.js';

/** Returns the violation that `reference` is, or undefined; only contracts of a domain in `isJudged` count. */
export function judgeReference(
	reference: ModuleReference,
	brief: Brief,
	isJudged: (domain: string | undefined) => boolean,
): Violation | undefined {
	const claims = brief.modules
		.collectClaims(reference.module, reference.specifier, brief.file.path)
		.filter(({ contract }) => isJudged(contract.domain));
	const first = claims[0];
	if (first === undefined || isTestOf(brief.file.filename, reference.module)) {
		return undefined;
	}
	const verdicts = reference.names.map(name => judgeName(name, { reference, claims, brief }));
	return isLegacy(reference, claims, verdicts)
		? createViolation(reference, verdicts, { claim: first, brief })
		: undefined;
}

function isLegacy(
	{ form, module }: ModuleReference,
	claims: readonly LegacyClaim[],
	verdicts: readonly NameVerdict[],
): boolean {
	switch (form) {
		case 'effect':
			return claims.some(({ isPartial }) => !isPartial);
		case 'exportAll':
			return (
				claims.some(({ isPartial, contract }) => !isPartial || contract.unlisted === 'keep') ||
				module.query !== ''
			);
		default:
			return verdicts.some(({ isKept }) => !isKept);
	}
}

function createViolation(
	reference: ModuleReference,
	verdicts: readonly NameVerdict[],
	{ claim, brief }: { claim: LegacyClaim; brief: Brief },
): Violation {
	const speaker = verdicts.flatMap(({ moves }) => moves)[0]?.claim ?? claim;
	const target = brief.modules.findTarget(speaker);
	const targetSpecifier = brief.spell(target, reference.specifier);
	const violation = { reference, claim: speaker, verdicts, target, targetSpecifier };
	return { ...violation, isDual: isImported(target, brief), tier: judgeTier(violation, brief) };
}

function isImported({ module }: Target, { facts }: Brief): boolean {
	return facts.references.some(({ form, module: { id } }) => form === 'import' && id === module.id);
}

type Judged = Omit<Violation, 'isDual' | 'tier'>;

function judgeTier(judged: Judged, brief: Brief): Tier {
	const targets = collectTargets(judged);
	if (!isProven(judged) || isProtected(targets, brief) || isClosingCycle(judged.reference, targets, brief)) {
		return 'report';
	}
	return isUncertain(judged) || isMocked(judged.reference, targets, brief) ? 'suggest' : 'fix';
}

function collectTargets({ verdicts, target }: Judged): Target[] {
	const targets = verdicts.flatMap(({ moves }) => moves.map(move => move.target));
	return targets.length > 0 ? targets : [target];
}

/** Whether a person must look, however well the target is proven. */
function isUncertain({ reference, verdicts }: Judged): boolean {
	return isWhole(reference) || verdicts.some(({ moves }) => moves.some(({ fix }) => fix === 'suggest'));
}

/** Whether everything the reference takes is known to be in the modules it would name. */
function isProven(judged: Judged): boolean {
	const { reference, verdicts } = judged;
	return (
		reference.module.query === '' &&
		(!isWhole(reference) || isReplaceableWhole(judged)) &&
		verdicts.every(({ removed, isEscaping }) => removed.length === 0 && !isEscaping) &&
		verdicts.every(({ moves }) => moves.every(isMoveProven))
	);
}

/** Whether the reference takes the module without naming anything of it. */
function isWhole({ form }: ModuleReference): boolean {
	return form === 'effect' || form === 'exportAll';
}

/** A star with renamed names behind it would change what the file exports. */
function isReplaceableWhole({ reference, claim, target, targetSpecifier }: Judged): boolean {
	const isRenaming = reference.form === 'exportAll' && claim.contract.exports !== undefined;
	return target.module.file !== undefined && targetSpecifier !== undefined && !isRenaming && !claim.isPartial;
}

function isMoveProven({ fault, fix, specifier }: Move): boolean {
	return fault === undefined && fix !== 'none' && specifier !== undefined;
}
