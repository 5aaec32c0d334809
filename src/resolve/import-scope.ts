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

/** Everything around importing files that gives their specifiers a meaning; files for which all of it is the same share it. */
export interface ImportScope {
	/** Real path of the deepest existing folder that holds the files. */
	readonly directory: string;
	/** Folder that relative specifiers start from, which need not exist. */
	readonly base: string;
	/** Conditions under which `exports` and `imports` of packages are read. */
	readonly conditions: readonly string[];
	/** The tsconfig that governs the files. */
	readonly config: TsConfig | undefined;
	/** The package.json above the files. */
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

type Mode = NonNullable<ScopeOptions['mode']>;

/** By importing file. */
type Known = Readonly<Record<Mode, Map<string, ImportScope>>>;

/** A finder that remembers each importing file until it is told to forget; the locator is its owner's to make forget. */
export function createImportScopes(host: Host, locator: Locator): ImportScopes {
	const configs = createProjectConfigs(host);
	const manifests = createManifestReader(host);
	const scopes = new Map<string, ImportScope>();
	/** By the tsconfig that is asked for. */
	const known = new Map<string | undefined, Known>();
	function addKnown(tsconfig: string | undefined): Known {
		const files: Known = { import: new Map(), require: new Map() };
		known.set(tsconfig, files);
		return files;
	}
	function create(importer: string, mode: Mode, asked: string | undefined): ImportScope {
		const { file, directory, base } = locator.find(importer);
		const config = configs.find(file, asked && (host.realpath(asked) ?? asked));
		const key = [base, config?.path, mode].join('\0');
		const scope =
			scopes.get(key) ?? composeScope({ directory, base, config, manifest: manifests.find(directory) }, mode);
		scopes.set(key, scope);
		return scope;
	}
	return {
		find(importer, { mode = 'import', tsconfig }) {
			const files = (known.get(tsconfig) ?? addKnown(tsconfig))[mode];
			const scope = files.get(importer) ?? create(importer, mode, tsconfig);
			files.set(importer, scope);
			return scope;
		},
		findPackage: file => findPackage(file, manifests, locator),
		forget() {
			configs.forget();
			manifests.forget();
			scopes.clear();
			known.clear();
		},
	};
}

type Surroundings = Omit<ImportScope, 'conditions' | 'aliases'>;

function composeScope(surroundings: Surroundings, mode: Mode): ImportScope {
	const { config, manifest } = surroundings;
	const conditions = ['types', ...(config?.conditions ?? []), mode, 'node', 'default'];
	const own = manifest ? readManifestAliases(manifest, conditions) : [];
	return { ...surroundings, conditions, aliases: [...(config?.aliases ?? []), ...own] };
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
