import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Binding } from '../../facts/binding.js';

import { findProperty, readKeyName } from '../../facts/object-properties.js';
import { readStaticSpecifier } from '../../facts/static-specifier.js';

/** Returns a text that is equal for equal keys; undefined where a key is known only when the program runs. */
export function readKeyIdentity(
	node: TSESTree.Node,
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
): string | undefined {
	const fixed = readStaticSpecifier(node, sourceCode)?.specifier ?? readPrimitive(node);
	const binding = fixed === undefined ? brief.facts.findBinding(node) : undefined;
	const value = fixed ?? (binding && readValue(binding));
	if (value !== undefined) {
		// A map tells 1 from '1'; whether any other registry does, its own code alone says.
		return `${typeof value} ${value}`;
	}
	return binding === undefined ? undefined : readName(binding, brief);
}

/** The name of what another module or the file declares once. */
function readName(binding: Binding, { entities }: Brief): string | undefined {
	const [entity] = entities.collectEntities(binding);
	const isFixed = binding.kind === 'imported' || isConstant(binding.node);
	return isFixed && entity !== undefined
		? `name ${entity.origin.module} ${[entity.origin.name, ...entity.path].join('.')}`
		: undefined;
}

type Primitive = string | number | bigint | boolean;

function readPrimitive(node: TSESTree.Node): Primitive | undefined {
	const value = node.type === 'Literal' ? node.value : undefined;
	return value === null || typeof value === 'object' ? undefined : value;
}

/** What has one value for as long as the program runs: an enum, a class, an object of constants. */
function isConstant(node: TSESTree.Node): boolean {
	const isConst = node.type === 'VariableDeclarator' && node.parent.kind === 'const';
	return isConst || /^(?:TSEnumDeclaration|Class\w+|ObjectExpression)$/u.test(node.type);
}

/** The value of a member of an enum or an object of the file. */
function readValue(binding: Binding): Primitive | undefined {
	const [name, ...others] = binding.path;
	if (binding.kind !== 'declared' || name === undefined || others.length > 0) {
		return undefined;
	}
	const { node } = binding;
	const value = node.type === 'TSEnumDeclaration' ? findInitial(node, name) : findField(node, name);
	return value && readPrimitive(value);
}

function findInitial({ body }: TSESTree.TSEnumDeclaration, name: string): TSESTree.Node | undefined {
	return body.members.find(({ id }) => readKeyName(id) === name)?.initializer;
}

function findField(node: TSESTree.Node, name: string): TSESTree.Node | undefined {
	return node.type === 'ObjectExpression' ? findProperty(node, name)?.value : undefined;
}
