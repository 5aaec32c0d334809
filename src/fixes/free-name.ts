import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { reservedWords } from './reserved-words.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Returns `name`, or `shared<Name>`, or that with a number: the first that an import may bind for these uses. */
export function findFreeName(name: string, uses: readonly TSESTree.Node[], sourceCode: Source): string {
	const letters = name.replaceAll(/[^\p{ID_Continue}$]/gu, '');
	const shared = `shared${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
	const candidates = [name, shared];
	for (let number = 2; !isFree(candidates[0] ?? shared, uses, sourceCode); number += 1) {
		candidates.shift();
		candidates.push(`${shared}${number}`);
	}
	return candidates[0] ?? shared;
}

/** Whether the name means nothing yet where it is to be used, and no global is hidden. */
function isFree(name: string, uses: readonly TSESTree.Node[], sourceCode: Source): boolean {
	return (
		/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) &&
		!reservedWords.has(name) &&
		!isGlobal(name, sourceCode) &&
		!uses.some(use => isBound(name, sourceCode.getScope(use)))
	);
}

/** Whether the file reads a global of that name, whether or not the linter knows it. */
function isGlobal(name: string, { scopeManager }: Source): boolean {
	const { through = [], set } = scopeManager?.globalScope ?? {};
	const isKnown = (set?.get(name)?.references.length ?? 0) > 0;
	return isKnown || through.some(({ identifier }) => identifier.name === name);
}

function isBound(name: string, innermost: TSESLint.Scope.Scope): boolean {
	for (let scope: TSESLint.Scope.Scope | null = innermost; scope !== null; scope = scope.upper) {
		if ((scope.set.get(name)?.defs.length ?? 0) > 0) {
			return true;
		}
	}
	return false;
}
