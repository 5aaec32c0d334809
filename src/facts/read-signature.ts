import type { TSESTree } from '@typescript-eslint/utils';

import type { ParameterOutline, SignatureOutline } from './outline.js';

/** Returns the outline of what can be called, its body unread; undefined for any other node. */
export function readHead(node: TSESTree.Node, text: string): SignatureOutline | undefined {
	if (!('params' in node) || !Array.isArray(node.params)) {
		return undefined;
	}
	const callable = node as TSESTree.FunctionLike;
	const returns = callable.returnType?.typeAnnotation;
	return {
		params: callable.params.map(param => readParameter(param, text)),
		isAsync: 'async' in callable && callable.async === true,
		returns: returns && readText(returns, text),
		constructs: [],
	};
}

/** Returns the outline of what can be called, its body included; undefined for any other node. */
export function readSignature(node: TSESTree.Node, text: string): SignatureOutline | undefined {
	const head = readHead(node, text);
	const body = 'body' in node ? (node.body as TSESTree.Node | null | undefined) : undefined;
	return head && body != null ? { ...head, constructs: collectConstructed(body) } : head;
}

/** Returns what is written, without white space. */
export function readText({ range }: TSESTree.Node, text: string): string {
	return text.slice(...range).replaceAll(/\s+/gu, '');
}

function readParameter(
	param: TSESTree.Parameter | TSESTree.DestructuringPattern,
	text: string,
): ParameterOutline {
	switch (param.type) {
		case 'TSParameterProperty':
			return readParameter(param.parameter, text);
		case 'AssignmentPattern':
			return { ...readParameter(param.left, text), optional: true };
		case 'RestElement':
			return {
				...readParameter(param.argument, text),
				rest: true,
				...('typeAnnotation' in param ? readType(param, text) : {}),
			};
		default:
			return {
				name: param.type === 'Identifier' ? param.name : undefined,
				optional: 'optional' in param && param.optional === true,
				rest: false,
				type: undefined,
				...('typeAnnotation' in param ? readType(param, text) : {}),
			};
	}
}

function readType(
	{ typeAnnotation }: { readonly typeAnnotation?: TSESTree.TSTypeAnnotation | undefined },
	text: string,
): { type?: string } {
	return typeAnnotation == null ? {} : { type: readText(typeAnnotation.typeAnnotation, text) };
}

/** The classes in every `new` of a body, which may be nested deeper than the stack is. */
function collectConstructed(body: TSESTree.Node): string[] {
	const found: string[] = [];
	const open = [body];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		found.push(...(node.type === 'NewExpression' ? readCallee(node.callee) : []));
		open.push(...collectChildren(node).reverse());
	}
	return found;
}

function readCallee(callee: TSESTree.Node): string[] {
	if (callee.type === 'ThisExpression') {
		return ['this'];
	}
	return callee.type === 'Identifier' ? [callee.name] : [];
}

function collectChildren(node: TSESTree.Node): TSESTree.Node[] {
	return Object.entries(node)
		.filter(([key]) => key !== 'parent')
		.flatMap(([, value]: [string, unknown]) => value)
		.filter(isNode);
}

function isNode(value: unknown): value is TSESTree.Node {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
