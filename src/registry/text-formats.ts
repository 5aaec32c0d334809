import type { TextFault, TextFormat } from './text-format.js';

import { expandBraces, maximumAlternatives } from './expand-braces.js';
import { isBindingName, isIdentifier } from './identifier.js';
import { isIsoDate } from './iso-date.js';
import { isInsideRoot } from './module-ref.js';
import { quoteText } from './quote-text.js';
import { isTypeText } from './type-text.js';

const maximumLength = 1000;

const reservedMembers = new Set([
	'constructor',
	'prototype',
	'then',
	'hasOwnProperty',
	'isPrototypeOf',
	'propertyIsEnumerable',
	'toLocaleString',
	'toString',
	'valueOf',
	'__proto__',
	'__defineGetter__',
	'__defineSetter__',
	'__lookupGetter__',
	'__lookupSetter__',
]);

/** The formats of the registry's texts, each with the codes of its problems. */
export const textFormats = {
	prose: text => expectText(text, 'SSOT105'),
	line: text => expectLine(text, 'SSOT105'),
	namePattern: text => expectLine(text, 'SSOT130'),
	moduleRef: text => expectLine(text, 'SSOT105') ?? expectInside(text),
	glob: text => expectLine(text, 'SSOT130') ?? expectInside(text) ?? expectFewAlternatives(text),
	exportName: text => expectExportName(text, text),
	newName: text => expectExportName(text.replace(/\$\d+/gu, 'x'), text),
	memberName: text => expectMember(text),
	methodName: text => expectMember(text) ?? expectUnreserved(text),
	paramName: text => (isBindingName(text) ? undefined : refuse('SSOT140', 'a parameter name', text)),
	paramType: text => expectType(text, 'SSOT140'),
	returnType: text => expectType(text, 'SSOT142'),
	memberPath: text => expectMemberPath(text),
	date: text => (isIsoDate(text) ? undefined : refuse('SSOT115', 'a day that exists, as YYYY-MM-DD', text)),
} as const satisfies Record<string, TextFormat>;

function refuse(code: string, expected: string, found: string): TextFault {
	return { code, message: `expected ${expected}, got ${quoteText(found)}. Change it or remove it.` };
}

function expectText(text: string, code: string): TextFault | undefined {
	return text === '' ? refuse(code, 'a text that is not empty', text) : undefined;
}

function expectLine(text: string, code: string): TextFault | undefined {
	if (text.length > maximumLength) {
		return refuse('SSOT131', `at most ${maximumLength} characters`, text);
	}
	if (/[\p{Cc}\u2028\u2029]/u.test(text)) {
		return refuse('SSOT131', 'no line breaks or control characters', text);
	}
	// What reads bytes that are no UTF-8 puts this character in their place, and goes on.
	return text.includes('\uFFFD')
		? refuse('SSOT120', 'a text out of a file of valid UTF-8', text)
		: expectText(text, code);
}

function expectInside(text: string): TextFault | undefined {
	const expected = 'a path inside the project root, with "/" between segments, or a package name';
	return isInsideRoot(text) ? undefined : refuse('SSOT111', expected, text);
}

function expectFewAlternatives(text: string): TextFault | undefined {
	const expected = `braces that stand for at most ${maximumAlternatives} texts`;
	return expandBraces(text) === undefined ? refuse('SSOT133', expected, text) : undefined;
}

function expectExportName(name: string, text: string): TextFault | undefined {
	return isIdentifier(name) ? undefined : refuse('SSOT109', 'an identifier or "default"', text);
}

function expectMember(text: string): TextFault | undefined {
	return isIdentifier(text) ? undefined : refuse('SSOT143', 'a method name', text);
}

function expectUnreserved(text: string): TextFault | undefined {
	return reservedMembers.has(text)
		? refuse('SSOT143', 'a method name without a built-in meaning', text)
		: undefined;
}

function expectType(text: string, code: string): TextFault | undefined {
	return isTypeText(text) ? undefined : refuse(code, 'one TypeScript type and nothing else', text);
}

function expectMemberPath(text: string): TextFault | undefined {
	const expected = 'a member path that starts with a canonical parameter, such as "message.payload"';
	return text.split('.').every(isIdentifier) ? undefined : refuse('SSOT141', expected, text);
}
