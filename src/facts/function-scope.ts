import type { TSESLint } from '@typescript-eslint/utils';

import type { CallableFact, ParameterFact } from './callable.js';

import { isReassigned } from './definition.js';
import { isInside } from './node-places.js';
import { collectKeywordNodes } from './word-places.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** What a function does with one of its parameters. */
export interface ParameterUse {
	readonly param: ParameterFact;
	/** Whether anything reads it. */
	readonly isUsed: boolean;
	/** Whether it is given another value. */
	readonly isReassigned: boolean;
	/** Whether the body declares it once more. */
	readonly isRedeclared: boolean;
	/** Whether its pattern or default reads something from outside of itself. */
	readonly isReading: boolean;
}

/** Returns what a function does with each of its parameters. */
export function collectParameterUses({ node, params }: CallableFact, sourceCode: Source): ParameterUse[] {
	const scope = sourceCode.getScope(node);
	return params.map(param => {
		const variables = scope.block === node ? scope.variables.filter(isDeclaredBy(param)) : [];
		return {
			param,
			isUsed: variables.some(({ references }) => references.some(({ init }) => init !== true)),
			isReassigned: variables.some(isReassigned),
			isRedeclared: variables.some(({ defs }) => defs.length > 1),
			isReading: scope.references.some(
				({ identifier, init, isTypeReference }) =>
					init !== true && isTypeReference !== true && isInside(identifier, param.node),
			),
		};
	});
}

function isDeclaredBy({ node }: ParameterFact): (variable: Variable) => boolean {
	return ({ defs }) => defs.some(({ name }) => name != null && isInside(name, node));
}

/** Returns those of the names that mean something else inside of a function, and would not any more as parameters. */
export function findTakenName(
	names: readonly string[],
	{ node, params }: CallableFact,
	sourceCode: Source,
): string | undefined {
	const scope = sourceCode.getScope(node);
	const outer = new Set(scope.through.map(({ identifier }) => String(identifier.name)));
	const isOwn = (name: string): boolean => {
		const variable = scope.block === node ? scope.set.get(name) : undefined;
		const isDropped = params.some(
			param => param.name === name && variable?.defs.length === 1 && variable.references.length === 0,
		);
		return variable !== undefined && variable.defs.length > 0 && !isDropped;
	};
	return names.find(name => outer.has(name) || isOwn(name));
}

/** Whether a function reads `arguments`, and so depends on how many it is handed and in which order. */
export function isReadingArguments({ node }: CallableFact, sourceCode: Source): boolean {
	const scope = sourceCode.getScope(node);
	return (scope.set.get('arguments')?.references.length ?? 0) > 0;
}

/** Whether a function calls what it overrides. */
export function isCallingSuper({ node }: CallableFact, sourceCode: Source): boolean {
	return collectKeywordNodes(/\bsuper\b/gu, /^Super$/u, sourceCode).some(found => isInside(found, node));
}
