import type { Brief } from '../../brief.js';
import type { ReferenceForm } from '../../facts/module-reference.js';
import type { Move, NameVerdict, Violation } from './violation.js';

import { joinWords, listNames, quoteName } from '../../registry/list-words.js';

/** Says what to do about a violation, in one sentence with the exact replacement. */
export function createAdvice(violation: Violation, { file }: Brief): string {
	const { reference, verdicts, target, targetSpecifier } = violation;
	const moves = verdicts.flatMap(verdict => verdict.moves);
	const own = moves.filter(move => move.target.module.id === file.module.id);
	if (own.length > 0) {
		return `Declare ${listNames(own.map(({ name }) => name))} here: this module is the canonical one.`;
	}
	const faulty = moves.find(({ fault }) => fault !== undefined);
	if (faulty !== undefined) {
		return adviseOnFault(faulty);
	}
	const verb = verbs[reference.form];
	const whole = verdicts.find(isMovingWhole);
	if (whole !== undefined) {
		return adviseOnWhole(verb, whole);
	}
	if (moves.length > 0) {
		return `${verb} ${joinWords(collectSources(moves))}.${adviseOnRemoved(verdicts.flatMap(({ removed }) => removed))}`;
	}
	const source = quoteName(targetSpecifier ?? target.ref);
	const isNaming = reference.names.length > 0 || reference.form === 'exportAll';
	return isNaming ? `${verb} the names you need from ${source}.` : `${verb} ${source} instead.`;
}

const verbs: Readonly<Record<ReferenceForm, string>> = {
	import: 'Import',
	effect: 'Import',
	export: 'Re-export',
	exportAll: 'Re-export',
	dynamic: 'Import',
	require: 'Require',
	type: 'Import',
	augmentation: 'Augment',
	path: 'Name',
	tripleSlash: 'Reference',
	mock: 'Mock',
};

/** Whether a module object moves to one other module, so that its members need not be listed. */
export function isMovingWhole({ name, moves, removed, via }: NameVerdict): boolean {
	return (
		name.name === '*' &&
		via.length === 0 &&
		collectSpecifiers(moves).length === 1 &&
		removed.length === 0 &&
		moves.every(({ fault, claim }) => fault === undefined && !claim.isPartial)
	);
}

function adviseOnWhole(verb: string, { moves }: NameVerdict): string {
	const [first] = collectSpecifiers(moves);
	const renames = moves
		.filter(({ from, name }) => from !== name)
		.map(({ from, name }) => `${quoteName(from)} is ${quoteName(name)}`);
	return `${verb} ${quoteName(first ?? '')} instead${renames.length === 0 ? '' : `, where ${joinWords(renames)}`}.`;
}

function collectSpecifiers(moves: readonly Move[]): string[] {
	return [...new Set(moves.map(({ specifier, target }) => specifier ?? target.ref))];
}

function adviseOnFault({ fault, name, specifier, target }: Move): string {
	const source = quoteName(specifier ?? target.ref);
	return target.module.file === undefined
		? `Its replacement ${quoteName(name)} from ${source} ${fault}, or correct the registry.`
		: `${source} ${fault}, or say in the registry where it lives now.`;
}

function adviseOnRemoved(removed: readonly string[]): string {
	return removed.length === 0
		? ''
		: ` Rewrite the code that uses ${listNames(removed)}: removed without a replacement.`;
}

function collectSources(moves: readonly Move[]): string[] {
	const bySource = new Map<string, Set<string>>();
	for (const { name, specifier, target } of moves) {
		const source = specifier ?? target.ref;
		bySource.set(source, (bySource.get(source) ?? new Set()).add(name));
	}
	return [...bySource].map(([source, names]) => `${listNames([...names])} from ${quoteName(source)}`);
}
