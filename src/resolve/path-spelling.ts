import { readExtension, withoutExtension } from './extensions.js';

/** How a file writes the end of its specifiers. */
export interface EndingStyle {
	/** `none` leaves the extension out, `runtime` writes that of the emitted file, `source` that of the file itself. */
	readonly extension: 'none' | 'runtime' | 'source';
	/** Whether `/index` is written where it could be left out. */
	readonly hasIndex: boolean;
}

const runtimeExtensions: ReadonlyMap<string, readonly string[]> = new Map([
	// A missing file is named without extension.
	['', ['.js']],
	['.ts', ['.js']],
	['.tsx', ['.js', '.jsx']],
	['.mts', ['.mjs']],
	['.cts', ['.cjs']],
	['.d.ts', ['.js']],
	['.d.mts', ['.mjs']],
	['.d.cts', ['.cjs']],
]);

// Neither TypeScript nor a bundler finds any other file without its extension.
const omissible = new Set(['', '.ts', '.tsx', '.d.ts', '.js', '.jsx']);

/** The style that a specifier shows; undefined where it shows none. */
export function findEndingStyle(specifier: string): EndingStyle | undefined {
	const extension = readExtension(specifier);
	if (extension === '') {
		return { extension: 'none', hasIndex: /\/index$/.test(specifier) };
	}
	if (/^\.[cm]?jsx?$/.test(extension)) {
		return { extension: 'runtime', hasIndex: true };
	}
	return /^\.[cm]?tsx?$/.test(extension) ? { extension: 'source', hasIndex: true } : undefined;
}

/** The ways to write the end of a file's path, the one in style first. */
export function collectEndings(path: string, style: EndingStyle): readonly string[] {
	const extension = readExtension(path);
	const stem = withoutExtension(path);
	const runtime = (runtimeExtensions.get(extension) ?? [extension]).map(written => stem + written);
	if (style.extension !== 'none') {
		return style.extension === 'source' ? [path, ...runtime] : [...runtime, path];
	}
	if (!omissible.has(extension)) {
		return [...runtime, path];
	}
	const folder = stem.replace(/\/index$/, '');
	return style.hasIndex ? [stem, folder, ...runtime] : [folder, stem, ...runtime];
}
