import QuickLRU from 'quick-lru';

import type { Engines } from './engines.js';
import type { OwnerPackage } from './find-package.js';
import type { Host } from './host.js';
import type { ImportScope, ScopeOptions } from './import-scope.js';
import type { ResolvedModule } from './module-id.js';
import type { Lookup } from './module-lookup.js';

import { detach } from './detach-text.js';
import { createEngines } from './engines.js';
import { findRuntimePath, stripPath } from './extensions.js';
import { createFolderLists } from './folder-lists.js';
import { currentPeriod } from './freshness.js';
import { diskHost } from './host.js';
import { createImportScopes } from './import-scope.js';
import { resolvePathId } from './module-identity.js';
import { findModule } from './module-lookup.js';
import { createPackageLookups } from './package-lookups.js';
import { createLocator } from './real-location.js';
import { readSpecifier } from './specifier.js';

/** Says which module a specifier means. */
export interface Resolver {
	/** Which implementation finds the files: oxc-resolver, or enhanced-resolve where that has no binary. */
	readonly kind: 'native' | 'portable';
	/** Identity of the module that a specifier means in a file, given by its absolute path; the file need not exist. */
	resolve(specifier: string, importer: string, options?: ScopeOptions): ResolvedModule;
	/** Identity of the module that a file holds, given by its path; the file need not exist. */
	resolveFile(path: string): ResolvedModule;
	/** What gives the specifiers of a file their meaning. */
	readScope(importer: string, options?: ScopeOptions): ImportScope;
	/** The package that owns a file. */
	findPackage(file: string): OwnerPackage | undefined;
	/** Forgets what was found once a period of freshness has ended; called once per linted file. */
	refresh(): void;
}

/** How a resolver works. */
export interface ResolverOptions {
	/** The disk to read; the native implementation finds files on the real one in any case. */
	readonly host?: Host;
	/** Whether oxc-resolver may be used; true by default. */
	readonly native?: boolean;
}

const maximumFiles = 20_000;

/** A resolver over the real disk or the given host. */
export function createResolver({ host = diskHost, native = true }: ResolverOptions = {}): Resolver {
	return new CachedResolver(host, createEngines(host, native));
}

class CachedResolver implements Resolver {
	readonly #host: Host;
	readonly #engines: Engines;
	readonly #folders;
	readonly #packages;
	readonly #locator;
	readonly #scopes;
	#period = currentPeriod();
	/** By scope and specifier. */
	readonly #resolutions = new Map<ImportScope, Map<string, ResolvedModule>>();
	readonly #files = new QuickLRU<string, ResolvedModule>({ maxSize: maximumFiles });

	constructor(host: Host, engines: Engines) {
		this.#host = host;
		this.#engines = engines;
		this.#folders = createFolderLists(host);
		this.#packages = createPackageLookups(host);
		this.#locator = createLocator(host, this.#folders);
		this.#scopes = createImportScopes(host, this.#locator);
	}

	get kind(): 'native' | 'portable' {
		return this.#engines.kind;
	}

	resolve(specifier: string, importer: string, options: ScopeOptions = {}): ResolvedModule {
		const scope = this.#scopes.find(importer, options);
		const known = this.#resolutions.get(scope)?.get(specifier);
		return known ?? this.#remember(specifier, scope, this.#find(specifier, scope));
	}

	#remember(specifier: string, scope: ImportScope, found: ResolvedModule): ResolvedModule {
		const modules = this.#resolutions.get(scope) ?? new Map<string, ResolvedModule>();
		// A specifier is a piece of its file's text, which nobody needs to keep.
		this.#resolutions.set(scope, modules.set(detach(specifier), found));
		return found;
	}

	resolveFile(path: string): ResolvedModule {
		const known = this.#files.get(path) ?? this.#identify(path);
		this.#files.set(path, known);
		return known;
	}

	readScope(importer: string, options: ScopeOptions = {}): ImportScope {
		return this.#scopes.find(importer, options);
	}

	findPackage(file: string): OwnerPackage | undefined {
		return this.#scopes.findPackage(file);
	}

	refresh(): void {
		if (this.#period === currentPeriod()) {
			return;
		}
		this.#period = currentPeriod();
		for (const cache of [this.#resolutions, this.#files]) {
			cache.clear();
		}
		this.#folders.forget();
		this.#packages.forget();
		this.#locator.forget();
		this.#scopes.forget();
		this.#engines.forget();
	}

	#find(specifier: string, scope: ImportScope): ResolvedModule {
		const { name, query } = readSpecifier(specifier);
		const found = this.#toModule(
			findModule(name, scope, {
				engine: this.#engines.find(scope.conditions),
				host: this.#host,
				folders: this.#folders,
				packages: this.#packages,
			}),
		);
		return query === '' ? found : { ...found, query };
	}

	#toModule(lookup: Lookup): ResolvedModule {
		return lookup.kind === 'elsewhere'
			? { id: lookup.id, file: undefined, query: '' }
			: this.resolveFile(lookup.path);
	}

	#identify(path: string): ResolvedModule {
		const { file, exists } = this.#locator.find(path);
		if (!exists) {
			return { id: resolvePathId(stripPath(file)), file: undefined, query: '' };
		}
		const held = this.#findRuntime(file) ?? file;
		return { id: resolvePathId(held), file: held, query: '' };
	}

	// A declaration file and the JavaScript it describes are one module.
	#findRuntime(file: string): string | undefined {
		const runtime = findRuntimePath(file);
		return runtime !== undefined && this.#host.stat(runtime)?.isFile ? runtime : undefined;
	}
}
