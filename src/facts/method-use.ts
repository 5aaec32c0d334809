import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { readKey } from './member-path.js';
import { collectWords } from './word-places.js';

/** One place where the method of an object is named. */
export interface MethodUse {
	/** Where the name is written. */
	readonly name: TSESTree.Identifier | TSESTree.StringLiteral;
	/** The expression, or the type, whose method it is. */
	readonly receiver: TSESTree.Node;
	/**
	 * `call`: it is called. `selfBind`: one side of `this.x = this.x.bind(this)`. `string`: a call is handed the object
	 * and the name, as `vi.spyOn(object, 'name')`. `read`: it goes elsewhere, or is taken apart.
	 */
	readonly form: 'call' | 'selfBind' | 'string' | 'read';
	/** The call, for `call`. */
	readonly call: TSESTree.CallExpression | undefined;
	/** Whether something is done with what the call gives. */
	readonly isResultUsed: boolean;
}

/** Returns every place where a method of this name is named, in order. */
export function collectMethodUses(name: string, sourceCode: Readonly<TSESLint.SourceCode>): MethodUse[] {
	return collectWords([name], sourceCode).flatMap(node =>
		node.type === 'JSXIdentifier' ? [] : (readUse(node) ?? []),
	);
}

type Word = MethodUse['name'];

function readUse(name: Word): MethodUse | undefined {
	const { parent } = name;
	switch (parent.type) {
		case 'MemberExpression':
			return isNaming(parent, name) ? readMember(parent, name) : undefined;
		case 'Property':
			return parent.key === name && !isDynamic(parent, name) ? readDestructured(parent, name) : undefined;
		case 'CallExpression':
			return readString(parent, name);
		case 'TSLiteralType':
			return readIndexedType(parent, name);
		default:
			return undefined;
	}
}

/** `x.name` and `x['name']`, but not `x[name]`. */
function isNaming({ property, computed }: TSESTree.MemberExpression, name: Word): boolean {
	return property === name && computed === (name.type === 'Literal');
}

function isDynamic({ computed }: TSESTree.Property, name: Word): boolean {
	return computed && name.type === 'Identifier';
}

function createUse(
	name: Word,
	receiver: TSESTree.Node,
	rest: Partial<Omit<MethodUse, 'name' | 'receiver'>> = {},
): MethodUse {
	return { name, receiver, form: 'read', call: undefined, isResultUsed: true, ...rest };
}

function readMember(member: TSESTree.MemberExpression, name: Word): MethodUse {
	const { parent, object } = member;
	if (isSelfBind(member)) {
		return createUse(name, object, { form: 'selfBind' });
	}
	if (parent.type !== 'CallExpression' || parent.callee !== member) {
		return createUse(name, object);
	}
	return createUse(name, object, { form: 'call', call: parent, isResultUsed: isResultUsed(parent) });
}

/** Whether something is done with what a call gives. */
export function isResultUsed(call: TSESTree.CallExpression): boolean {
	const whole = call.parent.type === 'ChainExpression' ? call.parent : call;
	return whole.parent?.type !== 'ExpressionStatement';
}

/** Either side of `this.x = this.x.bind(this)`. */
function isSelfBind(member: TSESTree.MemberExpression): boolean {
	const { parent } = member;
	const [assignment] = [parent, parent.parent?.parent].filter(isAssignment);
	if (assignment === undefined) {
		return false;
	}
	const { left } = assignment;
	const source = findBoundToThis(assignment.right);
	const name = findOwnName(left);
	return (member === left || member === source) && name !== undefined && name === findOwnName(source);
}

function isAssignment(node: TSESTree.Node | undefined): node is TSESTree.AssignmentExpression {
	return node?.type === 'AssignmentExpression' && node.operator === '=';
}

/** What `x.bind(this)` binds. */
function findBoundToThis(node: TSESTree.Node): TSESTree.Node | undefined {
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') {
		return undefined;
	}
	const [first, ...others] = node.arguments;
	const isOnlyThis = first?.type === 'ThisExpression' && others.length === 0;
	return isOnlyThis && readKey(node.callee) === 'bind' ? node.callee.object : undefined;
}

/** The name in `this.name`. */
function findOwnName(node: TSESTree.Node | undefined): string | undefined {
	return node?.type === 'MemberExpression' && node.object.type === 'ThisExpression'
		? readKey(node)
		: undefined;
}

/** `const { name } = x`. */
function readDestructured({ parent: pattern }: TSESTree.Property, name: Word): MethodUse | undefined {
	const { parent } = pattern;
	if (pattern.type !== 'ObjectPattern') {
		return undefined;
	}
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.init === null ? undefined : createUse(name, parent.init);
		case 'AssignmentExpression':
			return createUse(name, parent.right);
		default:
			return pattern.typeAnnotation == null
				? undefined
				: createUse(name, pattern.typeAnnotation.typeAnnotation);
	}
}

/** `vi.spyOn(x, 'name')` and its like. */
function readString({ arguments: given }: TSESTree.CallExpression, name: Word): MethodUse | undefined {
	const [object, second] = given;
	return name.type === 'Literal' && second === name && object !== undefined && object.type !== 'SpreadElement'
		? createUse(name, object, { form: 'string' })
		: undefined;
}

/** `X['name']` as a type. */
function readIndexedType({ parent }: TSESTree.TSLiteralType, name: Word): MethodUse | undefined {
	return parent.type === 'TSIndexedAccessType' ? createUse(name, parent.objectType) : undefined;
}
