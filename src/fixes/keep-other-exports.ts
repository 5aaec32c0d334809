import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './text-edit.js';

import { escapeText } from './replace-specifier.js';

type Source = Readonly<TSESLint.SourceCode>;
/** A mock call and the object that its factory gives. */
export interface MockedObject {
	readonly call: TSESTree.CallExpression;
	readonly object: TSESTree.ObjectExpression;
}

type Factory = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

/**
 * Makes a mock factory spread the real module first, so that exports it does not name stay as they are. Returns no edit
 * where the factory spreads something already, and null where it cannot be rewritten.
 */
export function keepOtherExports(
	{ call, object }: MockedObject,
	specifier: string,
	sourceCode: Source,
): TextEdit[] | null {
	const [, factory] = call.arguments;
	if (object.properties.some(({ type }) => type === 'SpreadElement')) {
		return [];
	}
	const mocker = call.callee.type === 'MemberExpression' ? sourceCode.getText(call.callee.object) : '';
	if (mocker === 'jest') {
		return [insertSpread(object, `${mocker}.requireActual('${escapeText(specifier, "'")}')`, sourceCode)];
	}
	const opening = isFunction(factory) ? takeOriginal(factory, sourceCode) : null;
	return opening && [...opening, insertSpread(object, '(await importOriginal())', sourceCode)];
}

function isFunction(node: TSESTree.Node | undefined): node is Factory {
	return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';
}

/** Gives the factory the parameter that vitest passes; null where it takes one of its own. */
function takeOriginal(factory: Factory, sourceCode: Source): TextEdit[] | null {
	const paren = sourceCode.getTokens(factory).find(({ value }) => value === '(');
	if (factory.params.length > 0 || paren === undefined || factory.generator) {
		return null;
	}
	const parameter: TextEdit = { range: [paren.range[1], paren.range[1]], text: 'importOriginal' };
	const keyword: TextEdit = { range: [factory.range[0], factory.range[0]], text: 'async ' };
	return factory.async ? [parameter] : [keyword, parameter];
}

function insertSpread(object: TSESTree.ObjectExpression, original: string, { text }: Source): TextEdit {
	const start = object.range[0] + 1;
	const [first] = object.properties;
	// The white space before the first property stands before both; a comment there stays with what it is about.
	const space = /^\s*/u.exec(text.slice(start, first?.range[0] ?? start))?.[0];
	const gap = space === '' || space === undefined ? ' ' : space;
	return { range: [start, start], text: `${gap}...${original}${first === undefined ? ' ' : ','}` };
}
