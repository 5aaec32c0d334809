/** Returns the JSON pointer of a path; the root, an empty path, is `/`. */
export function createPointer(path: readonly string[]): string {
	return `/${path.map(escapeSegment).join('/')}`;
}

function escapeSegment(segment: string): string {
	return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
