import type { Engine } from './engine.js';
import type { Host } from './host.js';

import { parentPath } from './slash-path.js';

/** Looks packages up, once for all folders that see the same ones. */
export interface PackageLookups {
	/** The file that a package, `#import` or self reference means in a folder, by an engine. */
	find(specifier: string, directory: string, engine: Engine): string | undefined;
	/** Forgets what was found. */
	forget(): void;
}

type Found = { readonly path: string | undefined };

/** Creates an empty memory of lookups. */
export function createPackageLookups(host: Pick<Host, 'stat'>): PackageLookups {
	const origins = new Map<string, string>();
	/** By engine, folder and specifier. */
	const known = new Map<Engine, Map<string, Found>>();
	// Between a folder without packages of its own and its parent, nothing tells a package from another.
	const findOrigin = (directory: string): string => {
		const parent = parentPath(directory);
		const isOrigin =
			parent === directory ||
			['node_modules', 'package.json'].some(name => host.stat(`${directory}/${name}`) !== undefined);
		return isOrigin ? directory : recallOrigin(parent);
	};
	const recallOrigin = (directory: string): string => {
		const origin = origins.get(directory) ?? findOrigin(directory);
		origins.set(directory, origin);
		return origin;
	};
	return {
		find(specifier, directory, engine) {
			const lookups = known.get(engine) ?? new Map<string, Found>();
			const origin = recallOrigin(directory);
			const key = `${origin}\0${specifier}`;
			const found = lookups.get(key) ?? { path: engine.findPackage(specifier, origin) };
			known.set(engine, lookups.set(key, found));
			return found.path;
		},
		forget() {
			origins.clear();
			known.clear();
		},
	};
}
