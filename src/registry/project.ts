import path from 'node:path';

import type { ImportScope } from '../resolve/import-scope.js';
import type { ResolvedModule } from '../resolve/module-id.js';
import type { ModuleGraph } from '../resolve/module-graph.js';
import type { Resolver } from '../resolve/resolver.js';
import type { Registry } from './contract.js';

import { diskHost } from '../resolve/host.js';
import { createModuleGraph } from '../resolve/module-graph.js';

/** The place a registry speaks of: its root, and how names are resolved there. */
export interface Project {
	/** Absolute directory that references start from. */
	readonly root: string;
	/** Absolute path of the tsconfig that the registry names; undefined for the nearest one. */
	readonly tsconfig: string | undefined;
	/** The exports and imports of its modules. */
	readonly graph: ModuleGraph;
	/** Returns what gives the references of the registry their meaning. */
	readScope(): ImportScope;
	/** Returns what a module reference of the registry means. */
	resolveRef(ref: string, mode?: 'import' | 'require'): ResolvedModule;
	/** Returns what a specifier means in a file. */
	resolve(specifier: string, importer: string, mode?: 'import' | 'require'): ResolvedModule;
	/** Returns the path of a file below root, with `/` separators; undefined for a file outside. */
	findPath(file: string): string | undefined;
}

/** Creates the project that `registry` speaks of, for a linter that runs in `cwd`. */
export function createProject(registry: Registry, cwd: string, resolver: Resolver): Project {
	const root = path.resolve(cwd, registry.root ?? '.');
	const tsconfig = registry.tsconfig === undefined ? undefined : path.resolve(root, registry.tsconfig);
	const resolve: Project['resolve'] = (specifier, importer, mode = 'import') =>
		resolver.resolve(specifier, importer, tsconfig === undefined ? { mode } : { mode, tsconfig });
	const origin = path.join(root, '[registry]');
	return {
		root,
		tsconfig,
		readScope: () => resolver.readScope(origin, tsconfig === undefined ? {} : { tsconfig }),
		graph: createModuleGraph({ host: diskHost, resolver, tsconfig }),
		resolve,
		resolveRef: (ref, mode) => resolve(ref, origin, mode),
		findPath(file) {
			if (file.startsWith(`${root}/`)) {
				return file.slice(root.length + 1);
			}
			const relative = path.relative(root, file).replaceAll('\\', '/');
			return relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
		},
	};
}
