import {
	type BodyPart,
	type HandlerFileModel,
	type HandlerModel,
	isFunctionHandler,
} from './handler-model.js';

/** Returns the text of a file with handlers. */
export function printHandlerFile(file: HandlerFileModel): string {
	const end = file.hasSemicolons ? ';' : '';
	const hasFunctions = file.handlers.some(isFunctionHandler);
	const names = [
		'Handler',
		...(hasFunctions ? ['OnMessage'] : []),
		...(file.knowsMessage || file.caller !== 'none' ? ['Message', 'Socket'] : []),
	];
	const lines = [
		`import type { ${names.join(', ')} } from './core'${end}`,
		`import { BaseHandler } from './core'${end}`,
		'interface Data { n: number }',
		`declare function log(...parts: unknown[]): void${end}`,
		`export const message = 'from outside'${end}`,
		...file.handlers.flatMap((handler, index) => printHandler(handler, `h${index}`, file)),
		...printCaller(file, { name: 'route', type: 'Handler', method: '.handle' }, end),
		...(hasFunctions ? printCaller(file, { name: 'call', type: 'OnMessage', method: '' }, end) : []),
		'',
	];
	return lines.join('\n').replaceAll('\n', file.lineBreak);
}

interface Caller {
	readonly name: string;
	readonly type: string;
	readonly method: string;
}

function printCaller(
	{ caller, handlers }: HandlerFileModel,
	{ name, type, method }: Caller,
	end: string,
): string[] {
	// A promise that nobody waits for would end the test where it is rejected.
	const isQuiet = handlers.some(({ isAsync }) => isAsync);
	const calls = {
		none: [],
		bound: [`	handler${method}(message.payload)${end}`],
		used: [`	log(handler${method}(message.payload))${end}`],
		other: [`	handler${method}({ n: message.payload.n })${end}`],
	};
	return caller === 'none' || isQuiet
		? []
		: [
				`export function ${name}(handler: ${type}, socket: Socket, message: Message): void {`,
				`	log(typeof socket)${end}`,
				...calls[caller],
				'}',
			];
}

function printHandler(handler: HandlerModel, name: string, file: HandlerFileModel): string[] {
	const end = file.hasSemicolons ? ';' : '';
	if (isFunctionHandler(handler)) {
		return printFunction(handler, name, file);
	}
	const isObject = handler.holder === 'object' || handler.holder === 'satisfied';
	const method = printMethod(handler, isObject, file);
	const lines = method.split('\n').map(line => file.indent + line);
	const places: Partial<Record<HandlerModel['holder'], readonly [string, string]>> = {
		class: [`class C${name} implements Handler {`, `}\nexport const ${name}: any = new C${name}()${end}`],
		subclass: [`class C${name} extends BaseHandler {`, `}\nexport const ${name}: any = new C${name}()${end}`],
		classExpression: [`export const ${name}: any = new (class implements Handler {`, `})()${end}`],
		object: [`export const ${name}: Handler = {`, `}${end}`],
		satisfied: [`export const ${name}: any = {`, `} satisfies Handler${end}`],
	};
	const [open = '', close = ''] = places[handler.holder] ?? [];
	return [open, ...lines, close];
}

/** A handler that is a function: typed itself, an entry of a typed table, or named in a typed list. */
function printFunction(handler: HandlerModel, name: string, file: HandlerFileModel): string[] {
	const { holder, shape, isAsync } = handler;
	const end = file.hasSemicolons ? ';' : '';
	const header = `(${printParam(handler)})${printReturns(handler)}`;
	const body = printBody(handler, file);
	const keyword = isAsync ? 'async ' : '';
	const value =
		shape === 'expression'
			? `${keyword}${header} => ${printExpression(handler)}`
			: shape === 'field'
				? `${keyword}${header} => ${body}`
				: `${keyword}function ${header} ${body}`;
	switch (holder) {
		case 'constant':
			return `export const ${name}: OnMessage = ${value}${end}`.split('\n');
		case 'table': {
			const entry = shape === 'method' ? `${keyword}on${header} ${body}` : `on: ${value}`;
			const lines = entry.split('\n').map(line => file.indent + line);
			return [
				`const t${name}: Record<string, OnMessage> = {`,
				...lines,
				`}${end}`,
				`export const ${name}: any = t${name}['on']${end}`,
			];
		}
		default:
			return [
				...(shape === 'field' || shape === 'expression'
					? `const f${name} = ${value}${end}`
					: `${keyword}function f${name}${header} ${body}`
				).split('\n'),
				`const l${name}: OnMessage[] = [f${name}]${end}`,
				`export const ${name}: any = l${name}[0]${end}`,
			];
	}
}

function printMethod(handler: HandlerModel, isObject: boolean, file: HandlerFileModel): string {
	const { shape, isAsync } = handler;
	const header = `(${printParam(handler)})${printReturns(handler)}`;
	const body = printBody(handler, file);
	const keyword = isAsync ? 'async ' : '';
	const separator = isObject ? ':' : ' =';
	const end = isObject ? ',' : ';';
	switch (shape) {
		case 'method':
			return `${keyword}handle${header} ${body}${isObject ? ',' : ''}`;
		case 'field':
			return `handle${separator} ${keyword}${header} => ${body}${end}`;
		case 'function':
			return `handle${separator} ${keyword}function ${header} ${body}${end}`;
		case 'expression':
			return `handle${separator} ${keyword}${header} => ${printExpression(handler)}${end}`;
	}
}

function printExpression(handler: HandlerModel): string {
	const value = readParam(handler);
	return handler.returns === 'boolean' ? `${value} > 0` : `log('expression', ${value})`;
}

function printParam({ param, paramName }: HandlerModel): string {
	const texts = {
		none: '',
		plain: `${paramName}: Data`,
		untyped: paramName,
		pattern: '{ n }: Data',
		default: `${paramName}: Data = { n: 5 }`,
		optional: `${paramName}?: Data`,
		commented: `/* raw */ ${paramName}: Data`,
	};
	return texts[param];
}

function printReturns({ returns, isAsync }: HandlerModel): string {
	return returns === 'inferred' ? '' : isAsync ? `: Promise<${returns}>` : `: ${returns}`;
}

/** How the body reads the number that it is handed. */
function readParam({ param, paramName }: HandlerModel): string {
	if (param === 'none') {
		return '1';
	}
	return param === 'pattern' ? 'n' : `(${paramName} as Data).n`;
}

function printBody(handler: HandlerModel, { isOneLine, indent, hasSemicolons }: HandlerFileModel): string {
	const value = readParam(handler);
	const isAnswering = handler.returns !== 'void';
	const statements = [
		...(handler.hasDirective && handler.param !== 'pattern' && handler.param !== 'default'
			? ["'use strict';"]
			: []),
		...handler.body.map((part, index) => printPart(part, handler, { value, index })),
		...{
			nothing: [],
			throw: ["throw new Error('end');"],
			answer: isAnswering ? [`return ${value} > 0;`] : [],
			block: [`if (${value} > 1) { log('more'); } else { log('less'); }`],
		}[handler.end],
	].filter(line => !isOneLine || !line.startsWith('//'));
	if (isOneLine) {
		return statements.length === 0 ? '{}' : `{ ${statements.join(' ')} }`;
	}
	const lines = statements.map(line => `${indent}${hasSemicolons ? line : line.replace(/;$/u, '')}\n`);
	return `{\n${lines.join('')}}`;
}

function printPart(
	part: BodyPart,
	{ param, paramName, returns, shape }: HandlerModel,
	{ value, index }: { value: string; index: number },
): string {
	const isPlain = param !== 'none' && param !== 'pattern';
	const texts: Record<BodyPart, string> = {
		log: `log('log', ${value});`,
		if: `if (${value} > 1) { log('if'); }`,
		throw: `if (${value} > 2) throw new Error('many');`,
		finally: `try { log(${value}); } finally { log('finally'); }`,
		catch: "try { throw new Error('inner'); } catch { log('caught'); }",
		loop: `for (let i = 0; i < ${value}; i++) { if (i > 1) break; log('loop', i); }`,
		switch: `switch (${value}) { case 1: log('one'); break; default: log('other'); }`,
		closure: `const later${index} = () => log('later', ${value}); later${index}();`,
		shadow: `{ const ${paramName} = 7; log('shadow', ${paramName}); }`,
		reassign: isPlain ? `${paramName} = { n: 9 };` : "log('none');",
		lineComment: `// remark ${index}`,
		blockComment: `/* remark ${index} */`,
		return: `if (${value} > 1) return;`,
		returnCall:
			returns === 'boolean' ? "log('boolean');" : `if (${value} > 1) return log('returned') as never;`,
		returnTrue: returns === 'void' ? "log('void');" : `if (${value} > 1) return true;`,
		taken: "var socket: any = 'own'; log(socket);",
		captured: 'log(message);',
		arguments: shape === 'field' ? "log('field');" : 'log(arguments.length);',
	};
	return texts[part];
}
