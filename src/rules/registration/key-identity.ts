import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Binding } from '../../facts/binding.js';

import { readStaticSpecifier } from '../../facts/static-specifier.js';

/** Returns a text that is equal for equal keys; undefined where a key is known only when the program runs. */
export function readKeyIdentity(
	node: TSESTree.Node,
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
): string | undefined {
	const text = readStaticSpecifier(node, sourceCode)?.specifier ?? readNumber(node);
	const binding = text === undefined ? brief.facts.findBinding(node) : undefined;
	const value = text ?? (binding && readValue(binding));
	if (value !== undefined) {
		return `value ${value}`;
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

function readNumber(node: TSESTree.Node): string | undefined {
	return node.type === 'Literal' && typeof node.value === 'number' ? String(node.value) : undefined;
}

/** What has one value for as long as the program runs: an enum, a class, an object of constants. */
function isConstant(node: TSESTree.Node): boolean {
	const isConst = node.type === 'VariableDeclarator' && node.parent.kind === 'const';
	return isConst || /^(?:TSEnumDeclaration|Class\w+|ObjectExpression)$/u.test(node.type);
}

/** The value of a member of an enum or an object of the file. */
function readValue(binding: Binding): string | undefined {
	const [name, ...others] = binding.path;
	if (binding.kind !== 'declared' || name === undefined || others.length > 0) {
		return undefined;
	}
	const { node } = binding;
	const value = node.type === 'TSEnumDeclaration' ? findInitial(node, name) : findProperty(node, name);
	return value?.type === 'Literal' && value.value !== null ? String(value.value) : undefined;
}

function findInitial({ body }: TSESTree.TSEnumDeclaration, name: string): TSESTree.Node | undefined {
	return body.members.find(({ id }) => nameOf(id) === name)?.initializer;
}

function findProperty(node: TSESTree.Node, name: string): TSESTree.Node | undefined {
	const property =
		node.type === 'ObjectExpression'
			? node.properties.find(
					candidate => candidate.type === 'Property' && !candidate.computed && nameOf(candidate.key) === name,
				)
			: undefined;
	return property?.type === 'Property' ? property.value : undefined;
}

function nameOf(node: TSESTree.Node): string | undefined {
	if (node.type === 'Identifier') {
		return node.name;
	}
	return node.type === 'Literal' ? String(node.value) : undefined;
}
