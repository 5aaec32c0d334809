/** Finds files as a bundler for TypeScript does; packages by their package.json. */
export interface Engine {
	/** The file that a path without query means: itself, with an extension, or the index of the folder. */
	findFile(path: string, isDirectory: boolean): string | undefined;
	/** The file that a package, `#import` or self reference means in a folder. */
	findPackage(specifier: string, directory: string): string | undefined;
	/** Forgets what was read. */
	forget(): void;
}

/** Makes the engine for one list of `exports` conditions. */
export type EngineFactory = (conditions: readonly string[]) => Engine;

/** package.json fields that name the entry of a package without `exports`, first choice first. */
export const mainFields: readonly string[] = ['types', 'typings', 'module', 'main'];

/** A request in which `#` is part of a name, since both engines would take what follows for a fragment. */
export function escapeRequest(request: string): string {
	return request.replaceAll(/(?<!^)#/g, '\0#');
}
