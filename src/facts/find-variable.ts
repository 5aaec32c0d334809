import type { TSESLint } from '@typescript-eslint/utils';

/**
 * Returns the variable that a name means in a scope; null where it is not declared. The library that has it takes longer
 * to load than everything else of the plugin.
 */
export function findVariable(scope: TSESLint.Scope.Scope, name: string): TSESLint.Scope.Variable | null {
	for (let current: TSESLint.Scope.Scope | null = scope; current !== null; current = current.upper) {
		const variable = current.set.get(name);
		if (variable !== undefined) {
			return variable;
		}
	}
	return null;
}
