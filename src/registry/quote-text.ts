import { sanitizeText } from './sanitize-text.js';

/** Returns text of the registry in double quotes, safe to stand in a message. */
export function quoteText(text: string): string {
	return `"${sanitizeText(text)}"`;
}
