import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { RegisteredSymbol } from '../../entities/registered-symbols.js';

import { findStoodFor } from '../../facts/declaration-hops.js';
import { isFromLegacy } from './left-alone.js';

/** A registered symbol that a declaration merely stands for. */
export interface StoodFor {
	readonly symbol: RegisteredSymbol;
	readonly manner: 'alias' | 'emptySubclass' | 'forwarder';
}

/** Returns the registered symbol that a declaration, or the value of a constant, only passes on. */
export function findSymbolStoodFor(node: TSESTree.Node, brief: Brief): StoodFor | undefined {
	switch (node.type) {
		case 'ClassDeclaration':
		case 'ClassExpression':
			return isAddingNothing(node) ? findSymbol(node.superClass, 'emptySubclass', brief) : undefined;
		case 'TSInterfaceDeclaration':
			return findSymbol(findOnlyParent(node), 'emptySubclass', brief);
		case 'TSTypeAliasDeclaration':
			return findSymbol(findAliased(node), 'alias', brief);
		default:
			return isFunction(node) ? findForwarded(node, brief) : findSymbol(node, 'alias', brief);
	}
}

function isFunction(node: TSESTree.Node): node is Callable {
	return /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/u.test(node.type);
}

/** Returns the registered symbol that an expression or the name of a type is, unless a legacy module gives it. */
export function findSymbol(
	node: TSESTree.Node | null | undefined,
	manner: StoodFor['manner'],
	brief: Brief,
): StoodFor | undefined {
	const { facts, entities, symbols } = brief;
	const binding = node == null ? undefined : facts.findBinding(node);
	const isForeign =
		binding?.kind !== 'imported' || !entities.mayComeFrom(binding.reference.module, symbols.homes);
	if (isForeign || isFromLegacy(binding.reference, brief)) {
		return undefined;
	}
	const [symbol] = entities.collectEntities(binding).flatMap(entity => symbols.findEntity(entity) ?? []);
	return symbol && { symbol, manner };
}

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

function isAddingNothing({ body, decorators }: Class): boolean {
	return (decorators ?? []).length === 0 && body.body.every(isForwardingConstructor);
}

/** A constructor whose one statement hands its parameters on. */
function isForwardingConstructor(member: TSESTree.ClassElement): boolean {
	const isConstructor = member.type === 'MethodDefinition' && member.kind === 'constructor';
	return isConstructor && findStoodFor(member.value)?.type === 'Super';
}

/** What an interface without members of its own extends. */
function findOnlyParent({
	body,
	extends: parents,
}: TSESTree.TSInterfaceDeclaration): TSESTree.Node | undefined {
	const [parent, ...others] = parents ?? [];
	return body.body.length === 0 && others.length === 0 ? parent?.expression : undefined;
}

/** A type that is given another name; with arguments it is another type. */
function findAliased({ typeAnnotation }: TSESTree.TSTypeAliasDeclaration): TSESTree.Node | undefined {
	switch (typeAnnotation.type) {
		case 'TSTypeReference':
			return typeAnnotation.typeArguments == null ? typeAnnotation.typeName : undefined;
		case 'TSImportType':
			return typeAnnotation.typeArguments == null ? typeAnnotation : undefined;
		default:
			return undefined;
	}
}

type Callable = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

function findForwarded(callable: Callable, brief: Brief): StoodFor | undefined {
	return findSymbol(findStoodFor(callable) ?? findGiven(callable), 'forwarder', brief);
}

/** What a function without parameters always gives. */
function findGiven({ params, body }: Callable): TSESTree.Node | undefined {
	if (params.length > 0) {
		return undefined;
	}
	if (body.type !== 'BlockStatement') {
		return body;
	}
	const [statement, ...others] = body.body;
	const isReturn = others.length === 0 && statement?.type === 'ReturnStatement';
	return isReturn ? (statement.argument ?? undefined) : undefined;
}
