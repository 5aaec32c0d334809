import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Entity } from '../../entities/entity.js';
import type { Binding } from '../../facts/binding.js';
import type { ModuleReference } from '../../facts/module-reference.js';

import { nameOf } from '../../facts/imported-name.js';

/** A name that the file gives to something that is declared under another one, or elsewhere without one. */
export interface Alias {
	readonly name: string;
	/** Where it is given. */
	readonly node: TSESTree.Node;
	/** What it stands for. */
	readonly entity: Entity;
	/** What it is called where the file takes it from; `*` for a module object. */
	readonly givenName: string;
	/** The local variable; undefined for a public name. */
	readonly variable: TSESLint.Scope.Variable | undefined;
	/** The module it comes from; undefined for what the file declares. */
	readonly reference: ModuleReference | undefined;
}

interface Place {
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
	/** Whether the name is of interest. */
	isWanted(name: string): boolean;
}

/** Returns the wanted aliases of the file: imports and variables of every scope, then re-exports. */
export function collectAliases(place: Place): Alias[] {
	return [
		...collectWanted(place).flatMap(variable => findBound(variable, place) ?? []),
		...place.brief.facts.references.flatMap(reference => collectReexported(reference, place)),
		...place.sourceCode.ast.body.flatMap(statement => collectExported(statement, place)),
	];
}

// A file has thousands of variables, and none of them is wanted as a rule.
function collectWanted({ sourceCode, isWanted }: Place): TSESLint.Scope.Variable[] {
	// What the language declares is nobody's alias, and more than most files declare.
	return (sourceCode.scopeManager?.scopes ?? []).flatMap(({ variables }) =>
		variables.filter(({ defs, name }) => defs.length > 0 && isWanted(name)),
	);
}

function findBound(variable: TSESLint.Scope.Variable, { brief }: Place): Alias | undefined {
	const { name } = variable;
	const node = findOnlyName(variable);
	const binding = node && brief.facts.findBinding(node);
	return node === undefined || binding === undefined
		? undefined
		: createAlias({ name, node, variable }, binding, brief);
}

/** Where an import or a variable is named, if that is its only declaration. */
function findOnlyName({ defs: [definition, ...others] }: TSESLint.Scope.Variable): TSESTree.Node | undefined {
	const isAlias = /^(?:ImportBinding|Variable)$/u.test(String(definition?.type)) && others.length === 0;
	return isAlias ? definition?.name : undefined;
}

function createAlias(
	given: Pick<Alias, 'name' | 'node' | 'variable'>,
	binding: Binding,
	{ entities }: Brief,
): Alias | undefined {
	const [entity] = entities.collectEntities(binding);
	const givenName = binding.path.at(-1) ?? (binding.kind === 'declared' ? binding.name : '*');
	return entity === undefined || givenName === '' || givenName === given.name
		? undefined
		: {
				...given,
				entity,
				givenName,
				reference: binding.kind === 'imported' ? binding.reference : undefined,
			};
}

function collectReexported(reference: ModuleReference, { brief, isWanted }: Place): Alias[] {
	return (reference.form === 'export' ? reference.names : [])
		.filter(({ name, alias }) => name !== alias && isWanted(alias))
		.flatMap(({ name, alias, node }) =>
			node === undefined || name === '*'
				? []
				: [
						{
							name: alias,
							node,
							entity: brief.entities.resolveExport({ name }, reference.module),
							givenName: name,
							variable: undefined,
							reference,
						},
					],
		);
}

/** `export { other as name }`. */
function collectExported(statement: TSESTree.ProgramStatement, { brief, isWanted }: Place): Alias[] {
	const specifiers =
		statement.type === 'ExportNamedDeclaration' && statement.source == null ? statement.specifiers : [];
	return specifiers.flatMap(node => {
		const { local, exported } = node;
		const name = nameOf(exported);
		const isRenamed = local.type === 'Identifier' && local.name !== name && isWanted(name);
		const binding = isRenamed ? brief.facts.findBinding(local) : undefined;
		return binding === undefined
			? []
			: [createAlias({ name, node, variable: undefined }, binding, brief) ?? []].flat();
	});
}
