import { createRequire } from 'node:module';

type Lexer = typeof import('es-module-lexer');

const require = createRequire(import.meta.url);

let lexer: Lexer | undefined;

/**
 * Returns the imports and exports of a text. The lexer is loaded for the first one: it begins to compile its WebAssembly as
 * soon as it is there, and many runs need no list of exports at all.
 * @throws {Error} Where it gives up.
 */
export function lex(text: string): ReturnType<Lexer['parse']> {
	lexer ??= require('es-module-lexer') as Lexer;
	return lexer.parse(text);
}
