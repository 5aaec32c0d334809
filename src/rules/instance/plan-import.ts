import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Construction } from '../../facts/construction.js';
import type { NameMove } from '../../fixes/name-move.js';
import type { TextEdit } from '../../fixes/text-edit.js';
import type { PlanContext } from './plan-edits.js';
import type { Replacement } from './replacement.js';

import { findVariable } from '../../facts/find-variable.js';
import { addImport } from '../../fixes/add-import.js';
import { relocateNames } from '../../fixes/relocate-names.js';
import { replaceName } from '../../fixes/replace-name.js';

type Variable = TSESLint.Scope.Variable;
type Clause = TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier;

/** What is to be imported, and what the file is to call it. */
interface Wanted {
	readonly replacement: Replacement;
	readonly alias: string;
}

/** Plans the import of the replacement, in place of the class if nothing else uses that; null where there is no place. */
export function planImport(
	constructions: readonly Construction[],
	wanted: Wanted,
	context: PlanContext,
): TextEdit[] | null {
	const variables = new Set(constructions.flatMap(construction => findImport(construction, context) ?? []));
	const nodes = new Set<TSESTree.Node>(constructions.map(({ type }) => type));
	const idle = [...variables].find(({ references }) =>
		references.every(({ identifier }) => nodes.has(identifier)),
	);
	const inPlace = idle && replaceClass(idle, wanted, context);
	return inPlace ?? addBeside([...variables][0], wanted, context);
}

/** The variable of the import clause that names the class. */
function findImport({ type }: Construction, { sourceCode }: PlanContext): Variable | undefined {
	const variable =
		type.type === 'Identifier' ? findVariable(sourceCode.getScope(type), type.name) : undefined;
	return variable != null && findClause(variable) !== undefined ? variable : undefined;
}

function findClause({ defs: [definition] }: Variable): Clause | undefined {
	const node = definition?.node;
	return node?.type === 'ImportSpecifier' || node?.type === 'ImportDefaultSpecifier' ? node : undefined;
}

function replaceClass(variable: Variable, wanted: Wanted, context: PlanContext): TextEdit[] | null {
	const node = findClause(variable);
	const declaration = node?.parent;
	if (node === undefined || declaration?.type !== 'ImportDeclaration') {
		return null;
	}
	const move: NameMove = { node, to: wanted.replacement.name, alias: wanted.alias };
	return node.type === 'ImportSpecifier' && isOfTarget(declaration, wanted.replacement, context)
		? replaceName(move, node, context.sourceCode)
		: moveName(move, declaration, { wanted, context });
}

function moveName(
	move: NameMove,
	declaration: TSESTree.ImportDeclaration,
	{ wanted, context }: { wanted: Wanted; context: PlanContext },
): TextEdit[] | null {
	const kept = declaration.specifiers.filter(other => other !== move.node);
	const { specifier } = wanted.replacement;
	if (specifier === undefined || !kept.every(isClause)) {
		return null;
	}
	const destination = { specifier, moves: [move], imports: collectImports(wanted.replacement, context) };
	return relocateNames({ declaration, kept, destinations: [destination] }, context.sourceCode);
}

function isClause(node: TSESTree.ImportClause): node is Clause {
	return node.type !== 'ImportNamespaceSpecifier';
}

function isOfTarget(
	declaration: TSESTree.ImportDeclaration,
	replacement: Replacement,
	context: PlanContext,
): boolean {
	return collectImports(replacement, context).includes(declaration);
}

/** The imports of the replacement's module that are there already. */
function collectImports(
	{ target }: Replacement,
	{ brief: { facts } }: PlanContext,
): TSESTree.ImportDeclaration[] {
	return facts.references.flatMap(({ node, module }) =>
		node?.type === 'ImportDeclaration' && module.id === target.module.id && module.query === '' ? [node] : [],
	);
}

function addBeside(
	variable: Variable | undefined,
	{ replacement, alias }: Wanted,
	context: PlanContext,
): TextEdit[] | null {
	const { specifier, name } = replacement;
	const after = variable && findClause(variable)?.parent;
	const imports = collectImports(replacement, context);
	return specifier === undefined
		? null
		: addImport(
				{ specifier, name, alias, imports, after: after?.type === 'ImportDeclaration' ? after : undefined },
				context.sourceCode,
			);
}
