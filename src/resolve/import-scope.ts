import type { Alias } from './alias.js';
import type { OwnerPackage } from './find-package.js';
import type { Host } from './host.js';
import type { PackageManifest } from './package-manifest.js';
import type { Locator } from './real-location.js';
import type { TsConfig } from './tsconfig.js';

import { findPackage } from './find-package.js';
import { collectManifestAliases, createManifestReader } from './package-manifest.js';
import { createProjectConfigs } from './project-configs.js';

/** What decides how the imports of a file are resolved. */
export interface ScopeOptions {
	/** Which conditions of a package's `exports` hold; `import` by default. */
	readonly mode?: 'import' | 'require' | undefined;
	/** Absolute path of the tsconfig; by default the nearest one above the importing file. */
	readonly tsconfig?: string | undefined;
}

/** Everything around an importing file that gives its specifiers a meaning. */
export interface ImportScope {
	/** Equal for two files exactly when every specifier means the same in both. */
	readonly key: string;
	/** Real path of the importing file, which need not exist. */
	readonly file: string;
	/** Real path of the deepest existing folder that holds it. */
	readonly directory: string;
	/** Folder that relative specifiers start from, which need not exist. */
	readonly base: string;
	/** Conditions under which `exports` and `imports` of packages are read. */
	readonly conditions: readonly string[];
	/** The tsconfig that governs the file. */
	readonly config: TsConfig | undefined;
	/** The package.json above the file. */
	readonly manifest: PackageManifest | undefined;
	/** Ways of writing project files: tsconfig paths and baseUrl, then package imports and self references. */
	readonly aliases: readonly Alias[];
}

/** Finds the scope of importing files. */
export interface ImportScopes {
	/** The scope of a file, which need not exist. */
	find(importer: string, options: ScopeOptions): ImportScope;
	/** The package that owns a file. */
	findPackage(file: string): OwnerPackage | undefined;
	/** Forgets what was read. */
	forget(): void;
}

interface Known extends ScopeOptions {
	readonly scope: ImportScope;
}

/** A finder that remembers each importing file until it is told to forget; the locator is its owner's to make forget. */
export function createImportScopes(host: Host, locator: Locator): ImportScopes {
	const configs = createProjectConfigs(host);
	const manifests = createManifestReader(host);
	const known = new Map<string, Known[]>();
	function find(importer: string, options: ScopeOptions): ImportScope {
		const { mode = 'import', tsconfig } = options;
		const all = known.get(importer) ?? [];
		const found = all.find(one => one.mode === mode && one.tsconfig === tsconfig);
		if (found !== undefined) {
			return found.scope;
		}
		const scope = create(importer, { mode, tsconfig });
		known.set(importer, [...all, { mode, tsconfig, scope }]);
		return scope;
	}
	function create(importer: string, options: ScopeOptions): ImportScope {
		const { file, directory, base } = locator.find(importer);
		const tsconfig = options.tsconfig && (host.realpath(options.tsconfig) ?? options.tsconfig);
		const config = configs.find(file, tsconfig);
		return composeScope({ file, directory, base, config, manifest: manifests.find(directory) }, options);
	}
	function forget(): void {
		configs.forget();
		manifests.forget();
		known.clear();
	}
	return { find, findPackage: file => findPackage(file, manifests, locator), forget };
}

type Surroundings = Pick<ImportScope, 'file' | 'directory' | 'base' | 'config' | 'manifest'>;

function composeScope(surroundings: Surroundings, options: ScopeOptions): ImportScope {
	const { base, config, manifest } = surroundings;
	const mode = options.mode ?? 'import';
	const conditions = ['types', ...(config?.conditions ?? []), mode, 'node', 'default'];
	const own = manifest ? readManifestAliases(manifest, conditions) : [];
	return {
		...surroundings,
		key: [base, config?.path, mode].join('\0'),
		conditions,
		aliases: [...(config?.aliases ?? []), ...own],
	};
}

const manifestAliases = new WeakMap<PackageManifest, Map<string, readonly Alias[]>>();

/** The aliases of a manifest, made once for each set of conditions. */
function readManifestAliases(manifest: PackageManifest, conditions: readonly string[]): readonly Alias[] {
	const known = manifestAliases.get(manifest) ?? new Map<string, readonly Alias[]>();
	const key = conditions.join(' ');
	const aliases = known.get(key) ?? collectManifestAliases(manifest, new Set(conditions));
	manifestAliases.set(manifest, known.set(key, aliases));
	return aliases;
}
