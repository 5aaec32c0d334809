/** Extensions that an import may leave out, in the order in which they are tried. */
export const moduleExtensions: readonly string[] = [
	'.ts',
	'.tsx',
	'.mts',
	'.cts',
	'.js',
	'.jsx',
	'.mjs',
	'.cjs',
	// Behind the JavaScript it describes: `x` and `x.js` must be one module.
	'.d.ts',
	'.d.mts',
	'.d.cts',
	'.json',
	'.vue',
	'.svelte',
	'.astro',
	'.node',
];

/** Which files a written extension may stand for, since TypeScript imports the file that will be emitted. */
export const extensionAliases: Readonly<Record<string, readonly string[]>> = {
	'.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
	'.jsx': ['.tsx', '.jsx', '.d.ts'],
	'.mjs': ['.mts', '.mjs', '.d.mts'],
	'.cjs': ['.cts', '.cjs', '.d.cts'],
};

const declarations = new Map([
	['.d.ts', '.js'],
	['.d.mts', '.mjs'],
	['.d.cts', '.cjs'],
]);

// The longest one, since it is found first. `.ts` alone is a file name, not an extension.
const extension = new RegExp(
	String.raw`(?<=[^/])(?:${moduleExtensions.map(known => known.replaceAll('.', String.raw`\.`)).join('|')})$`,
	'u',
);

/** The known extension a path ends with, `.d.ts` as a whole; the empty string where there is none. */
export function readExtension(path: string): string {
	return extension.exec(path)?.[0] ?? '';
}

/** The path without its known extension. */
export function withoutExtension(path: string): string {
	return path.slice(0, path.length - readExtension(path).length);
}

/** The path without known extension and trailing `/index`. */
export function stripPath(path: string): string {
	return withoutExtension(path).replace(/(?<=.)\/index$/, '');
}

/** The JavaScript file that a declaration file describes; undefined for any other file. */
export function findRuntimePath(path: string): string | undefined {
	const runtime = declarations.get(readExtension(path));
	return runtime && withoutExtension(path) + runtime;
}

/** The declaration file beside a JavaScript file; undefined for any other file. */
export function findDeclarationPath(path: string): string | undefined {
	const extension = readExtension(path);
	const pair = [...declarations].find(([, runtime]) => runtime === extension);
	return pair && withoutExtension(path) + pair[0];
}
