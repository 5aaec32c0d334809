import fc from 'fast-check';

/** One statement of a handler's body. */
export type BodyPart =
	| 'log'
	| 'if'
	| 'throw'
	| 'finally'
	| 'catch'
	| 'loop'
	| 'switch'
	| 'closure'
	| 'shadow'
	| 'reassign'
	| 'lineComment'
	| 'blockComment'
	| 'return'
	| 'returnCall'
	| 'returnTrue'
	| 'taken'
	| 'captured'
	| 'arguments';

/** A handler with the old method, before it is text. */
export interface HandlerModel {
	readonly shape: 'method' | 'field' | 'function' | 'expression';
	readonly holder:
		'class' | 'subclass' | 'classExpression' | 'object' | 'satisfied' | 'constant' | 'table' | 'named';
	readonly param: 'none' | 'plain' | 'untyped' | 'pattern' | 'default' | 'optional' | 'commented';
	readonly paramName: 'payload' | '_payload' | 'data' | 'message';
	readonly returns: 'void' | 'boolean' | 'inferred';
	readonly isAsync: boolean;
	readonly body: readonly BodyPart[];
	readonly end: 'nothing' | 'throw' | 'answer' | 'block';
	readonly hasDirective: boolean;
}

/** Whether the handler is a function, and not an object with a method. */
export function isFunctionHandler({ holder }: HandlerModel): boolean {
	return holder === 'constant' || holder === 'table' || holder === 'named';
}

/** A file with handlers, before it is text. */
export interface HandlerFileModel {
	readonly handlers: readonly HandlerModel[];
	readonly caller: 'none' | 'bound' | 'used' | 'other';
	readonly knowsMessage: boolean;
	readonly isOneLine: boolean;
	readonly indent: string;
	readonly lineBreak: string;
	readonly hasSemicolons: boolean;
}

const bodyPart: fc.Arbitrary<BodyPart> = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.constantFrom<BodyPart>(
			'log',
			'if',
			'throw',
			'finally',
			'catch',
			'loop',
			'switch',
			'closure',
			'shadow',
			'lineComment',
			'blockComment',
		),
	},
	{ weight: 2, arbitrary: fc.constantFrom<BodyPart>('reassign', 'return', 'returnCall', 'returnTrue') },
	{ weight: 1, arbitrary: fc.constantFrom<BodyPart>('taken', 'captured', 'arguments') },
);

const handler: fc.Arbitrary<HandlerModel> = fc.record({
	shape: fc.constantFrom('method', 'method', 'field', 'function', 'expression'),
	holder: fc.constantFrom(
		'class',
		'class',
		'subclass',
		'classExpression',
		'object',
		'satisfied',
		'constant',
		'table',
		'named',
	),
	param: fc.constantFrom('none', 'plain', 'plain', 'untyped', 'pattern', 'default', 'optional', 'commented'),
	paramName: fc.constantFrom('payload', 'payload', '_payload', 'data', 'message'),
	returns: fc.constantFrom('void', 'void', 'boolean', 'inferred'),
	isAsync: fc.boolean(),
	body: fc.array(bodyPart, { maxLength: 4 }),
	end: fc.constantFrom('nothing', 'nothing', 'throw', 'answer', 'block'),
	hasDirective: fc.boolean(),
});

/** Models of files with one or two handlers. */
export const handlerFileModel: fc.Arbitrary<HandlerFileModel> = fc.record({
	handlers: fc.array(handler, { minLength: 1, maxLength: 2 }),
	caller: fc.constantFrom('none', 'none', 'bound', 'used', 'other'),
	knowsMessage: fc.boolean(),
	isOneLine: fc.boolean(),
	indent: fc.constantFrom('\t', '  ', '    '),
	lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
	hasSemicolons: fc.boolean(),
});
