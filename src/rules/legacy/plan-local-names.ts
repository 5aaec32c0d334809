import type { TSESLint } from '@typescript-eslint/utils';

import type { TextEdit } from '../../fixes/text-edit.js';
import type { NameVerdict } from './violation.js';

import { isNamedOutsideScript } from '../../facts/component-file.js';
import { renameLocal } from '../../fixes/rename-local.js';

/** What the moved names are called in the file from now on. */
export interface LocalNames {
	/** New local names; a verdict that is not here keeps its own. */
	readonly aliases: ReadonlyMap<NameVerdict, string>;
	/** The edits to the references of the renamed ones. */
	readonly edits: readonly TextEdit[];
}

/** Plans local names: with `rename`, a binding that carries the legacy name takes the new one where that is safe. */
export function planLocalNames(
	verdicts: readonly NameVerdict[],
	locals: 'alias' | 'rename',
	sourceCode: Readonly<TSESLint.SourceCode>,
): LocalNames {
	const aliases = new Map<NameVerdict, string>();
	const edits: TextEdit[] = [];
	for (const verdict of locals === 'rename' ? verdicts : []) {
		const to = findNewName(verdict, verdicts);
		const renamed = to === undefined ? null : renameBinding(verdict, to, sourceCode);
		if (to !== undefined && renamed !== null) {
			aliases.set(verdict, to);
			edits.push(...renamed);
		}
	}
	return { aliases, edits };
}

/** Only a binding that was never given a name of its own, and whose new name no other binding is to take. */
function findNewName(
	{ name, moves: [move] }: NameVerdict,
	verdicts: readonly NameVerdict[],
): string | undefined {
	const isUnaliased = name.node?.type === 'ImportSpecifier' && name.name === name.alias;
	if (!isUnaliased || move === undefined || move.name === name.name) {
		return undefined;
	}
	return verdicts.filter(({ moves }) => moves[0]?.name === move.name).length === 1 ? move.name : undefined;
}

function renameBinding(
	{ name }: NameVerdict,
	to: string,
	sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit[] | null {
	const [variable] = (name.node && sourceCode.scopeManager?.getDeclaredVariables(name.node)) ?? [];
	// No scope knows what a template names.
	return variable === undefined || isNamedOutsideScript(variable.name, sourceCode)
		? null
		: renameLocal(variable, to, sourceCode);
}
