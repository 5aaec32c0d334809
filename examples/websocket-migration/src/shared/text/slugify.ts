/** Returns a text as it may stand in a URL. */
export function slugify(text: string): string {
	return text.toLowerCase().replace(/\s+/gu, '-');
}
