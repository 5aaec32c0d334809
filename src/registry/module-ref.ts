const extension = /\.(?:d\.)?[cm]?[jt]sx?$/u;

/** Tells whether a reference names a file of the project rather than a package. */
export function isProjectRef(ref: string): boolean {
	return /^\.{1,2}(?:\/|$)/u.test(ref);
}

/** Tells whether a reference is a package name or stays inside the project's root. */
export function isInsideRoot(ref: string): boolean {
	if (/^(?:\/|[a-z]:|file:)|\\/iu.test(ref)) {
		return false;
	}
	if (!ref.includes('..')) {
		return true;
	}
	const depths = ref.split('/').map(depthOf);
	return isProjectRef(ref) ? staysInside(depths) : !depths.includes(-1);
}

function depthOf(segment: string): number {
	if (segment === '..') {
		return -1;
	}
	return segment === '.' || segment === '' ? 0 : 1;
}

function staysInside(depths: readonly number[]): boolean {
	let depth = 0;
	return depths.every(step => (depth += step) >= 0);
}

/**
 * Returns the text that equal references have in common: project files without `./` detours, extension and trailing
 * `/index`; captures as `*`.
 */
export function normalizeRef(ref: string): string {
	const text = ref.includes('$') ? ref.replace(/\$\d+/gu, '*') : ref;
	if (!isProjectRef(text) || isNormal(text)) {
		return text;
	}
	const segments = resolveSegments(text.replace(extension, ''));
	return ['.', ...(segments.at(-1) === 'index' ? segments.slice(0, -1) : segments)].join('/');
}

/** Nearly every reference is: no dots in its segments, and no index. */
function isNormal(text: string): boolean {
	return /^\.(?:\/[^/.]+)+$/u.test(text) && !text.endsWith('/index');
}

function resolveSegments(path: string): string[] {
	const segments: string[] = [];
	for (const segment of path.split('/')) {
		if (segment === '..' && (segments.at(-1) ?? '..') !== '..') {
			segments.pop();
		} else if (segment !== '.' && segment !== '') {
			segments.push(segment);
		}
	}
	return segments;
}
