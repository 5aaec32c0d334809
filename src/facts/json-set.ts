import type { StringMember } from './string-set.js';

/** Returns the texts of a JSON module: of the whole object as `default`, or of one of its keys. */
export function readJsonMembers(text: string, name: string): StringMember[] {
	const content = parseJson(text);
	const value = name === 'default' ? content : readOwn(content, name);
	return isRecord(value)
		? Object.entries(value).flatMap(([key, member]) =>
				// TypeScript takes every text in JSON for any string.
				typeof member === 'string' ? [{ name: key, text: member, isExact: false }] : [],
			)
		: [];
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/u, ''));
	} catch {
		return undefined;
	}
}

function readOwn(content: unknown, name: string): unknown {
	return isRecord(content) && Object.hasOwn(content, name) ? content[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
