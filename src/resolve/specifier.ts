import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';

import { isAbsoluteSpecifier, toSlash } from './slash-path.js';

/** A specifier, taken apart. */
export interface Specifier {
	/** What names the module. */
	readonly name: string;
	/** Bundler query (`?raw`), or the empty string. */
	readonly query: string;
}

/** Takes a specifier apart; a `file:` URL becomes the path it means, any other URL stays whole. */
export function readSpecifier(text: string): Specifier {
	const whole = isFileUrl(text) ? toFilePath(text) : text;
	const mark = isUrl(whole) ? -1 : whole.indexOf('?');
	return mark === -1 ? { name: whole, query: '' } : { name: whole.slice(0, mark), query: whole.slice(mark) };
}

/** Whether a specifier starts with a scheme of two letters or more: `C:` is a drive. */
export function isUrl(specifier: string): boolean {
	return /^[a-z][\w+.-]+:/i.test(specifier) && !isAbsoluteSpecifier(specifier);
}

/** Whether a specifier names a module of Node itself. */
export function isBuiltinSpecifier(specifier: string): boolean {
	return specifier.startsWith('node:') || isBuiltin(specifier);
}

function isFileUrl(text: string): boolean {
	return /^file:/i.test(text);
}

function toFilePath(text: string): string {
	try {
		const { search, href } = new URL(text);
		return toSlash(fileURLToPath(href)) + search;
	} catch {
		return text;
	}
}
