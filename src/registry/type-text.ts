import type { Parser } from './token-parser.js';

import { isBindingName, isIdentifier } from './identifier.js';
import { either, later, list, optional, repeat, sequence, token, word } from './token-parser.js';

const maximumLength = 1000;
// Far more than a type needs, and too few to exhaust the stack.
const maximumTokens = 200;

const tokens =
	/[ \t]*([\p{ID_Start}$_][\p{ID_Continue}$]*|"[^"\\\n\r]*"|'[^'\\\n\r]*'|-?(?:0|[1-9]\d*)(?:\.\d+)?|=>|\.\.\.|[<>()[\]{}.,|&?:])[ \t]*/guy;

const operators = new Set(['abstract', 'asserts', 'infer', 'keyof', 'readonly', 'unique']);
const keywords = new Set(
	'any bigint boolean false never null number object string symbol this true undefined unknown void'.split(
		' ',
	),
);

const name = word(text => isBindingName(text) && !operators.has(text));
const keyword = word(text => keywords.has(text));
const member = word(isIdentifier);
const literal = word(text => /^["'\d-]/u.test(text));

const operator = either(token('|'), token('&'));
const type: Parser = later(() => either(functionType, sequence(optional(operator), list(operand, operator))));
const operand: Parser = later(() =>
	either(sequence(either(token('keyof'), token('readonly')), operand), sequence(primary, repeat(suffix))),
);
const suffix = sequence(token('['), optional(type), token(']'));

const typeArguments = sequence(token('<'), list(type, token(',')), token('>'));
const reference = sequence(
	word(text => isBindingName(text) && !operators.has(text) && !keywords.has(text)),
	repeat(sequence(token('.'), member)),
	optional(typeArguments),
);
const query = sequence(token('typeof'), name, repeat(sequence(token('.'), member)));

const annotation = sequence(optional(token('?')), token(':'), type);
const rest = optional(token('...'));
const parameter = sequence(rest, name, annotation);
const parameters = sequence(token('('), optional(list(parameter, token(','))), token(')'));
const functionType = sequence(parameters, token('=>'), type);
const group = sequence(token('('), type, token(')'));

const element = sequence(rest, either(sequence(name, annotation), sequence(type, optional(token('?')))));
const tuple = sequence(token('['), optional(list(element, token(','))), token(']'));

const index = sequence(token('['), name, token(':'), type, token(']'), token(':'), type);
const key = either(
	member,
	word(text => /^["'\d]/u.test(text)),
);
const property = either(sequence(token('readonly'), key, annotation), sequence(key, annotation), index);
const object = sequence(token('{'), optional(list(property, token(','))), token('}'));

const primary = either(group, tuple, object, literal, keyword, query, reference);

/**
 * Tells whether a text is one TypeScript type and nothing else, so that a fix may write it into code.
 *
 * Conservative: references, generics, unions, literals, arrays, tuples, object and function types are taken; conditional
 * and mapped types, predicates, `import()`, templates, comments and `;` are not.
 */
export function isTypeText(text: string): boolean {
	const found = text.length > maximumLength ? undefined : findTokens(text);
	return found !== undefined && found.length <= maximumTokens && type(found, 0) === found.length;
}

function findTokens(text: string): string[] | undefined {
	const matches = Array.from(text.matchAll(tokens));
	const length = matches.reduce((sum, [whole]) => sum + whole.length, 0);
	return length === text.length ? matches.map(([, found]) => found ?? '') : undefined;
}
